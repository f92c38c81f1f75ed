package org.chancery.registers.tables;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.stream.Stream;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;

/** The visits of one state at one host: one way of a pair. */
@JsonPropertyOrder({"visitor", "host", "visits", "byHeads", "unranked"})
public record PairVisits(
        @Described("The code of the state for which they travelled.") String visitor,
        @Described("The code of the state, or the organisation, that was visited.") String host,
        @Described("How many visits were made.") int visits,
        @Described(
                        "Of them those led by a head of state or of government, as far as ranks are known.")
                int byHeads,
        @Described("Of how many the rank of who led them is not known.") int unranked,
        @JsonUnwrapped Ends ends,
        @JsonUnwrapped TypeCounts types) {

    /** In the order of the codes of the visitor, then of the host. */
    public static final VisitTable<?, PairVisits> TABLE =
            new VisitTable<>(
                    PairVisits.class,
                    (visit, _) -> Stream.of(new Way(visit.visitor(), visit.host())),
                    comparing(Way::visitor, VisitTable.BY_CODE)
                            .thenComparing(Way::host, VisitTable.BY_CODE),
                    way -> Counts.told(counts -> of(way, counts)));

    private record Way(StateId visitor, Party host) {}

    private static PairVisits of(Way way, Counts counts) {
        return new PairVisits(
                way.visitor.code(),
                way.host.code(),
                counts.visits(),
                counts.byHeads(),
                counts.unranked(),
                counts.ends(),
                TypeCounts.of(counts));
    }
}
