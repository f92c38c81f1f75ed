package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was measured, and where. */
public record Report(Surroundings surroundings, List<Figure> figures) {

    /** One that has the rounds of several, each of the same figures. */
    public static Report of(List<Report> each) {
        var first = each.getFirst();
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < first.figures().size(); i++) {
            int number = i;
            var same = each.stream().map(report -> report.figures().get(number)).toList();
            figures.add(
                    new Figure(
                            same.getFirst().name(),
                            same.getFirst().unit(),
                            same.stream().flatMap(figure -> figure.rounds().stream()).toList(),
                            same.stream().flatMap(figure -> figure.batches().stream()).toList()));
        }
        return new Report(first.surroundings(), figures);
    }

    /** The table. */
    @Override
    public String toString() {
        return surroundings
                + System.lineSeparator()
                + figures.stream()
                        .map(Figure::toString)
                        .collect(Collectors.joining(System.lineSeparator()));
    }
}
