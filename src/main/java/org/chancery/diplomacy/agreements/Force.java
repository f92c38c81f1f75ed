package org.chancery.diplomacy.agreements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Effect.Turn;
import org.chancery.diplomacy.agreements.ForceEvent.EnteredIntoForce;
import org.chancery.diplomacy.agreements.ForceEvent.InstrumentsExchanged;
import org.chancery.diplomacy.agreements.PartyEvent.CompletionNotified;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** When an agreement enters into force: as it is told, or as its own condition has it. */
record Force(Life life) {

    /**
     * That something is so from a day on.
     *
     * @param done when the last of the acts was done by which it is; absent where no day is known
     */
    record Since(When at, @Nullable When done, List<Long> because) {

        static Optional<Since> of(Word<?> word) {
            return of(word, word.when());
        }

        static Optional<Since> of(Word<?> word, @Nullable When day) {
            return Optional.ofNullable(day).map(at -> new Since(at, word.when(), word.because()));
        }

        Since after(ForceCondition condition) {
            return new Since(at.after(condition.delay()), done, because);
        }

        Since notBefore(Since other) {
            return at.surelyBefore(other.at) ? and(other) : this;
        }

        /** The later of two; because of both. */
        Since and(Since other) {
            var both = new TreeSet<>(because);
            both.addAll(other.because);
            return new Since(
                    at.bothBegun(other.at),
                    done == null || other.done == null
                            ? null
                            : LATER.compare(done, other.done) < 0 ? other.done : done,
                    List.copyOf(both));
        }
    }

    private static final Comparator<When> LATER =
            Comparator.comparing(When::latestStart).thenComparing(When::earliestStart);

    /** For each party from when on, as far as that is known. */
    Stream<Effect> effects() {
        var whole = told().or(this::byCondition);
        return life.parties().stream()
                .flatMap(party ->
                        Stream.concat(apart(party), derived(party, whole))
                                .map(since ->
                                        new Effect(
                                                Turn.IN_FORCE,
                                                party,
                                                since.at(),
                                                since.done(),
                                                since.because())));
    }

    /** As it is told of a party by itself. */
    private Stream<Since> apart(Party party) {
        return Life.all(EnteredIntoForce.class, life.told(party).stream())
                .filter(word -> word.what().party() != null)
                .flatMap(word -> Since.of(word).stream());
    }

    /** As it follows from what the party did and from when the whole is. */
    private Stream<Since> derived(Party party, Optional<Since> whole) {
        return Stream.concat(
                consents(party).flatMap(word -> effective(word, whole).stream()),
                whole.stream().flatMap(it -> with(party, it)));
    }

    /** Those that tell the day of their effect. */
    private Stream<Word<ConsentExpressed>> consents(Party party) {
        return Life.all(ConsentExpressed.class, life.told(party).stream())
                .filter(word -> word.what().effectiveOn() != null);
    }

    /**
     * From the day that a consent tells; where the agreement has a condition, not before that is
     * met. What reaches back does so to when the whole was in force, or, where that is not known,
     * to what was first done with it (Convention on Succession of States, article 23).
     */
    private Optional<Since> effective(Word<ConsentExpressed> word, Optional<Since> whole) {
        var said = word.what();
        if (said.means().reachesBack()) {
            var first = whole.or(() -> firstBeside(said.party()));
            return Since.of(word, said.effectiveOn())
                    .map(own -> first.map(own::notBefore).orElse(own));
        }
        var own = Since.of(word, Effect.day(word, said.effectiveOn()));
        return condition().isEmpty() ? own : own.flatMap(it -> whole.map(it::and));
    }

    /** What was first done with it by anybody but a party. */
    private Optional<Since> firstBeside(Party party) {
        return life.told().stream()
                .filter(word -> !Life.actors(word.what()).contains(party))
                .flatMap(word -> Since.of(word).stream())
                .min(Comparator.comparing(since -> since.at().earliestStart()));
    }

    /** When a party takes part in the force of the whole, each time that it does. */
    private Stream<Since> with(Party party, Since whole) {
        var condition = condition().orElse(null);
        if (life.between().contains(party)
                && (condition == null ? life.tenor().bilateral() : ofAll(condition))) {
            return Stream.concat(apart(party), consents(party)).findAny().isPresent()
                    ? Stream.of()
                    : Stream.of(whole);
        }
        return condition == null
                ? acts(party)
                        .flatMap(act -> Since.of(act).stream())
                        .filter(act -> !whole.at().surelyBefore(act.at()))
                        .map(_ -> whole)
                : acts(party).flatMap(act -> delayed(act, condition).stream()).map(whole::and);
    }

    /** What reaches back waits no longer (Convention on Succession of States, article 23). */
    private static Optional<Since> delayed(Word<AgreementEvent> act, ForceCondition condition) {
        return act.what() instanceof ConsentExpressed consent && consent.means().reachesBack()
                ? Since.of(act)
                : Since.of(act).map(since -> since.after(condition));
    }

    /** By what a party takes part, where no day of its own is told of that. */
    private Stream<Word<AgreementEvent>> acts(Party party) {
        var bonds = life.bonds(party);
        var acts =
                bonds.isEmpty() && signatureSuffices()
                        ? life.signedForGood(party).stream()
                        : bonds.stream();
        return acts.filter(act ->
                !(act.what() instanceof ConsentExpressed consent && consent.effectiveOn() != null)
                        && !isToldApart(party, act, bonds));
    }

    /** Whether after an act, and before the party left, it is told when it is in force for it. */
    private boolean isToldApart(
            Party party, Word<AgreementEvent> act, List<Word<AgreementEvent>> bonds) {
        return Life.after(act, life.told(party))
                .takeWhile(word -> !bonds.contains(word))
                .anyMatch(word ->
                        word.what() instanceof EnteredIntoForce(var of) && party.equals(of));
    }

    /** Whether a signature takes part of which it is not told that something has to follow. */
    private boolean signatureSuffices() {
        return condition().map(it -> it.on() == ForceOn.FIXED_DATE).orElse(true);
    }

    /** The day before which it is not in force for a party by its condition; for all, if none. */
    Optional<Since> byCondition(@Nullable Party party) {
        var whole = byCondition();
        return party == null ? whole : derived(party, whole).reduce((_, later) -> later);
    }

    /** Whether the condition is one that all between whom it is meet together. */
    private static boolean ofAll(ForceCondition condition) {
        return switch (condition.on()) {
            case SIGNATURE, EXCHANGE, LAST_NOTIFICATION -> true;
            case FIXED_DATE, NUMBER_OF_INSTRUMENTS, NAMED_PARTIES -> false;
        };
    }

    private Optional<ForceCondition> condition() {
        return life.tenor().condition();
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
                    bound().map(bound ->
                            new Since(date(condition), bound.done(), bound.because()).and(bound));
            case EXCHANGE -> life.all(InstrumentsExchanged.class).findFirst().flatMap(Since::of);
            case LAST_NOTIFICATION -> byAll(this::notified);
            case NUMBER_OF_INSTRUMENTS -> byNumber(number(condition), condition::counts);
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
                ? byNumber(2, _ -> true)
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
        return Life.all(CompletionNotified.class, life.told(party).stream())
                .findFirst()
                .flatMap(Since::of);
    }

    private Optional<Since> signedForGood(Party party) {
        return life.signedForGood(party).flatMap(Since::of);
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

    private Optional<Since> byNumber(int number, Predicate<Party> counts) {
        var consents = new ArrayList<Since>();
        life.parties().stream()
                .filter(counts)
                .forEach(party -> consented(party).ifPresent(consents::add));
        if (consents.size() < number) {
            return Optional.empty();
        }
        Collections.sort(consents, Comparator.comparing(Since::at, LATER));
        return consents.subList(0, number).stream().reduce(Since::and);
    }
}
