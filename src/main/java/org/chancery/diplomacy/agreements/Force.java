package org.chancery.diplomacy.agreements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Effect.Turn;
import org.chancery.diplomacy.agreements.ForceEvent.EnteredIntoForce;
import org.chancery.diplomacy.agreements.ForceEvent.InstrumentsExchanged;
import org.chancery.diplomacy.agreements.ForceEvent.NotesExchanged;
import org.chancery.diplomacy.agreements.PartyEvent.CompletionNotified;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** When an agreement enters into force: as it is told, or as its own condition has it. */
record Force(Life life) {

    /** That something is so from a day on. */
    record Since(When at, List<Long> because) {

        static Optional<Since> of(Word<?> word) {
            return Optional.ofNullable(word.when()).map(at -> new Since(at, word.because()));
        }

        Since after(ForceCondition condition) {
            return new Since(at.after(condition.delay()), because);
        }

        /** The later of two; because of both. */
        Since and(Since other) {
            var both = new TreeSet<>(because);
            both.addAll(other.because);
            return new Since(LATER.compare(at, other.at) < 0 ? other.at : at, List.copyOf(both));
        }
    }

    private static final Comparator<When> LATER =
            Comparator.comparing(When::latestStart).thenComparing(When::earliestStart);

    /** For each party from when on, as far as that is known. */
    Stream<Effect> effects() {
        var whole = told().or(this::byCondition);
        return life.parties().stream()
                .flatMap(party ->
                        Stream.concat(own(party), whole.stream().flatMap(it -> with(party, it)))
                                .map(since ->
                                        new Effect(
                                                Turn.IN_FORCE,
                                                party,
                                                since.at(),
                                                since.because())));
    }

    /** As it is told of a party by itself. */
    private Stream<Since> own(Party party) {
        return Stream.concat(
                life.all(ConsentExpressed.class)
                        .filter(word -> word.what().party().equals(party))
                        .flatMap(word ->
                                Stream.ofNullable(word.what().effectiveOn())
                                        .map(at -> new Since(at, word.because()))),
                life.all(EnteredIntoForce.class)
                        .filter(word -> party.equals(word.what().party()))
                        .flatMap(word -> Since.of(word).stream()));
    }

    /** When a party takes part in the force of the whole, each time that it does. */
    private Stream<Since> with(Party party, Since whole) {
        var condition = condition().orElse(null);
        if (life.between().contains(party)
                && (condition == null ? life.bilateral() : ofAll(condition))) {
            return own(party).findAny().isPresent() ? Stream.of() : Stream.of(whole);
        }
        boolean apart =
                life.all(EnteredIntoForce.class)
                        .anyMatch(word -> party.equals(word.what().party()));
        if (apart) {
            return Stream.of();
        }
        return condition == null
                ? acts(party).filter(act -> !whole.at().surelyBefore(act.at())).map(_ -> whole)
                : acts(party).map(act -> act.after(condition).and(whole));
    }

    /** By what a party takes part; of its consents those that tell no day of their own. */
    private Stream<Since> acts(Party party) {
        var bonds = life.bonds(party);
        return bonds.isEmpty() && signatureSuffices()
                ? signedForGood(party).stream()
                : bonds.stream()
                        .filter(word ->
                                !(word.what() instanceof ConsentExpressed consent
                                        && consent.effectiveOn() != null))
                        .flatMap(word -> Since.of(word).stream());
    }

    /** Whether a signature takes part of which it is not told that something has to follow. */
    private boolean signatureSuffices() {
        return condition().map(it -> it.on() == ForceOn.FIXED_DATE).orElse(true);
    }

    /** The day before which it is not in force for a party by its condition; for all, if none. */
    Optional<Since> byCondition(@Nullable Party party) {
        var whole = byCondition();
        return party == null
                ? whole
                : whole.flatMap(it -> with(party, it).reduce((_, later) -> later));
    }

    /** Whether the condition is one that all between whom it is meet together. */
    private static boolean ofAll(ForceCondition condition) {
        return switch (condition.on()) {
            case SIGNATURE, EXCHANGE, LAST_NOTIFICATION -> true;
            case FIXED_DATE, NUMBER_OF_INSTRUMENTS, NAMED_PARTIES -> false;
        };
    }

    private Optional<ForceCondition> condition() {
        var terms = life.terms();
        return Optional.ofNullable(terms == null ? null : terms.entryIntoForce());
    }

    /** The day on which it entered into force for all, as it is told. */
    Optional<Since> told() {
        return life.all(EnteredIntoForce.class)
                .filter(word -> word.what().party() == null)
                .findFirst()
                .flatMap(Since::of);
    }

    /** The day on which its condition was met, where it was. */
    Optional<Since> byCondition() {
        return condition().flatMap(this::met).map(since -> since.after(condition().orElseThrow()));
    }

    private Optional<Since> met(ForceCondition condition) {
        return switch (condition.on()) {
            case SIGNATURE -> byAll(this::signedForGood);
            case FIXED_DATE ->
                    bound().map(bound -> new Since(date(condition), bound.because()).and(bound));
            case EXCHANGE -> life.all(InstrumentsExchanged.class).findFirst().flatMap(Since::of);
            case LAST_NOTIFICATION -> byAll(this::notified);
            case NUMBER_OF_INSTRUMENTS -> byNumber(number(condition));
            case NAMED_PARTIES -> by(named(condition), this::consented);
        };
    }

    /**
     * Whether so many consented that it may be in force, where nothing tells what else it needs.
     */
    boolean isConsentedTo() {
        return bound().isPresent();
    }

    /** Whether a party signed, and nothing has to follow on that. */
    boolean isSignedBy(Party party) {
        return signedForGood(party).isPresent();
    }

    /** Once all between whom it is are bound; of one that is open to others, two. */
    private Optional<Since> bound() {
        return life.between().isEmpty()
                ? byNumber(2)
                : byAll(party -> consented(party).or(() -> signedForGood(party)));
    }

    private static When date(ForceCondition condition) {
        return Optional.ofNullable(condition.date()).orElseThrow();
    }

    private static int number(ForceCondition condition) {
        return Optional.ofNullable(condition.instruments()).orElseThrow();
    }

    private static List<Party> named(ForceCondition condition) {
        return Optional.ofNullable(condition.parties()).orElseThrow();
    }

    /** When it first was bound. */
    private Optional<Since> consented(Party party) {
        return life.bonds(party).stream().findFirst().flatMap(Since::of);
    }

    private Optional<Since> notified(Party party) {
        return life.all(CompletionNotified.class)
                .filter(word -> word.what().party().equals(party))
                .findFirst()
                .flatMap(Since::of);
    }

    /** Signed, or notes exchanged, and not subject to anything that follows. */
    private Optional<Since> signedForGood(Party party) {
        return life.signature(party)
                .filter(word ->
                        word.what().kind() == null
                                || word.what().kind() == SignatureKind.DEFINITIVE)
                .<Word<?>>map(word -> word)
                .or(() ->
                        life.all(NotesExchanged.class)
                                .filter(word -> word.what().parties().contains(party))
                                .findFirst())
                .flatMap(Since::of);
    }

    private Optional<Since> byAll(Function<Party, Optional<Since>> act) {
        return by(life.between(), act);
    }

    /** When the last of some acted, if all did. */
    private static Optional<Since> by(List<Party> some, Function<Party, Optional<Since>> act) {
        var acts = some.stream().map(act).toList();
        return acts.isEmpty() || acts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : acts.stream().map(Optional::orElseThrow).reduce(Since::and);
    }

    private Optional<Since> byNumber(int number) {
        var consents = new ArrayList<Since>();
        life.parties().forEach(party -> consented(party).ifPresent(consents::add));
        if (consents.size() < number) {
            return Optional.empty();
        }
        Collections.sort(consents, Comparator.comparing(Since::at, LATER));
        return consents.subList(0, number).stream().reduce(Since::and);
    }
}
