package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.ForceEvent.NotesExchanged;
import org.chancery.diplomacy.agreements.TextEvent.AgreementExpected;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.diplomacy.agreements.TextEvent.ExpectationLapsed;
import org.chancery.diplomacy.agreements.TextEvent.PackageItemised;
import org.chancery.facts.AgreementSummaries.OfExpectation;
import org.chancery.facts.Spell;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** What was expected of an agreement: each as somebody said, until it is signed or given up. */
record Expectations(Life life) {

    List<OfExpectation> told() {
        return life.all(AgreementExpected.class)
                .map(word -> expectation(word, end(word).orElse(null)))
                .toList();
    }

    /** Whether something is expected that was neither signed nor given up. */
    boolean stand() {
        return life.all(AgreementExpected.class).anyMatch(word -> end(word).isEmpty());
    }

    private static OfExpectation expectation(
            Word<AgreementExpected> word, @Nullable Word<AgreementEvent> end) {
        return new OfExpectation(
                word.what().count(),
                word.what().planned(),
                word.what().by(),
                new Spell(word.when(), end == null ? null : end.when()),
                end != null && isMade(end),
                Word.because(Stream.concat(Stream.of(word), Stream.ofNullable(end))));
    }

    private Optional<Word<AgreementEvent>> end(Word<AgreementExpected> expectation) {
        return life.after(expectation)
                .filter(word -> word.what() instanceof ExpectationLapsed || isMade(word))
                .findFirst();
    }

    private static boolean isMade(Word<AgreementEvent> word) {
        return word.what() instanceof AgreementSigned
                || word.what() instanceof PackageItemised
                || word.what() instanceof NotesExchanged;
    }
}
