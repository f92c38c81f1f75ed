package org.chancery.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a measurement came to: ours and the limit of the same round, round by round.
 *
 * @param unit of both
 * @param batches how what we wrote was grouped into transactions, where we wrote
 */
public record Figure(String name, String unit, List<Round> rounds, List<Batches> batches) {

    /** One round. */
    public record Round(double ours, double limit) {
        /** Ours in terms of the limit. */
        @JsonProperty
        public double ratio() {
            return ours / limit;
        }
    }

    /** Entries that were committed together. */
    public record Batches(double mean, long median, long largest) {}

    /** Middle, least and greatest of some values. */
    public record Spread(double median, double min, double max) {
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

    /** Ours over the rounds. */
    @JsonProperty
    public Spread ours() {
        return Spread.of(rounds.stream().map(Round::ours));
    }

    /** The limit over the rounds. */
    @JsonProperty
    public Spread limit() {
        return Spread.of(rounds.stream().map(Round::limit));
    }

    /** The ratio over the rounds. */
    @JsonProperty
    public Spread ratio() {
        return Spread.of(rounds.stream().map(Round::ratio));
    }

    /** A line of the table. */
    @Override
    public String toString() {
        return "%-72s %,8.0f of %,8.0f %s = %.2f (%.2f to %.2f)%s"
                .formatted(
                        name,
                        ours().median(),
                        limit().median(),
                        unit,
                        ratio().median(),
                        ratio().min(),
                        ratio().max(),
                        batches.isEmpty() ? "" : ", %s a batch".formatted(sizes()));
    }

    private String sizes() {
        return "%.0f (%d at most)"
                .formatted(
                        Spread.of(batches.stream().map(Batches::mean)).median(),
                        batches.stream().mapToLong(Batches::largest).max().orElseThrow());
    }
}
