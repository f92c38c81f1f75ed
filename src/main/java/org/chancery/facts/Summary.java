package org.chancery.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.kernel.Described;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What a register shows of a subject. */
public sealed interface Summary {

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
            @Nullable CalledOff cancelled,
            @Nullable When concluded,
            @Nullable SortedMap<String, String> worded,
            List<Long> because)
            implements Summary {

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
            return cancelled != null && When.begunBy(cancelled.when(), day)
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
                    .flatMap(each -> Stream.ofNullable(OfPlan.stage(each, day)))
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
     * That something that was planned is given up.
     *
     * @param when absent where no day is known
     */
    record CalledOff(@Nullable When when) {}

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
            @Nullable CalledOff dropped,
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
                @Nullable CalledOff dropped,
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
            return dropped != null && When.begunBy(dropped.when(), day)
                    ? VisitStage.DROPPED
                    : OfPlan.stage(plans, day);
        }
    }

    /**
     * What was planned for a time.
     *
     * @param days for which days, where they were known
     */
    record OfPlan(@Nullable When days, boolean postponed, Spell lasted) {

        /** The days of what is planned on a day, or was last by then. */
        private static @Nullable When days(List<OfPlan> plans, LocalDate day) {
            return plans.stream()
                    .filter(plan -> plan.lasted.begunBy(day))
                    .reduce((_, later) -> later)
                    .map(OfPlan::days)
                    .orElse(null);
        }

        /** The day from which on it was planned, and the first that was planned. */
        private Stream<LocalDate> firstDays() {
            return Stream.concat(
                    Stream.of(lasted.from()), Stream.ofNullable(days).map(When::earliestStart));
        }

        private static @Nullable VisitStage stage(List<OfPlan> plans, LocalDate day) {
            return plans.stream()
                    .filter(plan -> plan.lasted.mayHoldOn(day))
                    .reduce((_, later) -> later)
                    .map(plan -> VisitStage.planned(plan.days, plan.postponed, day))
                    .orElse(null);
        }
    }

    /**
     * A person with the offices held.
     *
     * @param offices in the order in which they began
     */
    record OfPerson(
            String name, List<String> otherNames, List<OfficeHeld> offices, List<Long> because)
            implements Summary {}

    /**
     * How a state came to be, was called and ended, as far as that is recorded.
     *
     * @param names those that it had, in order
     */
    record OfState(@Nullable OfBeginning begun, List<OfName> names, @Nullable OfEnd ended)
            implements Summary {}

    /** How a state came to be. */
    record OfBeginning(
            @Nullable When when,
            @Nullable StateOrigin how,
            List<StateId> predecessors,
            List<Long> because) {}

    /** A name that a state had for a time. */
    record OfName(String name, Spell lasted, List<Long> because) {}

    /**
     * How a state ended.
     *
     * @param when the first day on which it was none
     */
    record OfEnd(
            @Nullable When when, StateEnding how, List<StateId> successors, List<Long> because) {}

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
            implements Summary {

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

    /**
     * An agreement, or several told of together.
     *
     * @param title as worded
     * @param between whose it is; empty where others may become parties
     * @param condition on which it enters into force, where that is told
     * @param until its last day, where its text or an extension fixes one
     * @param bundle where it stands for several
     * @param fulfils what was expected and is met by its signature
     * @param expectations what was expected of it, in order
     * @param stages how it stood, in order
     * @param parties all who signed, consented or are to
     * @param steps all that was done with it, in order
     */
    record OfAgreement(
            String title,
            @Nullable Instrument instrument,
            Binding binding,
            SortedSet<Obligation> obligations,
            SortedSet<Sector> sectors,
            List<Party> between,
            @Nullable Party depositary,
            @Nullable ForceCondition condition,
            @Nullable When until,
            @Nullable Bundle bundle,
            List<Subject> fulfils,
            List<OfExpectation> expectations,
            List<OfStage> stages,
            List<OfParty> parties,
            List<OfStep> steps,
            List<Long> because)
            implements Summary {

        /** How it stands on a day; absent where nothing of it was told by then. */
        public @Nullable OfStage stage(LocalDate day) {
            return OfStage.on(stages, day);
        }

        /** The first day on which something of it may have been told. */
        public LocalDate first() {
            return Stream.of(
                            expectations.stream().map(each -> each.lasted.from()),
                            stages.stream().map(each -> each.lasted.from()),
                            parties.stream()
                                    .flatMap(party -> party.stages.stream())
                                    .map(each -> each.lasted.from()),
                            steps.stream()
                                    .map(step ->
                                            step.when == null
                                                    ? LocalDate.MIN
                                                    : step.when.earliestStart()))
                    .flatMap(days -> days)
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
        }
    }

    /**
     * That an agreement was expected.
     *
     * @param count how many, as worded, where they were several
     * @param planned for which days, where they were known
     * @param by who expected it, as worded
     * @param lasted until it was signed or given up
     * @param met whether it was signed
     */
    record OfExpectation(
            @Nullable String count,
            @Nullable When planned,
            @Nullable String by,
            Spell lasted,
            boolean met,
            List<Long> because) {}

    /**
     * How an agreement stood for a time, and what it waited for.
     *
     * @param done when the last of the acts was done by which it stands so; absent where that is
     *     not known
     */
    record OfStage(
            AgreementStage stage,
            List<Outstanding> outstanding,
            Spell lasted,
            @Nullable When done,
            List<Long> because) {

        /** Whether by a day it had begun, or all was done for it to begin. */
        public boolean fixedBy(LocalDate day) {
            return lasted.begunBy(day) || (done != null && When.begunBy(done, day));
        }

        /** The last of them to begin by a day, since it stands so, whatever it waited for. */
        static @Nullable OfStage on(List<OfStage> stages, LocalDate day) {
            for (int last = stages.size(); last > 0; last--) {
                if (stages.get(last - 1).lasted.mayHoldOn(day)) {
                    return runs(stages.subList(0, last)).getLast();
                }
            }
            return null;
        }

        /** The same, where those that differ only in what it waited for are one, as the last is. */
        public static List<OfStage> runs(List<OfStage> stages) {
            var runs = new ArrayList<OfStage>();
            for (var stage : stages) {
                runs.add(
                        !runs.isEmpty() && runs.getLast().stage == stage.stage
                                ? runs.removeLast().going(stage)
                                : stage);
            }
            return List.copyOf(runs);
        }

        private OfStage going(OfStage on) {
            var both = new TreeSet<>(because);
            both.addAll(on.because);
            return new OfStage(
                    stage,
                    on.outstanding,
                    new Spell(lasted.since(), on.lasted.until()),
                    done,
                    List.copyOf(both));
        }
    }

    /**
     * A party to an agreement, or one that may become one.
     *
     * @param signed when; absent where it did not, or no day is known
     * @param signature what its signature does, where it signed and that is told
     * @param consented when it consented to be bound beside its signature
     * @param stages how it stood for the party, in order
     * @param accessions of those that others have to accept, in order
     * @param acts what else the party did, in order
     */
    record OfParty(
            Party party,
            boolean hasSigned,
            @Nullable When signed,
            @Nullable SignatureKind signature,
            List<Principal> signatories,
            @Nullable ConsentMeans means,
            @Nullable When consented,
            List<OfStage> stages,
            List<OfReservation> reservations,
            List<OfAccession> accessions,
            List<OfStep> acts) {

        /** How it stands for the party on a day; absent where nothing of it was told by then. */
        public @Nullable OfStage stage(LocalDate day) {
            return OfStage.on(stages, day);
        }
    }

    /**
     * A reservation of a party.
     *
     * @param to which provision, as worded
     * @param late whether it came after the consent of the party
     * @param objections of other parties
     */
    record OfReservation(
            @Nullable String to,
            String text,
            Spell lasted,
            boolean late,
            List<OfObjection> objections,
            List<Long> because) {}

    /**
     * An accession that is in force with those alone who accept it.
     *
     * @param accepted by whom, and when
     */
    record OfAccession(@Nullable When when, List<OfAcceptance> accepted) {

        /** As long as it waits to be accepted by a party. */
        public Spell waiting(Party by) {
            return accepted.stream()
                    .filter(each -> each.by.equals(by))
                    .findFirst()
                    .map(each -> new Spell(when, each.when))
                    .orElse(new Spell(when, null));
        }
    }

    /** The acceptance of an accession, from when on it has effect. */
    record OfAcceptance(Party by, @Nullable When when) {}

    /**
     * An objection to a reservation.
     *
     * @param withdrawn when it was withdrawn, if it was
     * @param bars as long as it keeps the agreement from being in force between the two, if it does
     */
    record OfObjection(
            Party by,
            boolean precludesForce,
            @Nullable When when,
            @Nullable When withdrawn,
            @Nullable Spell bars) {}

    /**
     * Something that was done with an agreement.
     *
     * @param effect from when it has effect, where that is apart
     */
    record OfStep(
            AgreementAct what,
            @Nullable Party by,
            @Nullable String note,
            @Nullable When when,
            @Nullable When effect,
            List<Long> because) {}

    /**
     * A conference.
     *
     * @param names those that it has, the title first
     * @param language of the title and the theme
     * @param days on which it was or is to be, as far as they are known
     * @param plans for which days it was convened, in order
     * @param cancelled when it was, if it was
     * @param closed when it did, if it did
     * @param participants who was to come, came or did not come, in the order in which it was told
     */
    record OfConference(
            List<ConferenceName> names,
            List<Party> conveners,
            @Nullable StateId host,
            @Nullable String place,
            @Nullable String theme,
            @Nullable LanguageTag language,
            @Nullable When days,
            List<OfPlan> plans,
            @Nullable CalledOff cancelled,
            @Nullable OfClosing closed,
            List<OfParticipant> participants,
            List<OfDeclaration> declarations,
            List<Long> because)
            implements Summary {

        /** How far it has come on a day; absent where nothing of it was told by then. */
        public @Nullable ConferenceStage stage(LocalDate day) {
            if (cancelled != null && When.begunBy(cancelled.when(), day)) {
                return ConferenceStage.CANCELLED;
            }
            if (begunBy(day)) {
                return isOver(day) ? ConferenceStage.HELD : ConferenceStage.UNDER_WAY;
            }
            var planned = OfPlan.stage(plans, day);
            return planned == null
                    ? null
                    : switch (planned) {
                        case POSTPONED -> ConferenceStage.POSTPONED;
                        case UNREPORTED -> ConferenceStage.UNREPORTED;
                        case PLANNED, CANCELLED, DROPPED, EN_ROUTE, THERE, DONE ->
                                ConferenceStage.PLANNED;
                    };
        }

        private boolean isOver(LocalDate day) {
            return days == null || days.latestEnd().isBefore(day);
        }

        /** Whether something had happened at it by a day. */
        private boolean begunBy(LocalDate day) {
            return happenings().anyMatch(first -> !first.isAfter(day));
        }

        /** The first days on which each thing that happened at it may have been. */
        private Stream<LocalDate> happenings() {
            return Stream.of(
                            Stream.ofNullable(closed).map(OfClosing::when),
                            declarations.stream().map(OfDeclaration::day),
                            participants.stream()
                                    .flatMap(each -> each.attendances().stream())
                                    .filter(OfAttendance::present)
                                    .map(OfAttendance::day))
                    .flatMap(each -> each)
                    .map(when -> when == null ? LocalDate.MIN : when.earliestStart());
        }

        /** Whether something of it was told by a day, be it only a name. */
        public boolean toldBy(LocalDate day) {
            return stage(day) != null
                    || (plans.isEmpty() && cancelled == null && happenings().findAny().isEmpty());
        }

        /** Its names, its theme, and the titles of what it had adopted by a day. */
        public List<Text> texts(LocalDate day) {
            return Stream.of(
                            names.stream().map(each -> new Text(each.name(), each.language())),
                            Stream.ofNullable(theme).map(each -> new Text(each, language)),
                            declarations(day).stream()
                                    .map(each -> new Text(each.title(), each.language())))
                    .flatMap(each -> each)
                    .toList();
        }

        /** What it had adopted by a day. */
        public List<OfDeclaration> declarations(LocalDate day) {
            return declarations.stream().filter(each -> When.begunBy(each.day(), day)).toList();
        }

        /** The days for which it is convened on a day, or was last by then. */
        public @Nullable When planned(LocalDate day) {
            return OfPlan.days(plans, day);
        }

        /** Its days as they are known on a day: until something happened, those planned. */
        public @Nullable When days(LocalDate day) {
            return begunBy(day) ? days : planned(day);
        }

        /** The first day on which something of it may have been told. */
        public LocalDate first() {
            return Stream.concat(plans.stream().map(plan -> plan.lasted().from()), happenings())
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
        }
    }

    /** Who was to come to a conference, came or did not come. */
    record OfParticipant(
            Party party,
            @Nullable OfConfirmation confirmed,
            List<OfAttendance> attendances,
            List<Long> because) {

        /** Whether it is told by a day. */
        public boolean toldBy(LocalDate day) {
            return confirmedBy(day) || !attendances(day).isEmpty();
        }

        /** Whether it had confirmed by a day. */
        public boolean confirmedBy(LocalDate day) {
            return confirmed != null && When.begunBy(confirmed.when(), day);
        }

        /** That it attended, or did not, as far as that is told by a day. */
        public List<OfAttendance> attendances(LocalDate day) {
            return attendances.stream().filter(each -> When.begunBy(each.day(), day)).toList();
        }
    }

    /** That a party will come to a conference. */
    record OfConfirmation(@Nullable Rank level, @Nullable When when) {}

    /**
     * That a party attended, or did not.
     *
     * @param when as it is told; absent where it is not
     * @param day the same, or else some day of the conference; absent where that has none
     */
    record OfAttendance(
            boolean present, @Nullable When when, @Nullable When day, List<Principal> by) {}

    /**
     * That a conference closed.
     *
     * @param when where that is not told some day of the conference; absent where that has none
     */
    record OfClosing(@Nullable When when) {}

    /**
     * What a conference adopted.
     *
     * @param when as it is told; absent where it is not
     * @param day the same, or else some day of the conference; absent where that has none
     */
    record OfDeclaration(
            String title,
            @Nullable LanguageTag language,
            @Nullable WebAddress text,
            @Nullable When when,
            @Nullable When day,
            List<Long> because) {}

    /**
     * An address.
     *
     * @param speaker who was named first to give it
     * @param party for whom it is given
     * @param schedules as it was scheduled, in order
     * @param speech as it was delivered, if it was
     * @param cancelled when it was, if it was
     */
    record OfAddress(
            Principal speaker,
            Party party,
            List<OfSchedule> schedules,
            @Nullable OfSpeech speech,
            @Nullable CalledOff cancelled,
            List<Long> because)
            implements Summary {

        /** How far it has come on a day; absent where nothing of it was told by then. */
        public @Nullable AddressStage stage(LocalDate day) {
            if (deliveredBy(day)) {
                return AddressStage.DELIVERED;
            }
            if (cancelled != null && When.begunBy(cancelled.when(), day)) {
                return AddressStage.CANCELLED;
            }
            return schedules.stream()
                    .filter(each -> each.lasted.mayHoldOn(day))
                    .reduce((_, later) -> later)
                    .map(each ->
                            PlanStage.passed(each.planned, day)
                                    ? AddressStage.UNREPORTED
                                    : AddressStage.SCHEDULED)
                    .orElse(null);
        }

        /** Whether it had been delivered by a day. */
        public boolean deliveredBy(LocalDate day) {
            return speech != null && When.begunBy(speech.when, day);
        }

        /** As it was delivered, if it was by a day. */
        public Optional<OfSpeech> speech(LocalDate day) {
            return Optional.ofNullable(speech).filter(_ -> deliveredBy(day));
        }

        /** What it is called, is about, holds and says, as far as that is known on a day. */
        public List<Text> texts(LocalDate day) {
            return Stream.concat(
                            schedules.stream()
                                    .filter(each -> each.lasted.begunBy(day))
                                    .flatMap(OfSchedule::texts),
                            speech(day).stream().flatMap(OfSpeech::texts))
                    .toList();
        }

        /** What it was about, as far as that is known on a day. */
        public List<String> themes(LocalDate day) {
            return speech(day).map(OfSpeech::themes).orElse(List.of());
        }

        /** The states that it mentions, as far as that is known on a day. */
        public List<StateId> mentions(LocalDate day) {
            return speech(day).map(OfSpeech::mentions).orElse(List.of());
        }

        /** As it is scheduled on a day, or was last by then. */
        public @Nullable OfSchedule scheduled(LocalDate day) {
            return schedules.stream()
                    .filter(each -> each.lasted.begunBy(day))
                    .reduce((_, later) -> later)
                    .orElse(null);
        }

        /** For whom it is given, who hosts it, and whom it mentions. */
        public Stream<Party> parties() {
            return Stream.<Stream<? extends Party>>of(
                            Stream.of(party),
                            schedules.stream().flatMap(each -> host(each.forum)),
                            Stream.ofNullable(speech).flatMap(each -> host(each.forum)),
                            Stream.ofNullable(speech).flatMap(each -> each.mentions.stream()))
                    .flatMap(each -> each);
        }

        /** The same, as far as that is known on a day. */
        public Stream<Party> parties(LocalDate day) {
            return Stream.<Stream<? extends Party>>of(
                            Stream.of(party), host(forum(day)), mentions(day).stream())
                    .flatMap(each -> each);
        }

        private static Stream<Party> host(@Nullable Forum forum) {
            return forum == null ? Stream.empty() : Stream.ofNullable(forum.state());
        }

        /** Before whom it is given, as that is known on a day. */
        public @Nullable Forum forum(LocalDate day) {
            var scheduled = scheduled(day);
            return speech(day)
                    .map(OfSpeech::forum)
                    .orElse(scheduled == null ? null : scheduled.forum);
        }

        /**
         * Who gives it, as that is known on a day; before anything was told, who was named first.
         */
        public Principal speaker(LocalDate day) {
            var scheduled = scheduled(day);
            return speech(day)
                    .map(OfSpeech::speaker)
                    .orElse(scheduled == null ? speaker : scheduled.speaker);
        }

        /** When it is given, as that is known on a day. */
        public @Nullable When day(LocalDate day) {
            if (speech != null && deliveredBy(day)) {
                return speech.when;
            }
            var scheduled = scheduled(day);
            return scheduled == null ? null : scheduled.planned;
        }

        /** The first day on which something of it may have been told. */
        public LocalDate first() {
            return Stream.concat(
                            schedules.stream().map(each -> each.lasted.from()),
                            Stream.ofNullable(speech)
                                    .map(each ->
                                            each.when == null
                                                    ? LocalDate.MIN
                                                    : each.when.earliestStart()))
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
        }
    }

    /** How an address was scheduled for a time. */
    record OfSchedule(
            Principal speaker,
            @Nullable Forum forum,
            @Nullable String title,
            @Nullable LanguageTag wordsIn,
            @Nullable When planned,
            Spell lasted) {

        private Stream<Text> texts() {
            return Stream.ofNullable(title).map(each -> new Text(each, wordsIn));
        }
    }

    /**
     * An address as it was delivered.
     *
     * @param language in which it was given
     * @param wordsIn the language of its title, themes and positions, as they are worded
     * @param mentions the states that it mentions
     * @param peoples what peoples, as worded
     * @param text where it can be read
     */
    record OfSpeech(
            Principal speaker,
            Forum forum,
            @Nullable When when,
            @Nullable String title,
            @Nullable LanguageTag language,
            @Nullable LanguageTag wordsIn,
            List<String> themes,
            List<Position> positions,
            List<StateId> mentions,
            List<String> peoples,
            List<Quote> quotes,
            @Nullable WebAddress text,
            boolean remote) {

        private Stream<Text> texts() {
            return Stream.concat(
                    Stream.of(
                                    Stream.ofNullable(title),
                                    themes.stream(),
                                    positions.stream()
                                            .flatMap(each ->
                                                    Stream.of(each.topic(), each.position())))
                            .flatMap(each -> each)
                            .map(each -> new Text(each, wordsIn)),
                    quotes.stream().map(each -> new Text(each.text(), each.language())));
        }
    }

    /**
     * A claim.
     *
     * @param because of what it says, and of how it was settled
     */
    record OfClaim(Fact.Claim claim, @Nullable Settlement settlement, List<Long> because)
            implements Summary {

        /** How it was settled by a day; absent where it was not. */
        public @Nullable Settlement settled(LocalDate day) {
            return settlement != null
                            && When.begunBy(claim.when(), day)
                            && When.begunBy(settlement.when, day)
                    ? settlement
                    : null;
        }
    }

    /** How a claim was settled. */
    record Settlement(ClaimOutcome outcome, @Nullable String reason, @Nullable When when) {}

    /**
     * What this ledger claims to hold completely.
     *
     * @param declared when it was declared
     */
    record OfCoverage(
            EventFamily family,
            List<StateId> states,
            CoverageScope between,
            When period,
            @Nullable String note,
            @Nullable When declared,
            List<Long> because)
            implements Summary {

        /** Whether it is of what was between the two of a pair. */
        public boolean covers(Pair pair) {
            return switch (between) {
                case THEM -> states.containsAll(List.of(pair.a(), pair.b()));
                case THEM_AND_ANY_OTHER -> states.contains(pair.a()) || states.contains(pair.b());
            };
        }
    }

    /** A source as it was registered. */
    record OfSource(
            @Described("Who published it, as worded.") String publisher,
            @Described("The key of its publisher, by which sources are chosen.")
                    String publisherKey,
            @Described("Its title, as worded.") String title,
            @Described("Its address on the web.") @Nullable WebAddress url,
            @Described("When it was published.") @Nullable Moment publishedAt,
            @Described("The language that it is written in.") @Nullable LanguageTag language,
            @Described("How reliable it is, as graded.") @Nullable Grade reliability,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because)
            implements Summary {}
}
