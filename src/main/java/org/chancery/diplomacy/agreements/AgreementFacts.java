package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.PartyEvent.AccessionAccepted;
import org.chancery.diplomacy.agreements.TextEvent.AgreementExpected;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Acceded;
import org.chancery.facts.Fact.Accepted;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Awaited;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Spell;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** What an agreement tells of its parties: of two states together, of several each by itself. */
record AgreementFacts(Life life) {

    List<Fact> facts() {
        var pair = pair();
        return Stream.of(
                        pair == null ? parties() : agreed(pair),
                        pair == null ? Stream.<Fact>of() : plans(pair),
                        pair == null ? bars() : Stream.<Fact>of(),
                        awaited())
                .flatMap(facts -> facts)
                .toList();
    }

    private Subject subject() {
        return life.told().getFirst().subject();
    }

    /** The two states between whom alone it is. */
    private @Nullable Pair pair() {
        var states =
                life.between().stream()
                        .filter(StateId.class::isInstance)
                        .map(StateId.class::cast)
                        .toList();
        return life.tenor().bilateral() && states.size() == 2
                ? new Pair(states.getFirst(), states.getLast())
                : null;
    }

    private Stream<Fact> agreed(Pair pair) {
        var treaty = life.treaty();
        return life.stages().between(List.of(pair.a(), pair.b())).stream()
                .map(stage ->
                        new Agreed(
                                subject(),
                                pair.a(),
                                pair.b(),
                                treaty,
                                stage.stage(),
                                stage.outstanding(),
                                stage.lasted(),
                                stage.because()));
    }

    private Stream<Fact> parties() {
        var treaty = life.treaty();
        var stages = life.stages();
        return states().flatMap(state ->
                stages.of(state).stream()
                        .map(stage ->
                                new PartyTo(
                                        subject(),
                                        state,
                                        treaty,
                                        stage.stage(),
                                        stage.outstanding(),
                                        stage.lasted(),
                                        stage.because())));
    }

    private Stream<StateId> states() {
        return life.parties().stream().flatMap(AgreementFacts::state);
    }

    /** That it was expected, for whoever says that this is met. */
    private Stream<Fact> awaited() {
        var because = Word.because(life.all(AgreementExpected.class));
        return because.isEmpty()
                ? Stream.of()
                : Stream.of(new Awaited(subject(), life.between(), because));
    }

    /** What was expected, and what is met of what was expected elsewhere. */
    private Stream<Fact> plans(Pair pair) {
        return Stream.concat(
                new Expectations(life)
                        .told().stream()
                                .map(each ->
                                        new Expected(
                                                subject(),
                                                pair.a(),
                                                pair.b(),
                                                life.tenor().title(),
                                                each.count(),
                                                each.planned(),
                                                each.lasted(),
                                                each.because())),
                life.all(AgreementSigned.class).flatMap(word -> met(pair, word)));
    }

    private Stream<Fact> met(Pair pair, Word<AgreementSigned> signed) {
        return Stream.ofNullable(signed.what().fulfils())
                .flatMap(List::stream)
                .map(expectation ->
                        new Fulfilled(
                                subject(),
                                pair.a(),
                                pair.b(),
                                expectation,
                                new Spell(signed.when(), null),
                                signed.because()));
    }

    /** By what it is not in force between two although both are bound. */
    private Stream<Fact> bars() {
        return Stream.concat(states().flatMap(this::barred), Stream.concat(acceded(), accepted()));
    }

    /** By objections to what a party reserved. */
    private Stream<Fact> barred(StateId party) {
        var reservations = new Reservations(life);
        return reservations
                .of(party)
                .flatMap(reservation ->
                        reservations
                                .objections(reservation)
                                .flatMap(objection ->
                                        state(objection.what().party())
                                                .flatMap(by ->
                                                        reservations
                                                                .bar(reservation, objection)
                                                                .stream()
                                                                .map(bar ->
                                                                        new Barred(
                                                                                subject(),
                                                                                by,
                                                                                party,
                                                                                bar.lasted(),
                                                                                bar.because())))));
    }

    /** Who waits to be accepted by the others, until it accedes anew. */
    private Stream<Fact> acceded() {
        return life.accessionsToAccept()
                .flatMap(word ->
                        state(word.what().party())
                                .map(party ->
                                        new Acceded(
                                                subject(),
                                                party,
                                                new Spell(
                                                        word.when(),
                                                        life.nextConsent(word)
                                                                .map(Word::when)
                                                                .orElse(null)),
                                                word.because())));
    }

    private Stream<Fact> accepted() {
        return life.all(AccessionAccepted.class)
                .flatMap(word ->
                        state(word.what().party())
                                .flatMap(party ->
                                        state(word.what().of())
                                                .map(of ->
                                                        new Accepted(
                                                                subject(),
                                                                party,
                                                                of,
                                                                new Spell(
                                                                        Effect.day(
                                                                                word,
                                                                                word.what()
                                                                                        .effectiveOn()),
                                                                        null),
                                                                word.because()))));
    }

    private static Stream<StateId> state(Party party) {
        return party instanceof StateId state ? Stream.of(state) : Stream.of();
    }
}
