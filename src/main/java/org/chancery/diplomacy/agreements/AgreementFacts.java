package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationObjectedTo;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Treaty;
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
                        pair == null ? bars() : Stream.<Fact>of())
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
        return life.bilateral() && states.size() == 2
                ? new Pair(states.getFirst(), states.getLast())
                : null;
    }

    private Stream<Fact> agreed(Pair pair) {
        var treaty = treaty();
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
        var treaty = treaty();
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
        return life.parties().stream().filter(StateId.class::isInstance).map(StateId.class::cast);
    }

    private Treaty treaty() {
        var terms = life.terms();
        return terms == null
                ? new Treaty("", null, Binding.UNCLEAR, sorted(null), sorted(null), life.bundle())
                : new Treaty(
                        terms.title(),
                        terms.instrument(),
                        terms.binds(),
                        sorted(terms.obligations()),
                        sorted(terms.sectors()),
                        life.bundle());
    }

    static <T extends Comparable<T>> SortedSet<T> sorted(@Nullable List<T> each) {
        return each == null ? new TreeSet<>() : new TreeSet<>(each);
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
                                                title(),
                                                each.count(),
                                                each.planned(),
                                                each.lasted(),
                                                each.because())),
                life.all(AgreementSigned.class).flatMap(word -> met(pair, word)));
    }

    private String title() {
        var terms = life.terms();
        return terms == null ? "" : terms.title();
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

    /** Between whom it is not in force although both are bound. */
    private Stream<Fact> bars() {
        return Stream.concat(
                life.all(ReservationObjectedTo.class).flatMap(this::precluded),
                life.accessionsToAccept().flatMap(this::unaccepted));
    }

    private Stream<Fact> precluded(Word<ReservationObjectedTo> objection) {
        var said = objection.what();
        return Boolean.TRUE.equals(said.precludesForce())
                ? barred(
                        said.party(),
                        said.of(),
                        objection,
                        life.withdrawn(objection, said.of(), said.to()).orElse(null))
                : Stream.of();
    }

    /** Between who acceded and each other party, until that accepts it. */
    private Stream<Fact> unaccepted(Word<ConsentExpressed> accession) {
        return states().filter(state -> !state.equals(accession.what().party()))
                .flatMap(state ->
                        barred(
                                state,
                                accession.what().party(),
                                accession,
                                life.acceptance(state, accession).orElse(null)));
    }

    private Stream<Fact> barred(Party one, Party other, Word<?> since, @Nullable Word<?> until) {
        if (!(one instanceof StateId a && other instanceof StateId b)) {
            return Stream.of();
        }
        var because = new TreeSet<>(since.because());
        if (until != null) {
            because.addAll(until.because());
        }
        var pair = new Pair(a, b);
        return Stream.of(
                new Barred(
                        subject(),
                        pair.a(),
                        pair.b(),
                        new Spell(since.when(), until == null ? null : until.when()),
                        List.copyOf(because)));
    }
}
