package org.chancery.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a measurement came to: ours and the limit of the same round, round by round.
 *
 * @param unit of both
 */
public record Figure(String name, String unit, List<Round> rounds) {

    /** One round. */
    public record Round(double ours, double limit) {
        double ratio() {
            return ours / limit;
        }
    }

    /** Middle, least and greatest of some values. */
    record Spread(double median, double min, double max) {
        static Spread of(Stream<Double> values) {
            var sorted = values.sorted().toList();
            int half = sorted.size() / 2;
            double median =
                    sorted.size() % 2 == 1
                            ? sorted.get(half)
                            : (sorted.get(half - 1) + sorted.get(half)) / 2;
            return new Spread(median, sorted.getFirst(), sorted.getLast());
        }
    }

    Spread ours() {
        return Spread.of(rounds.stream().map(Round::ours));
    }

    Spread limit() {
        return Spread.of(rounds.stream().map(Round::limit));
    }

    Spread ratio() {
        return Spread.of(rounds.stream().map(Round::ratio));
    }

    /** A line of the table. */
    @Override
    public String toString() {
        return "%-72s %,8.0f of %,8.0f %s = %.2f (%.2f to %.2f)"
                .formatted(
                        name,
                        ours().median(),
                        limit().median(),
                        unit,
                        ratio().median(),
                        ratio().min(),
                        ratio().max());
    }
}
