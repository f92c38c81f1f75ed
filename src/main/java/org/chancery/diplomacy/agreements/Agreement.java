package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.facts.Fact;
import org.chancery.facts.Summary;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** An agreement, or several told of together: expected, made, in force, and ended. */
record Agreement(List<Word<AgreementEvent>> told)
        implements Decider<Agreement, AgreementCommand, AgreementEvent> {
    static final Agreement NONE = new Agreement(List.of());

    @Override
    public List<AgreementEvent> decide(AgreementCommand command) {
        return List.of(
                switch (command) {
                    case TextCommand text -> TextRules.event(text);
                    case PartyCommand act -> PartyRules.event(act);
                    case ForceCommand whole -> ForceRules.event(whole);
                });
    }

    @Override
    public void check(Word<AgreementEvent> word, Others others) {
        var next = new Next(new Life(told), word, others);
        next.check();
        switch (word.what()) {
            case TextEvent text -> new TextRules(next).check(text);
            case PartyEvent act -> new PartyRules(next).check(act);
            case ForceEvent whole -> new ForceRules(next).check(whole);
        }
        next.checkNamed();
    }

    @Override
    public Agreement evolve(Word<AgreementEvent> next) {
        return new Agreement(Stream.concat(told.stream(), Stream.of(next)).toList());
    }

    @Override
    public List<Fact> facts() {
        return told.isEmpty() ? List.of() : new AgreementFacts(new Life(told)).facts();
    }

    @Override
    public @Nullable Summary summary() {
        return told.isEmpty() ? null : new AgreementSummary(new Life(told)).summary();
    }
}
