package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.Leader;
import org.chancery.facts.VisitStage;
import org.chancery.facts.VisitSummaries.OfMember;
import org.chancery.facts.VisitSummaries.OfStop;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Described;
import org.chancery.kernel.Span;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** A visit in the register of visits. */
public record VisitItem(
        @Described("Its id.") String id,
        @Described("The code of the state for which the principals travelled.") String visitor,
        @Described("Who led it, the most senior first.") List<Leader> principals,
        @Described("The first day, as precisely as it is known.") @Nullable String from,
        @Described("The last day, as precisely as it is known.") @Nullable String to,
        @Described("The days as recorded, in EDTF; left out where it has not begun.")
                @Nullable String when,
        @Described("The days for which it is planned on the day, or was last by then, in EDTF.")
                @Nullable String planned,
        @Described("How far it had come on the day; left out where nothing was told of it by then.")
                @Nullable VisitStage status,
        @Described("How its entry stands.") Standing standing,
        @Described("The rule that a flagged one contradicts.") @Nullable String rule,
        @Described("Where it went, in order.") List<StopItem> stops,
        @Described("Who travels beside the principals, as far as they were named by the day.")
                List<MemberItem> delegation,
        @Described("The ids that its sources give it, such as hsg-visits/2899.")
                List<String> aliases,
        @Described("Its record in the source's own words, where it came with one.")
                @Nullable SortedMap<String, String> worded,
        @Described("The registered sources that say so.") List<String> sources,
        @Described("Positions of the entries that make it say so, ascending.") List<Long> because) {

    /** A stop of a visit. */
    public record StopItem(
            @Described("The code of the state, or the organisation, that was visited.") String host,
            @Described("A city or site, as worded.") @Nullable String place,
            @Described("The first day of the stop.") @Nullable String from,
            @Described("The last day of the stop.") @Nullable String to,
            @Described(
                            "The days as recorded, in EDTF; left out where it was not made, or no day is known.")
                    @Nullable String when,
            @Described("The days for which it is planned on the day, or was last by then, in EDTF.")
                    @Nullable String planned,
            @Described("Its format, where a source states one.") @Nullable String type,
            @Described("The source's own words for the format.") @Nullable String typeAsWorded,
            @Described(
                            "How far it had come on the day; left out where nothing was told of it by then.")
                    @Nullable VisitStage status,
            @Described("Its record in the source's own words, where it came with one.")
                    @Nullable SortedMap<String, String> worded,
            @Described("The id of the conference for which it is made, where one is recorded.")
                    @Nullable String conference) {

        static StopItem of(OfStop stop, LocalDate asOf) {
            var span = Span.of(stop.when());
            return new StopItem(
                    stop.host().code(),
                    stop.place(),
                    span.from(),
                    span.to(),
                    text(stop.when()),
                    text(stop.planned(asOf)),
                    stop.type() == null ? null : stop.type().toString(),
                    stop.typeAsWorded(),
                    stop.stage(asOf),
                    stop.worded(),
                    stop.conference() == null ? null : stop.conference().id());
        }
    }

    /** A member of the delegation of a visit, or several of a kind. */
    public record MemberItem(
            @Described("In which part of the delegation.") DelegationRole role,
            @Described("The name, as worded.") @Nullable String name,
            @Described("The office, as worded.") @Nullable String office,
            @Described("The body that they come from, as worded.") @Nullable String body,
            @Described("How many, as worded.") @Nullable String count,
            @Described("The first of their own days, where those are not the visit's.")
                    @Nullable String from,
            @Described("The last of their own days.") @Nullable String to,
            @Described("Positions of the entries that name them, ascending.") List<Long> because) {

        static MemberItem of(OfMember member) {
            var span = Span.of(member.when());
            return new MemberItem(
                    member.role(),
                    member.name(),
                    member.office(),
                    member.body(),
                    member.count(),
                    span.from(),
                    span.to(),
                    member.because());
        }
    }

    public static VisitItem of(Registered registered, LocalDate asOf) {
        var visit = (OfVisit) registered.summary();
        var span = Span.of(visit.when());
        return new VisitItem(
                registered.subject().id(),
                visit.visitor().code(),
                visit.principals().stream().map(Leader::of).toList(),
                span.from(),
                span.to(),
                text(visit.when()),
                text(visit.planned(asOf)),
                visit.stage(asOf),
                registered.standing(),
                registered.rule(),
                visit.stops().stream().map(stop -> StopItem.of(stop, asOf)).toList(),
                visit.delegation().stream()
                        .filter(member -> member.namedBy(asOf))
                        .map(MemberItem::of)
                        .toList(),
                registered.aliases().stream().map(Alias::toString).toList(),
                visit.worded(),
                registered.sources().stream().map(Subject::toString).toList(),
                visit.because());
    }

    static @Nullable String text(@Nullable When when) {
        return when == null ? null : when.toString();
    }
}
