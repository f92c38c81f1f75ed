package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.diplomacy.registry.CoverageCommand.DeclareCoverage;
import org.chancery.diplomacy.registry.CoverageEvent.CoverageDeclared;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.RegistrySummaries;
import org.chancery.facts.Summary;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** A coverage: what this ledger claims to hold completely. */
record Coverage(@Nullable Word<CoverageDeclared> declared)
        implements Decider<Coverage, CoverageCommand, CoverageEvent> {
    static final Coverage NONE = new Coverage(null);

    @Override
    public List<CoverageEvent> decide(CoverageCommand command) {
        return List.of(
                switch (command) {
                    case DeclareCoverage(
                                    var family,
                                    var states,
                                    var between,
                                    var period,
                                    var note) ->
                            new CoverageDeclared(family, states, between, period, note);
                });
    }

    @Override
    public void check(Word<CoverageEvent> next, Others others) {
        switch (next.what()) {
            case CoverageDeclared coverage -> {
                CoverageRule.DECLARED_ONCE.require(declared == null);
                CoverageRule.COVERS_RELATIONS.require(
                        coverage.states().size() >= fewest(coverage.between()));
                CoverageRule.PERIOD_ENDS_AFTER_IT_BEGINS.require(
                        !coverage.period().endsBeforeItStarts());
            }
        }
    }

    private static int fewest(CoverageScope between) {
        return switch (between) {
            case THEM -> 2;
            case THEM_AND_ANY_OTHER -> 1;
        };
    }

    @Override
    public Coverage evolve(Word<CoverageEvent> next) {
        return switch (next.what()) {
            case CoverageDeclared event -> new Coverage(next.saying(event));
        };
    }

    @Override
    public List<Fact> facts() {
        var word = declared;
        if (word == null) {
            return List.of();
        }
        var states = word.what().states();
        return switch (word.what().between()) {
            case THEM ->
                    Pair.among(states).stream()
                            .map(pair -> covered(word, pair.a(), pair.b()))
                            .toList();
            case THEM_AND_ANY_OTHER ->
                    states.stream().map(state -> covered(word, state, null)).toList();
        };
    }

    private static Fact covered(Word<CoverageDeclared> word, StateId one, @Nullable StateId other) {
        var coverage = word.what();
        return new Covered(
                word.subject(),
                one,
                other,
                coverage.family(),
                coverage.period(),
                coverage.note(),
                word.because());
    }

    @Override
    public @Nullable Summary summary() {
        if (declared == null) {
            return null;
        }
        var coverage = declared.what();
        return new RegistrySummaries.OfCoverage(
                coverage.family(),
                coverage.states(),
                coverage.between(),
                coverage.period(),
                coverage.note(),
                declared.when(),
                declared.because());
    }
}
