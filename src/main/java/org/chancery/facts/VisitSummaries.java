package org.chancery.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What the registers of visits and of invitations show. */
public sealed interface VisitSummaries extends Summary {

    /**
     * A visit with its stops, in order.
     *
     * @param when from the departure on; absent where it has not begun
     * @param delegation who travels beside its principals, in the order in which they were named
     * @param plans what was planned of it, in order
     * @param cancelled when it was, if it was
     * @param concluded when it ended, as far as it was told as it went
     * @param worded the record of an imported visit in its source's own words, by member
     */
    record OfVisit(
            StateId visitor,
            List<Principal> principals,
            @Nullable When when,
            List<OfStop> stops,
            List<OfMember> delegation,
            List<OfPlan> plans,
            @Nullable Over cancelled,
            @Nullable When concluded,
            @Nullable SortedMap<String, String> worded,
            List<Long> because)
            implements VisitSummaries {

        /**
         * How far it has come on a day; absent where nothing of it was told by then. Its stops tell
         * where its own days do not.
         */
        public @Nullable VisitStage stage(LocalDate day) {
            var whole = when == null ? null : VisitStage.of(when, day);
            var atStops =
                    stops.stream()
                            .flatMap(stop -> Stream.ofNullable(stop.stage(day)))
                            .collect(Collectors.toSet());
            if (whole == VisitStage.DONE) {
                return VisitStage.DONE;
            }
            if (atStops.contains(VisitStage.THERE)) {
                return VisitStage.THERE;
            }
            boolean goesOn =
                    atStops.contains(VisitStage.EN_ROUTE)
                            || (atStops.contains(VisitStage.DONE)
                                    && AHEAD.stream().anyMatch(atStops::contains));
            if (whole != null || goesOn) {
                return VisitStage.EN_ROUTE;
            }
            if (atStops.contains(VisitStage.DONE)) {
                return VisitStage.DONE;
            }
            return Over.by(cancelled, day)
                    ? VisitStage.CANCELLED
                    : AHEAD.stream().filter(stages(day)::contains).findFirst().orElse(null);
        }

        /** Of a plan, what is still to come first. */
        private static final List<VisitStage> AHEAD =
                List.of(VisitStage.PLANNED, VisitStage.POSTPONED, VisitStage.UNREPORTED);

        /** What was planned of it, and of each of its stops. */
        private Stream<List<OfPlan>> allPlans() {
            return Stream.concat(Stream.of(plans), stops.stream().map(OfStop::plans));
        }

        /** How the plans of it and of its stops stand. */
        private Set<VisitStage> stages(LocalDate day) {
            return allPlans()
                    .flatMap(each -> OfPlan.on(each, day).stream())
                    .map(plan -> VisitStage.planned(plan, day))
                    .collect(Collectors.toSet());
        }

        /**
         * The days for which it is planned on a day, or was last by then: from the first that is
         * planned of it or of a stop to the last.
         */
        public @Nullable When planned(LocalDate day) {
            return When.spanning(plannedDays(day).toList());
        }

        /** The days planned of it and of its stops on a day, or last by then. */
        private Stream<When> plannedDays(LocalDate day) {
            return allPlans().flatMap(each -> Stream.ofNullable(OfPlan.days(each, day)));
        }

        /**
         * Its days and those of its stops, as far as they had begun by a day; where none had, those
         * planned of it and of its stops.
         */
        public Stream<When> days(LocalDate day) {
            var begun = told().filter(days -> When.begunBy(days, day)).toList();
            return begun.isEmpty() ? plannedDays(day) : begun.stream();
        }

        /** Its days and those of its stops, as far as they were told. */
        private Stream<When> told() {
            return Stream.concat(
                    Stream.ofNullable(when),
                    stops.stream().flatMap(stop -> Stream.ofNullable(stop.when)));
        }

        /** The first day on which something of it may have been told. */
        public LocalDate first() {
            return stops.stream().anyMatch(stop -> stop.madeBy(LocalDate.MIN))
                    ? LocalDate.MIN
                    : Stream.concat(
                                    told().map(When::earliestStart),
                                    allPlans().flatMap(List::stream).flatMap(OfPlan::firstDays))
                            .min(LocalDate::compareTo)
                            .orElse(LocalDate.MIN);
        }

        /** The last day of which something of it may be told; of what was planned any. */
        public LocalDate last() {
            return allPlans().allMatch(List::isEmpty)
                    ? told().map(When::latestEnd).max(LocalDate::compareTo).orElse(LocalDate.MAX)
                    : LocalDate.MAX;
        }
    }

    /**
     * A stop of a visit.
     *
     * @param principals who led it there
     * @param when when it was made; absent where it was not, or no day is known
     * @param plans what was planned of it, in order
     * @param onTheWay how long the visitor was on the way to it
     * @param dropped that it, or the whole visit, was given up
     * @param worded its own record in the source's own words, by member
     * @param conference for which it is made, where one is recorded
     */
    record OfStop(
            Party host,
            List<Principal> principals,
            @Nullable String place,
            @Nullable When when,
            @Nullable VisitType type,
            @Nullable String typeAsWorded,
            List<OfPlan> plans,
            @Nullable Spell onTheWay,
            @Nullable Over dropped,
            @Nullable SortedMap<String, String> worded,
            @Nullable Subject conference) {

        /** One that is made for no conference that is recorded. */
        public OfStop(
                Party host,
                List<Principal> principals,
                @Nullable String place,
                @Nullable When when,
                @Nullable VisitType type,
                @Nullable String typeAsWorded,
                List<OfPlan> plans,
                @Nullable Spell onTheWay,
                @Nullable Over dropped,
                @Nullable SortedMap<String, String> worded) {
            this(
                    host,
                    principals,
                    place,
                    when,
                    type,
                    typeAsWorded,
                    plans,
                    onTheWay,
                    dropped,
                    worded,
                    null);
        }

        /** The days for which it is planned on a day, or was last by then. */
        public @Nullable When planned(LocalDate day) {
            return OfPlan.days(plans, day);
        }

        /** Whether it had been made, or begun, by a day; without a date it had. */
        public boolean madeBy(LocalDate day) {
            return (when != null || (plans.isEmpty() && dropped == null))
                    && When.begunBy(when, day);
        }

        /** How far it has come on a day; absent where nothing of it was told by then. */
        public @Nullable VisitStage stage(LocalDate day) {
            if (madeBy(day)) {
                return VisitStage.of(when, day);
            }
            if (onTheWay != null && onTheWay.mayHoldOn(day)) {
                return VisitStage.EN_ROUTE;
            }
            return Over.by(dropped, day)
                    ? VisitStage.DROPPED
                    : OfPlan.on(plans, day).map(plan -> VisitStage.planned(plan, day)).orElse(null);
        }
    }

    /**
     * A member of the delegation of a visit, or several of a kind.
     *
     * @param when their own days; absent where they are those of the visit
     * @param named from when on it is told that they travel: when they were named, or their first
     *     stop; absent where no day is known
     */
    record OfMember(
            DelegationRole role,
            @Nullable String name,
            @Nullable String office,
            @Nullable String body,
            @Nullable String count,
            @Nullable When when,
            @Nullable When named,
            List<Long> because) {

        /** Whether they had been named by a day. */
        public boolean namedBy(LocalDate day) {
            return When.begunBy(named, day);
        }
    }

    /**
     * An invitation.
     *
     * @param by who invites for the inviter
     * @param invited who of the invitee is invited
     * @param occasion to what, as worded
     * @param visit the visit that is meant, where one is recorded
     * @param planned for which days, where they are known
     * @param turns that it was extended, and what became of it then, in order
     */
    record OfInvitation(
            Party inviter,
            @Nullable Principal by,
            StateId invitee,
            List<Principal> invited,
            String occasion,
            @Nullable Subject visit,
            @Nullable When planned,
            List<OfTurn> turns,
            List<Long> because)
            implements VisitSummaries {

        /** The day on which it was extended, where that is known. */
        public @Nullable When extended() {
            return turns.getFirst().when();
        }

        /** What had come of it by a day: no turn comes before the one that it follows. */
        public List<OfTurn> turns(LocalDate day) {
            return turns.stream().takeWhile(turn -> When.begunBy(turn.when(), day)).toList();
        }

        /** How it stands on a day; absent where it was not extended by then. */
        public @Nullable InvitationStage stage(LocalDate day) {
            return turns(day).stream().reduce((_, later) -> later).map(OfTurn::stage).orElse(null);
        }
    }

    /**
     * A turn in the life of an invitation.
     *
     * @param when absent where no day is known
     * @param by who answered, as worded
     * @param reason why it was withdrawn, as worded
     */
    record OfTurn(
            InvitationStage stage,
            @Nullable When when,
            @Nullable String by,
            @Nullable String reason) {}
}
