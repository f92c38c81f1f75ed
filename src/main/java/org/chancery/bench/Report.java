package org.chancery.bench;

import java.util.List;
import java.util.stream.Collectors;

/** What was measured, and where. */
public record Report(Surroundings surroundings, List<Figure> figures) {

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
