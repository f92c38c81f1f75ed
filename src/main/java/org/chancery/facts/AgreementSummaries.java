package org.chancery.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What the registers of agreements and of their parties show. */
public sealed interface AgreementSummaries extends Summary {

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
            implements AgreementSummaries {

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
}
