package org.chancery.diplomacy.agreements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.ForceEvent.EnteredIntoForce;
import org.chancery.diplomacy.agreements.ForceEvent.InstrumentsExchanged;
import org.chancery.diplomacy.agreements.ForceEvent.NotesExchanged;
import org.chancery.diplomacy.agreements.PartyEvent.AccessionAccepted;
import org.chancery.diplomacy.agreements.PartyEvent.AgreementDenounced;
import org.chancery.diplomacy.agreements.PartyEvent.AppliedProvisionally;
import org.chancery.diplomacy.agreements.PartyEvent.CompletionNotified;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.PartyEvent.ProvisionalApplicationEnded;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationFormulated;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationObjectedTo;
import org.chancery.diplomacy.agreements.PartyEvent.WithdrawnFromAgreement;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * The words of an agreement with their days as narrow as what went before makes them: what a party
 * did came no earlier than what it had done, and than what it needs of others.
 */
record Placed(Life life) {
    private static final Comparator<When> BY_START = Comparator.comparing(When::earliestStart);

    Life words() {
        var placed = new ArrayList<Word<AgreementEvent>>();
        boolean bilateral = life.tenor().bilateral();
        for (var word : life.told()) {
            placed.add(isExact(word.when()) ? word : after(placed, word, bilateral));
        }
        return new Life(List.copyOf(placed));
    }

    private static boolean isExact(@Nullable When when) {
        return when != null && when.earliestStart().equals(when.latestStart());
    }

    private static Word<AgreementEvent> after(
            List<Word<AgreementEvent>> before, Word<AgreementEvent> word, boolean bilateral) {
        var bound =
                before.stream()
                        .filter(earlier -> needs(word.what(), earlier, before, bilateral))
                        .flatMap(earlier -> Stream.ofNullable(earlier.when()))
                        .max(BY_START);
        return bound.map(earlier -> on(earlier, word)).orElse(word);
    }

    private static Word<AgreementEvent> on(When bound, Word<AgreementEvent> word) {
        var when = word.when() == null ? bound : word.when().notBefore(bound);
        return new Word<>(
                new Assertion<>(word.subject(), when, word.what(), word.sources()), word.because());
    }

    private static boolean needs(
            AgreementEvent later,
            Word<AgreementEvent> before,
            List<Word<AgreementEvent>> all,
            boolean bilateral) {
        var earlier = before.what();
        var actors = Life.actors(later);
        if (actors.isEmpty()) {
            return bilateral || Life.actors(earlier).isEmpty() || isFirstMade(before, all);
        }
        return !Collections.disjoint(actors, Life.actors(earlier))
                || switch (later) {
                    case AgreementSigned _, ConsentExpressed _, NotesExchanged _ ->
                            isOfText(earlier);
                    case CompletionNotified _, AppliedProvisionally _ -> isFirstMade(before, all);
                    case ProvisionalApplicationEnded _ -> earlier instanceof AppliedProvisionally;
                    case AccessionAccepted accepted -> isOf(accepted.of(), earlier);
                    case ReservationObjectedTo objection ->
                            earlier instanceof ReservationFormulated
                                    && isOf(objection.of(), earlier);
                    case AgreementDenounced _, WithdrawnFromAgreement _ ->
                            earlier instanceof EnteredIntoForce
                                    || earlier instanceof InstrumentsExchanged;
                    case TextEvent _, PartyEvent _, ForceEvent _ -> false;
                };
    }

    private static boolean isOf(Party party, AgreementEvent event) {
        return Life.actors(event).contains(party);
    }

    private static boolean isOfText(AgreementEvent event) {
        return event instanceof TextEvent && Life.actors(event).isEmpty();
    }

    /** Whether by this it was signed, or made in another way. */
    private static boolean isFirstMade(Word<AgreementEvent> word, List<Word<AgreementEvent>> all) {
        return all.stream().filter(each -> new Life(List.of(each)).isMade()).findFirst().stream()
                .anyMatch(word::equals);
    }
}
