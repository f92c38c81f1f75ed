package org.chancery.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.chancery.kernel.Grade;
import org.chancery.kernel.Moment;
import org.chancery.kernel.OrganisationId;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** Something that a subject's history says to the rest of the world. */
public sealed interface Fact {

    /** Whose history says it. */
    Subject subject();

    /** Positions of the entries that made it so, ascending. */
    List<Long> because();

    /**
     * The states whose relations it speaks of: two, the one that acts first; one, where what it
     * shares with others is joined when they are asked for; or none.
     */
    List<StateId> states();

    /** A fact that is true from one day to another. */
    sealed interface Lasting extends Fact {
        Spell lasted();
    }

    /** One that is true of two states alike, whoever is named first. */
    sealed interface Mutual extends Lasting {
        StateId one();

        StateId other();

        @Override
        default List<StateId> states() {
            return List.of(one(), other());
        }
    }

    /** One that tells for a time what was to come; what it does not tell is absent. */
    sealed interface Intended extends Lasting {

        /** The days for which it was planned or expected, where they were known. */
        @Nullable When planned();

        /** Whether it was put off. */
        default boolean postponed() {
            return false;
        }

        /** How far it had come while those days had not passed. */
        default PlanStage stage() {
            return postponed() ? PlanStage.POSTPONED : PlanStage.PLANNED;
        }

        /** From which state to which it leads; of both alike, nobody. */
        default List<StateId> way() {
            return List.of();
        }

        default @Nullable String title() {
            return null;
        }

        default @Nullable String count() {
            return null;
        }

        default @Nullable String place() {
            return null;
        }

        default @Nullable VisitType type() {
            return null;
        }

        default @Nullable String typeAsWorded() {
            return null;
        }

        default @Nullable List<Principal> principals() {
            return null;
        }

        default @Nullable Forum forum() {
            return null;
        }
    }

    /** A fact that happened, on some day or within some days. */
    sealed interface Happened extends Fact {
        @Nullable When when();
    }

    /** A source was published; without a date it satisfies no limit on publication. */
    record Published(
            Subject subject,
            String publisher,
            @Nullable Moment at,
            @Nullable Grade grade,
            List<Long> because)
            implements Fact {
        @Override
        public List<StateId> states() {
            return List.of();
        }
    }

    /** A person is in the registry, under a name. */
    record PersonKnown(Subject subject, String name, List<Long> because) implements Fact {
        @Override
        public List<StateId> states() {
            return List.of();
        }
    }

    /**
     * A person held an office, or had been chosen for it.
     *
     * @param of the state or organisation whose office it is
     * @param title as worded
     */
    record OfficeHeld(
            Subject subject,
            Party of,
            String title,
            Rank rank,
            @Nullable Capacity capacity,
            Spell lasted,
            List<Long> because)
            implements Lasting {
        @Override
        public List<StateId> states() {
            return List.of();
        }

        /** Whether it goes by a title, whatever the case of its letters and the space around it. */
        public boolean isCalled(@Nullable String name) {
            return name != null && title.strip().equalsIgnoreCase(name.strip());
        }

        /** How the person stood to it on a day; absent before anything was told of it. */
        public @Nullable OfficeStage stage(LocalDate day) {
            if (!lasted.begunBy(day)) {
                return null;
            }
            if (lasted.overBy(day)) {
                return OfficeStage.LEFT;
            }
            return capacity == Capacity.ELECT ? OfficeStage.ELECT : OfficeStage.IN_OFFICE;
        }
    }

    /** What is true of one stop of a visit. */
    sealed interface OfStop extends Fact {
        VisitStop stop();

        @Override
        default List<StateId> states() {
            return stop().states();
        }
    }

    /** A stop of a visit was made. */
    record StopMade(Subject subject, VisitStop stop, @Nullable When when, List<Long> because)
            implements Happened, OfStop {}

    /** The visitor was on the way to a stop of a visit. */
    record OnTheWay(Subject subject, VisitStop stop, Spell lasted, List<Long> because)
            implements Lasting, OfStop {}

    /**
     * A stop of a visit was planned so, until it was made, planned otherwise or given up.
     *
     * @param planned the days for which it was planned, where they were known
     * @param postponed whether it was put off
     */
    record StopPlanned(
            Subject subject,
            VisitStop stop,
            @Nullable When planned,
            boolean postponed,
            Spell lasted,
            List<Long> because)
            implements Intended, OfStop {
        @Override
        public List<StateId> way() {
            return states();
        }

        @Override
        public @Nullable String place() {
            return stop.place();
        }

        @Override
        public @Nullable VisitType type() {
            return stop.type();
        }

        @Override
        public @Nullable String typeAsWorded() {
            return stop.typeAsWorded();
        }

        @Override
        public List<Principal> principals() {
            return stop.principals();
        }
    }

    /** Diplomatic or consular relations stood so. */
    record TiesHeld(
            Subject subject,
            StateId one,
            StateId other,
            TiesKind kind,
            TiesStage stage,
            Spell lasted,
            List<Long> because)
            implements Mutual {}

    /** One state recognised another, or its government. */
    record Recognised(
            Subject subject,
            StateId by,
            StateId state,
            RecognitionOf of,
            @Nullable RecognitionMode mode,
            Spell lasted,
            List<Long> because)
            implements Lasting {
        @Override
        public List<StateId> states() {
            return List.of(by, state);
        }
    }

    /**
     * One state kept a mission in another.
     *
     * @param rank the class of its head that the two agreed on; of a consular post absent
     * @param resident whether it had its seat there
     */
    record Represented(
            Subject subject,
            StateId sender,
            StateId receiver,
            MissionType type,
            @Nullable HeadClass rank,
            boolean resident,
            @Nullable String place,
            Spell lasted,
            List<Long> because)
            implements Lasting {
        @Override
        public List<StateId> states() {
            return List.of(sender, receiver);
        }
    }

    /** A mission was headed so. */
    record Headed(
            Subject subject,
            StateId sender,
            StateId receiver,
            MissionType mission,
            HeadStage stage,
            @Nullable String name,
            Spell lasted,
            List<Long> because)
            implements Lasting {
        @Override
        public List<StateId> states() {
            return List.of(sender, receiver);
        }
    }

    /** One state expelled staff of another's mission. */
    record Expelled(
            Subject subject,
            StateId by,
            StateId state,
            @Nullable Integer staff,
            @Nullable When when,
            List<Long> because)
            implements Happened {
        @Override
        public List<StateId> states() {
            return List.of(by, state);
        }
    }

    /** Two states called themselves partners. */
    record Partnered(
            Subject subject,
            StateId one,
            StateId other,
            String asWorded,
            @Nullable Rung rung,
            Spell lasted,
            List<Long> because)
            implements Mutual {}

    /** An agreement of two states stood so between them. */
    record Agreed(
            Subject subject,
            StateId one,
            StateId other,
            Treaty treaty,
            AgreementStage stage,
            List<Outstanding> outstanding,
            Spell lasted,
            List<Long> because)
            implements Mutual {}

    /** An agreement of several stood so for one party. */
    record PartyTo(
            Subject subject,
            StateId party,
            Treaty treaty,
            AgreementStage stage,
            List<Outstanding> outstanding,
            Spell lasted,
            List<Long> because)
            implements Lasting {
        @Override
        public List<StateId> states() {
            return List.of(party);
        }
    }

    /**
     * A party kept an agreement of several from being in force between it and another: it objected
     * to what that had reserved.
     */
    record Barred(Subject subject, StateId party, StateId towards, Spell lasted, List<Long> because)
            implements Lasting {
        @Override
        public List<StateId> states() {
            return List.of(party);
        }
    }

    /** A party acceded to an agreement that binds it only towards those who accept that. */
    record Acceded(Subject subject, StateId party, Spell lasted, List<Long> because)
            implements Lasting {
        @Override
        public List<StateId> states() {
            return List.of(party);
        }
    }

    /** A party of an agreement accepted the accession of another. */
    record Accepted(Subject subject, StateId party, StateId of, Spell lasted, List<Long> because)
            implements Lasting {
        @Override
        public List<StateId> states() {
            return List.of(party);
        }
    }

    /**
     * An agreement was expected, whatever became of that, between some; nobody where others may
     * become parties.
     */
    record Awaited(Subject subject, List<Party> parties, List<Long> because) implements Fact {
        @Override
        public List<StateId> states() {
            return List.of();
        }
    }

    /**
     * An agreement of two states, or several agreements, was expected so.
     *
     * @param title as worded
     * @param count how many, as worded, where they were several
     * @param planned the days for which its signature was expected, where they were known
     */
    record Expected(
            Subject subject,
            StateId one,
            StateId other,
            String title,
            @Nullable String count,
            @Nullable When planned,
            Spell lasted,
            List<Long> because)
            implements Mutual, Intended {
        @Override
        public PlanStage stage() {
            return PlanStage.EXPECTED;
        }
    }

    /** What was expected under another subject is signed. */
    record Fulfilled(
            Subject subject,
            StateId one,
            StateId other,
            Subject expectation,
            Spell lasted,
            List<Long> because)
            implements Mutual {}

    /**
     * A conference is recorded.
     *
     * @param host the state in which it is held, where that is known
     * @param days on which it was or is to be, as far as they are known
     * @param calledOff whether it was cancelled
     * @param convocations for which days it was convened, in order, whether or not it was held
     */
    record ConferenceKnown(
            Subject subject,
            @Nullable StateId host,
            @Nullable When days,
            boolean calledOff,
            List<Convocation> convocations,
            List<Long> because)
            implements Fact {
        @Override
        public List<StateId> states() {
            return List.of();
        }
    }

    /**
     * For which days a conference was convened for a time.
     *
     * @param days where they were known
     */
    record Convocation(@Nullable When days, Spell lasted) {

        /** Whether it may have been for some of these days. */
        public boolean mayBeOn(When others) {
            return When.mayMeet(days, others);
        }
    }

    /**
     * A party attended a conference; or it is told that it did not.
     *
     * @param title of the conference; absent where no source gives it a name
     * @param when its own days; where none are told, some day of the conference
     */
    record Attended(
            Subject subject,
            Party party,
            boolean present,
            @Nullable String title,
            @Nullable When when,
            List<Long> because)
            implements Happened {
        @Override
        public List<StateId> states() {
            return present && party instanceof StateId state ? List.of(state) : List.of();
        }
    }

    /**
     * A state was to attend a conference.
     *
     * @param planned the days for which it was convened, where they were known
     * @param postponed whether it was put off
     */
    record ConferencePlanned(
            Subject subject,
            StateId state,
            @Nullable String title,
            @Nullable String place,
            @Nullable When planned,
            boolean postponed,
            Spell lasted,
            List<Long> because)
            implements Intended {
        @Override
        public List<StateId> states() {
            return List.of(state);
        }
    }

    /**
     * Somebody was to give an address for one state in another.
     *
     * @param planned the days for which it was scheduled, where they were known
     */
    record AddressPlanned(
            Subject subject,
            StateId state,
            StateId host,
            Principal speaker,
            Forum forum,
            @Nullable String title,
            @Nullable When planned,
            Spell lasted,
            List<Long> because)
            implements Intended {
        @Override
        public List<StateId> way() {
            return states();
        }

        @Override
        public List<Principal> principals() {
            return List.of(speaker);
        }

        @Override
        public List<StateId> states() {
            return List.of(state, host);
        }
    }

    /**
     * One state kept a measure against another.
     *
     * @param comprehensive whether it was against the whole state, and not some in it
     * @param through the organisation whose measure it carries out
     */
    record MeasureKept(
            Subject subject,
            StateId sender,
            StateId target,
            MeasureType type,
            boolean comprehensive,
            @Nullable OrganisationId through,
            Spell lasted,
            List<Long> because)
            implements Lasting {
        @Override
        public List<StateId> states() {
            return List.of(sender, target);
        }
    }

    /** Two states fought, or had ceased fire. */
    record Fought(
            Subject subject,
            StateId one,
            StateId other,
            HostilityStage stage,
            Spell lasted,
            List<Long> because)
            implements Mutual {}

    /**
     * Somebody claimed something that names two states.
     *
     * @param outcome what became of it, where it was settled as long as this lasted
     */
    record Claimed(
            Subject subject,
            StateId one,
            StateId other,
            Claim claim,
            @Nullable ClaimOutcome outcome,
            Spell lasted,
            List<Long> because)
            implements Mutual {}

    /**
     * This ledger claims to hold all that there was of a family in a period between two states; or,
     * where none other is named, between one and any other.
     */
    record Covered(
            Subject subject,
            StateId one,
            @Nullable StateId other,
            EventFamily family,
            When period,
            @Nullable String note,
            List<Long> because)
            implements Fact {
        @Override
        public List<StateId> states() {
            return other == null ? List.of(one) : List.of(one, other);
        }
    }

    /**
     * A subject of a state is one with another, under whose id it is told. It is said by the one
     * that has no words of its own then.
     */
    record Merged(Subject subject, StateId state, Subject kept, List<Long> because)
            implements Fact {
        @Override
        public List<StateId> states() {
            return List.of(state);
        }
    }

    /**
     * What a claim says, whatever became of it.
     *
     * @param when on which day it was made
     */
    record Claim(
            Principal claimant,
            String text,
            @Nullable ClaimKind kind,
            About about,
            @Nullable When when) {}

    /**
     * What an agreement is, whatever became of it.
     *
     * @param bundle where it stands for several
     */
    record Treaty(
            String title,
            @Nullable Instrument instrument,
            Binding binding,
            SortedSet<Obligation> obligations,
            SortedSet<Sector> sectors,
            @Nullable Bundle bundle) {

        /** One of its own. */
        public Treaty(
                String title,
                Instrument instrument,
                Binding binding,
                SortedSet<Obligation> obligations,
                SortedSet<Sector> sectors) {
            this(title, instrument, binding, obligations, sectors, null);
        }
    }

    /**
     * Several agreements of which a source tells how many they are, or their titles.
     *
     * @param count as worded
     */
    record Bundle(@Nullable String count, List<Titled> items) {

        /** How many they are at least: as many as are counted or listed, and one; of >10, 11. */
        public long atLeast() {
            return Math.max(Math.max(1, items.size()), counted());
        }

        private long counted() {
            if (count == null) {
                return 0;
            }
            boolean more = count.startsWith(">");
            var figures = more ? count.substring(1).strip() : count;
            return isNumber(figures) ? Long.parseLong(figures) + (more ? 1 : 0) : 0;
        }

        /** Whether it is told in figures how many they are. */
        public boolean numbered() {
            return count != null && isNumber(count);
        }

        private static boolean isNumber(String text) {
            return !text.isEmpty()
                    && text.length() < 10
                    && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    /**
     * One of several, by its title.
     *
     * @param agreement where it is recorded by itself
     */
    record Titled(String title, @Nullable Subject agreement) {}

    /** An act of a party that an agreement waits for, and since when. */
    record Outstanding(Party party, OutstandingAct act, @Nullable When since) {}
}
