package org.chancery.diplomacy.agreements;

import java.util.List;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Plan;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became true of an agreement on its way to signature. */
public sealed interface TextEvent extends AgreementEvent {

    /** An agreement was expected to be signed. */
    @Stored("agreements.agreement-expected")
    record AgreementExpected(
            @Nullable Terms terms,
            @Nullable String count,
            @Nullable When planned,
            @Nullable String by)
            implements TextEvent, Plan {
        public AgreementExpected {
            AgreementEvent.requireReadable(count, by);
        }
    }

    /** An agreement was expected no longer. */
    @Stored("agreements.expectation-lapsed")
    record ExpectationLapsed(@Nullable String reason) implements TextEvent {
        public ExpectationLapsed {
            AgreementEvent.requireReadable(reason);
        }
    }

    /** Negotiation of an agreement was opened. */
    @Stored("agreements.negotiation-opened")
    record NegotiationOpened(@Nullable Terms terms) implements TextEvent {}

    /** A text was initialled. */
    @Stored("agreements.text-initialled")
    record TextInitialled(@Nullable Terms terms) implements TextEvent {}

    /** The text of an agreement was adopted. */
    @Stored("agreements.text-adopted")
    record TextAdopted(@Nullable Terms terms) implements TextEvent {}

    /** Parties signed an agreement. */
    @Stored("agreements.agreement-signed")
    record AgreementSigned(
            @Nullable Terms terms,
            List<Signature> signatures,
            @Nullable String count,
            @Nullable List<Subject> fulfils)
            implements TextEvent {
        public AgreementSigned {
            AgreementEvent.requireReadable(count);
            AgreementEvent.requireSignatures(signatures, fulfils);
        }

        /** Whether a party signed definitively, or so that nothing is told of what follows. */
        boolean binds(Party party, boolean orUntold) {
            return signatures.stream()
                    .filter(each -> each.party().equals(party))
                    .map(Signature::kind)
                    .anyMatch(
                            kind -> kind == SignatureKind.DEFINITIVE || (orUntold && kind == null));
        }
    }

    /** Signed texts were exchanged in a ceremony. */
    @Stored("agreements.signed-texts-exchanged")
    record SignedTextsExchanged(@Nullable String count) implements TextEvent {
        public SignedTextsExchanged {
            AgreementEvent.requireReadable(count);
        }
    }

    /** Several agreements that were signed were listed by title. */
    @Stored("agreements.package-itemised")
    record PackageItemised(@Nullable Terms terms, List<Item> items) implements TextEvent {
        public PackageItemised {
            AgreementEvent.requireItems(items);
        }
    }
}
