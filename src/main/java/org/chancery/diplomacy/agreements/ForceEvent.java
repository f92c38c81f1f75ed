package org.chancery.diplomacy.agreements;

import java.util.List;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Plan;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became of an agreement as a whole. */
public sealed interface ForceEvent extends AgreementEvent {

    /** An agreement was made by an exchange of notes. */
    @Stored("agreements.notes-exchanged")
    record NotesExchanged(@Nullable Terms terms, List<Party> parties) implements ForceEvent {
        public NotesExchanged {
            AgreementEvent.requireTwo(parties);
        }
    }

    /** Instruments of ratification were exchanged. */
    @Stored("agreements.instruments-exchanged")
    record InstrumentsExchanged() implements ForceEvent {}

    /** An agreement entered into force. */
    @Stored("agreements.entered-into-force")
    record EnteredIntoForce(@Nullable Party party) implements ForceEvent {}

    /** An agreement was registered. */
    @Stored("agreements.agreement-registered")
    record AgreementRegistered(@Nullable String register, @Nullable String number)
            implements ForceEvent {
        public AgreementRegistered {
            AgreementEvent.requireReadable(register, number);
        }
    }

    /** An agreement in force was amended. */
    @Stored("agreements.agreement-amended")
    record AgreementAmended(@Nullable Subject by, @Nullable String what) implements ForceEvent {
        public AgreementAmended {
            AgreementEvent.requireReadable(what);
            AgreementEvent.requireAgreement("by", by);
        }
    }

    /** The term of an agreement was extended. */
    @Stored("agreements.agreement-extended")
    record AgreementExtended(@Nullable When until) implements ForceEvent, Plan {}

    /** The operation of an agreement was suspended. */
    @Stored("agreements.agreement-suspended")
    record AgreementSuspended(@Nullable Party party, @Nullable String reason)
            implements ForceEvent {
        public AgreementSuspended {
            AgreementEvent.requireReadable(reason);
        }
    }

    /** The operation of an agreement was resumed. */
    @Stored("agreements.agreement-resumed")
    record AgreementResumed(@Nullable Party party) implements ForceEvent {}

    /** An agreement was terminated for all. */
    @Stored("agreements.agreement-terminated")
    record AgreementTerminated(@Nullable When effectiveOn, @Nullable String reason)
            implements ForceEvent, Plan {
        public AgreementTerminated {
            AgreementEvent.requireReadable(reason);
        }
    }

    /** An agreement expired. */
    @Stored("agreements.agreement-expired")
    record AgreementExpired() implements ForceEvent {}

    /** Another agreement took the place of one. */
    @Stored("agreements.agreement-superseded")
    record AgreementSuperseded(@Nullable Subject by, @Nullable When effectiveOn)
            implements ForceEvent, Plan {
        public AgreementSuperseded {
            AgreementEvent.requireAgreement("by", by);
        }
    }
}
