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
        for (var word : life.told()) {
            placed.add(isExact(word.when()) ? word : after(placed, word));
        }
        return new Life(List.copyOf(placed));
    }

    private static boolean isExact(@Nullable When when) {
        return when != null && when.earliestStart().equals(when.latestStart());
    }

    private Word<AgreementEvent> after(
            List<Word<AgreementEvent>> before, Word<AgreementEvent> word) {
        var made = new Life(before).made();
        var bound =
                before.stream()
                        .filter(earlier ->
                                needs(
                                        word.what(),
                                        earlier.what(),
                                        made.filter(earlier::equals).isPresent()))
                        .flatMap(earlier -> Stream.ofNullable(earlier.when()))
                        .max(BY_START);
        return bound.map(earlier -> on(earlier, word)).orElse(word);
    }

    private static Word<AgreementEvent> on(When bound, Word<AgreementEvent> word) {
        var when = word.when() == null ? bound : word.when().notBefore(bound);
        return new Word<>(
                new Assertion<>(word.subject(), when, word.what(), word.sources()), word.because());
    }

    /**
     * Whether what was told later needs something earlier.
     *
     * @param made whether by this it was first signed, or made in another way
     */
    private boolean needs(AgreementEvent later, AgreementEvent earlier, boolean made) {
        var actors = Life.actors(later);
        if (actors.isEmpty()) {
            return life.tenor().bilateral() || Life.actors(earlier).isEmpty() || made;
        }
        return !Collections.disjoint(actors, Life.actors(earlier))
                || switch (later) {
                    case AgreementSigned _, ConsentExpressed _, NotesExchanged _ ->
                            isOfText(earlier);
                    case CompletionNotified _, AppliedProvisionally _ -> made;
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
}
