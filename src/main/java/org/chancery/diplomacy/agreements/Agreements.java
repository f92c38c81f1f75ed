package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.RepresentativeRule;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementAmended;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementExpired;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementExtended;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementRegistered;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementResumed;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementSuperseded;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementSuspended;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementTerminated;
import org.chancery.diplomacy.agreements.ForceEvent.EnteredIntoForce;
import org.chancery.diplomacy.agreements.ForceEvent.InstrumentsExchanged;
import org.chancery.diplomacy.agreements.ForceEvent.NotesExchanged;
import org.chancery.diplomacy.agreements.PartyEvent.AccessionAccepted;
import org.chancery.diplomacy.agreements.PartyEvent.AgreementDenounced;
import org.chancery.diplomacy.agreements.PartyEvent.AppliedProvisionally;
import org.chancery.diplomacy.agreements.PartyEvent.CompletionNotified;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.PartyEvent.DomesticApprovalRecorded;
import org.chancery.diplomacy.agreements.PartyEvent.IntentNotToBecomePartyDeclared;
import org.chancery.diplomacy.agreements.PartyEvent.InterpretationDeclared;
import org.chancery.diplomacy.agreements.PartyEvent.NoticeRevoked;
import org.chancery.diplomacy.agreements.PartyEvent.ObjectionWithdrawn;
import org.chancery.diplomacy.agreements.PartyEvent.ProvisionalApplicationEnded;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationFormulated;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationObjectedTo;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationWithdrawn;
import org.chancery.diplomacy.agreements.PartyEvent.WithdrawnFromAgreement;
import org.chancery.diplomacy.agreements.TextEvent.AgreementExpected;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.diplomacy.agreements.TextEvent.ExpectationLapsed;
import org.chancery.diplomacy.agreements.TextEvent.NegotiationOpened;
import org.chancery.diplomacy.agreements.TextEvent.PackageItemised;
import org.chancery.diplomacy.agreements.TextEvent.SignedTextsExchanged;
import org.chancery.diplomacy.agreements.TextEvent.TextAdopted;
import org.chancery.diplomacy.agreements.TextEvent.TextInitialled;
import org.chancery.kernel.Rule;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;

/** The capability of agreements. */
public final class Agreements {
    public static final Capability<?, AgreementCommand, AgreementEvent> CAPABILITY =
            new Capability<>(
                    SubjectKind.AGREEMENT,
                    AgreementCommand.class,
                    AgreementEvent.class,
                    Agreement.NONE,
                    1,
                    Stream.<Rule[]>of(AgreementRule.values(), RepresentativeRule.values())
                            .flatMap(Stream::of)
                            .toList(),
                    List.of(
                            AgreementExpected.class,
                            NegotiationOpened.class,
                            TextInitialled.class,
                            TextAdopted.class,
                            AgreementSigned.class,
                            NotesExchanged.class,
                            SignedTextsExchanged.class,
                            PackageItemised.class,
                            ExpectationLapsed.class,
                            DomesticApprovalRecorded.class,
                            ConsentExpressed.class,
                            CompletionNotified.class,
                            InstrumentsExchanged.class,
                            ReservationFormulated.class,
                            InterpretationDeclared.class,
                            AccessionAccepted.class,
                            ReservationObjectedTo.class,
                            ObjectionWithdrawn.class,
                            ReservationWithdrawn.class,
                            AppliedProvisionally.class,
                            EnteredIntoForce.class,
                            ProvisionalApplicationEnded.class,
                            AgreementRegistered.class,
                            AgreementAmended.class,
                            AgreementExtended.class,
                            AgreementSuspended.class,
                            AgreementResumed.class,
                            AgreementDenounced.class,
                            WithdrawnFromAgreement.class,
                            NoticeRevoked.class,
                            IntentNotToBecomePartyDeclared.class,
                            AgreementSuperseded.class,
                            AgreementExpired.class,
                            AgreementTerminated.class));

    private Agreements() {}
}
