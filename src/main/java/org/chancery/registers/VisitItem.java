package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.chancery.facts.Summary.OfStop;
import org.chancery.facts.Summary.OfVisit;
import org.chancery.facts.VisitStage;
import org.chancery.kernel.Alias;
import org.chancery.kernel.OrganisationId;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.chancery.relations.Span;
import org.chancery.relations.VisitMade.Leader;
import org.jspecify.annotations.Nullable;

/**
 * A visit in the register of visits.
 *
 * @param aliases the ids that its sources give it, such as {@code hsg-visits/2899}
 * @param worded its record in the source's own words, where it came with one
 */
public record VisitItem(
        String id,
        String visitor,
        List<Leader> principals,
        @Nullable String from,
        @Nullable String to,
        @Nullable String when,
        VisitStage status,
        Standing standing,
        @Nullable String rule,
        List<StopItem> stops,
        List<String> aliases,
        @Nullable SortedMap<String, String> worded,
        List<String> sources,
        List<Long> because) {

    /** A stop of a visit. */
    public record StopItem(
            String host,
            @Nullable String place,
            @Nullable String from,
            @Nullable String to,
            @Nullable String type,
            @Nullable String typeAsWorded,
            VisitStage status) {

        static StopItem of(OfStop stop, LocalDate asOf) {
            var span = Span.of(stop.when());
            return new StopItem(
                    code(stop.host()),
                    stop.place(),
                    span.from(),
                    span.to(),
                    stop.type() == null ? null : stop.type().toString(),
                    stop.typeAsWorded(),
                    VisitStage.of(stop.when(), asOf));
        }
    }

    public static VisitItem of(Registered registered, OfVisit visit, LocalDate asOf) {
        var span = Span.of(visit.when());
        return new VisitItem(
                registered.subject().id(),
                visit.visitor().code(),
                visit.principals().stream().map(Leader::of).toList(),
                span.from(),
                span.to(),
                visit.when() == null ? null : visit.when().toString(),
                VisitStage.of(visit.when(), asOf),
                registered.standing(),
                registered.rule(),
                visit.stops().stream().map(stop -> StopItem.of(stop, asOf)).toList(),
                registered.aliases().stream().map(Alias::toString).toList(),
                visit.worded(),
                registered.sources().stream().map(Subject::toString).toList(),
                visit.because());
    }

    /** Whether it had begun by a day; what has no date had. */
    static boolean begunBy(@Nullable When when, LocalDate day) {
        return when == null || !when.earliestStart().isAfter(day);
    }

    private static String code(Party party) {
        return switch (party) {
            case StateId state -> state.code();
            case OrganisationId organisation -> organisation.toString();
        };
    }
}
