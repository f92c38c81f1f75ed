package org.chancery.diplomacy.agreements;

import org.chancery.facts.ConsentMeans;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Plan;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What a party of an agreement did. */
public sealed interface PartyEvent extends AgreementEvent {

    /** Who did it; absent where all did together. */
    @Nullable Party party();

    /** An agreement was approved at home. */
    @Stored("agreements.domestic-approval-recorded")
    record DomesticApprovalRecorded(Party party, @Nullable String by, @Nullable String law)
            implements PartyEvent {
        public DomesticApprovalRecorded {
            AgreementEvent.requireReadable(by, law);
        }
    }

    /** A party notified that its domestic procedures are complete. */
    @Stored("agreements.completion-notified")
    record CompletionNotified(Party party) implements PartyEvent {}

    /** A party consented to be bound. */
    @Stored("agreements.consent-expressed")
    record ConsentExpressed(
            @Nullable Terms terms, Party party, ConsentMeans means, @Nullable When effectiveOn)
            implements PartyEvent, Plan {}

    /** A party accepted the accession of another. */
    @Stored("agreements.accession-accepted")
    record AccessionAccepted(Party party, Party of, @Nullable When effectiveOn)
            implements PartyEvent, Plan {}

    /** A party formulated a reservation. */
    @Stored("agreements.reservation-formulated")
    record ReservationFormulated(Party party, @Nullable String to, String text)
            implements PartyEvent {
        public ReservationFormulated {
            AgreementEvent.requireReadable(to, text);
        }
    }

    /** A party withdrew a reservation. */
    @Stored("agreements.reservation-withdrawn")
    record ReservationWithdrawn(Party party, @Nullable String to) implements PartyEvent {
        public ReservationWithdrawn {
            AgreementEvent.requireReadable(to);
        }
    }

    /** A party objected to the reservation of another. */
    @Stored("agreements.reservation-objected-to")
    record ReservationObjectedTo(
            Party party, Party of, @Nullable String to, @Nullable Boolean precludesForce)
            implements PartyEvent {
        public ReservationObjectedTo {
            AgreementEvent.requireReadable(to);
        }
    }

    /** A party withdrew its objection to the reservation of another. */
    @Stored("agreements.objection-withdrawn")
    record ObjectionWithdrawn(Party party, Party of, @Nullable String to) implements PartyEvent {
        public ObjectionWithdrawn {
            AgreementEvent.requireReadable(to);
        }
    }

    /** A party declared how it reads a provision. */
    @Stored("agreements.interpretation-declared")
    record InterpretationDeclared(Party party, @Nullable String to, String text)
            implements PartyEvent {
        public InterpretationDeclared {
            AgreementEvent.requireReadable(to, text);
        }
    }

    /** An agreement began to be applied provisionally. */
    @Stored("agreements.applied-provisionally")
    record AppliedProvisionally(@Nullable Party party) implements PartyEvent {}

    /** An agreement was applied provisionally no longer. */
    @Stored("agreements.provisional-application-ended")
    record ProvisionalApplicationEnded(@Nullable Party party) implements PartyEvent {}

    /** A party gave notice that it denounces an agreement. */
    @Stored("agreements.agreement-denounced")
    record AgreementDenounced(Party party, @Nullable When effectiveOn, @Nullable String reason)
            implements PartyEvent, Plan {
        public AgreementDenounced {
            AgreementEvent.requireReadable(reason);
        }
    }

    /** A party gave notice that it withdraws from an agreement. */
    @Stored("agreements.withdrawn-from-agreement")
    record WithdrawnFromAgreement(Party party, @Nullable When effectiveOn, @Nullable String reason)
            implements PartyEvent, Plan {
        public WithdrawnFromAgreement {
            AgreementEvent.requireReadable(reason);
        }
    }

    /** A party revoked its notice before that took effect. */
    @Stored("agreements.notice-revoked")
    record NoticeRevoked(Party party) implements PartyEvent {}

    /** A signatory made clear that it will not become a party. */
    @Stored("agreements.intent-not-to-become-party-declared")
    record IntentNotToBecomePartyDeclared(Party party, @Nullable When effectiveOn)
            implements PartyEvent, Plan {}
}
