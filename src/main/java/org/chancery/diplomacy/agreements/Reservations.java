package org.chancery.diplomacy.agreements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Force.Since;
import org.chancery.diplomacy.agreements.PartyEvent.ObjectionWithdrawn;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationFormulated;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationObjectedTo;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationWithdrawn;
import org.chancery.facts.Spell;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * What parties reserved, and what became of it. A reservation is known by the provision that it is
 * to, if any, and by what it says; what is said of those to a provision is said of all.
 */
record Reservations(Life life) {
    private static final int MONTHS_TO_OBJECT = 12;

    /** That an objection keeps the agreement from being in force between two. */
    record Bar(Spell lasted, List<Long> because) {}

    /** Those of a party, in order; one that was confirmed from its confirmation on. */
    Stream<Word<ReservationFormulated>> of(Party party) {
        return said(party).filter(word -> confirmation(word).isEmpty());
    }

    private Stream<Word<ReservationFormulated>> said(Party party) {
        return Life.all(ReservationFormulated.class, life.told(party).stream());
    }

    /** How one that was formulated at signature was confirmed (VCLT article 23). */
    private Optional<Word<ReservationFormulated>> confirmation(Word<ReservationFormulated> word) {
        var end = withdrawn(word);
        return Life.all(ReservationFormulated.class, life.after(word))
                .filter(later -> later.what().equals(word.what()))
                .filter(later -> end.isEmpty() || life.after(later).anyMatch(end.get()::equals))
                .findFirst();
    }

    /** That by which it was said first. */
    private Word<ReservationFormulated> first(Word<ReservationFormulated> word) {
        return said(word.what().party())
                .filter(earlier -> confirmation(earlier).stream().anyMatch(word::equals))
                .findFirst()
                .orElse(word);
    }

    /** Whether it may be formulated: anew, or to confirm when the party consents. */
    boolean mayBe(ReservationFormulated said) {
        return of(said.party())
                .filter(word -> word.what().equals(said) && withdrawn(word).isEmpty())
                .allMatch(word ->
                        first(word).equals(word)
                                && !life.before(word).isBound(said.party())
                                && life.isBound(said.party()));
    }

    /** Whether a reservation of a party to a provision stands. */
    boolean isStanding(Party party, @Nullable String to) {
        return of(party)
                .anyMatch(
                        word -> Objects.equals(word.what().to(), to) && withdrawn(word).isEmpty());
    }

    /** How it was withdrawn. */
    Optional<Word<ReservationWithdrawn>> withdrawn(Word<ReservationFormulated> reservation) {
        var said = reservation.what();
        return Life.all(ReservationWithdrawn.class, life.after(reservation))
                .filter(word ->
                        word.what().party().equals(said.party())
                                && Objects.equals(word.what().to(), said.to()))
                .findFirst();
    }

    /** Whether it came after the consent of the party. */
    boolean isLate(Word<ReservationFormulated> reservation) {
        var when = reservation.when();
        return when != null
                && life.before(reservation).bonds(reservation.what().party()).stream()
                        .reduce((_, later) -> later)
                        .map(Word::when)
                        .filter(consent -> consent.surelyBefore(when))
                        .isPresent();
    }

    /** What others said against it while it stood. */
    Stream<Word<ReservationObjectedTo>> objections(Word<ReservationFormulated> reservation) {
        var said = reservation.what();
        var end = withdrawn(reservation);
        return Life.all(ReservationObjectedTo.class, life.after(first(reservation)))
                .filter(word ->
                        word.what().of().equals(said.party())
                                && Objects.equals(word.what().to(), said.to()))
                .filter(word -> end.isEmpty() || life.after(word).anyMatch(end.get()::equals));
    }

    /** Whether there is an objection such as is to be withdrawn. */
    boolean isObjected(ObjectionWithdrawn said) {
        return of(said.of())
                .filter(word -> withdrawn(word).isEmpty())
                .flatMap(this::objections)
                .anyMatch(word ->
                        word.what().party().equals(said.party())
                                && Objects.equals(word.what().to(), said.to())
                                && withdrawal(word).isEmpty());
    }

    /** How an objection was withdrawn. */
    Optional<Word<ObjectionWithdrawn>> withdrawal(Word<ReservationObjectedTo> objection) {
        var said = objection.what();
        return Life.all(ObjectionWithdrawn.class, life.after(objection))
                .filter(word ->
                        word.what()
                                .equals(new ObjectionWithdrawn(said.party(), said.of(), said.to())))
                .findFirst();
    }

    /**
     * As long as an objection keeps the agreement from being in force between the two: from the
     * later of their consents on (VCLT article 20, 4 b), until it or the reservation is withdrawn.
     * One that came too late keeps nothing (article 20, 5).
     */
    Optional<Bar> bar(
            Word<ReservationFormulated> reservation, Word<ReservationObjectedTo> objection) {
        var objector = bond(objection.what().party());
        var reserver = bond(reservation);
        if (!Boolean.TRUE.equals(objection.what().precludesForce())
                || objector.isEmpty()
                || reserver.isEmpty()
                || isTooLate(first(reservation), objection, objector.get())) {
            return Optional.empty();
        }
        var because = new TreeSet<>(objection.because());
        var since =
                Stream.of(objector.get(), reserver.get(), reservation)
                        .flatMap(word -> Since.of(word).stream())
                        .reduce(Since::and);
        since.ifPresent(day -> because.addAll(day.because()));
        var end =
                Stream.<Optional<? extends Word<?>>>of(
                                withdrawn(reservation), withdrawal(objection))
                        .flatMap(Optional::stream)
                        .min(Comparator.comparingInt(word -> life.told().indexOf(word)));
        end.ifPresent(word -> because.addAll(word.because()));
        return Optional.of(
                new Bar(
                        new Spell(
                                since.map(Since::at).orElse(null),
                                end.map(Word::when).orElse(null)),
                        List.copyOf(because)));
    }

    /** By what a party was first bound. */
    private Optional<Word<AgreementEvent>> bond(Party party) {
        return life.bonds(party).stream().findFirst();
    }

    /** By what a party was bound when it reserved, or after that. */
    private Optional<Word<AgreementEvent>> bond(Word<ReservationFormulated> reservation) {
        var party = reservation.what().party();
        return life.before(reservation).bonds(party).stream()
                .reduce((_, later) -> later)
                .or(() ->
                        life.bonds(party).stream()
                                .filter(word -> life.after(reservation).anyMatch(word::equals))
                                .findFirst());
    }

    /** After twelve months, and after the objector's own consent. */
    private static boolean isTooLate(
            Word<ReservationFormulated> reservation,
            Word<ReservationObjectedTo> objection,
            Word<AgreementEvent> consent) {
        var objected = objection.when();
        var reserved = reservation.when();
        if (objected == null || reserved == null || consent.when() == null) {
            return false;
        }
        var day = objected.earliestStart();
        return isAfter(day, reserved, MONTHS_TO_OBJECT) && isAfter(day, consent.when(), 0);
    }

    private static boolean isAfter(LocalDate day, When other, int months) {
        var last = other.latestStart();
        return last.isBefore(LocalDate.of(9000, 1, 1)) && day.isAfter(last.plusMonths(months));
    }
}
