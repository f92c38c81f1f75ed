package org.chancery.registers.tables;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.stream.Stream;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** The visits that began in a year. */
@JsonPropertyOrder({"year", "visits", "visitors", "hosts", "byHeads", "unranked"})
public record YearVisits(
        @Described(
                        "The year of the first day at the host, of several that are possible the earliest; left out of the row of the visits whose first day is not known.")
                @Nullable Integer year,
        @Described("How many visits were made.") int visits,
        @Described("How many states made them.") int visitors,
        @Described("How many states and organisations were visited.") int hosts,
        @Described(
                        "Of the visits those led by a head of state or of government, as far as ranks are known.")
                int byHeads,
        @Described("Of how many the rank of who led them is not known.") int unranked,
        @JsonUnwrapped TypeCounts types) {

    /** In the order of the years; what is in none comes last. */
    public static final VisitTable<?, YearVisits> TABLE =
            new VisitTable<>(
                    YearVisits.class,
                    (visit, _) -> Stream.of(new Begun(visit.year())),
                    comparing(Begun::year, nullsLast(naturalOrder())),
                    begun -> Counts.told(counts -> of(begun.year, counts)));

    private record Begun(@Nullable Integer year) {}

    private static YearVisits of(@Nullable Integer year, Counts counts) {
        return new YearVisits(
                year,
                counts.visits(),
                counts.visitors(),
                counts.hosts(),
                counts.byHeads(),
                counts.unranked(),
                TypeCounts.of(counts));
    }
}
