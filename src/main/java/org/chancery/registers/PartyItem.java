package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfObjection;
import org.chancery.facts.AgreementSummaries.OfParty;
import org.chancery.facts.AgreementSummaries.OfReservation;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.Leader;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Described;
import org.chancery.kernel.When;
import org.chancery.registers.AgreementItem.OutstandingItem;
import org.chancery.registers.AgreementItem.StepItem;
import org.jspecify.annotations.Nullable;

/** A party to an agreement, or one that may become one, as of a day. */
public record PartyItem(
        @Described("The code of the state, or the organisation.") String party,
        @Described("How the agreement stands for it; left out where it has not acted by the day.")
                @Nullable AgreementStage stage,
        @Described("Since when it stands so, in EDTF, as precisely as that is known.")
                @Nullable String since,
        @Described(AgreementItem.PROJECTED) @Nullable Boolean projected,
        @Described("When it signed, in EDTF, where that is known.") @Nullable String signedOn,
        @Described("What its signature does, where that is told.")
                @Nullable SignatureKind signature,
        @Described("Who signed for it, where a source names them.") List<Leader> signatories,
        @Described("By what it consented to be bound beside its signature.")
                @Nullable ConsentMeans means,
        @Described("When it consented, in EDTF, where that is known.") @Nullable String consentedOn,
        @Described("Since when it is in force for it, or was until it ended, in EDTF.")
                @Nullable String inForceSince,
        @Described(
                        "The first day on which it is in force for it no longer, in EDTF, where that is fixed.")
                @Nullable String endsOn,
        @Described("What is outstanding of it.") List<OutstandingItem> outstanding,
        @Described("What it reserved, as far as it was told by the day.")
                List<ReservationItem> reservations,
        @Described("What else it did by the day, in order.") List<StepItem> acts,
        @Described("Positions of the entries that make it stand so, ascending.")
                List<Long> because) {

    /** A reservation. */
    public record ReservationItem(
            @Described("To which provision, as worded, where it is to one.") @Nullable String to,
            @Described("What it says, as worded.") String text,
            @Described(
                            "True where it came after the consent of the party (it counts unless"
                                    + " others object within twelve months); else left out.")
                    @Nullable Boolean late,
            @Described("Since when, in EDTF, where that is known.") @Nullable String since,
            @Described("When it was withdrawn, in EDTF; left out while it stands on the day.")
                    @Nullable String until,
            @Described("The objections of others by the day.") List<ObjectionItem> objections,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because) {

        private static ReservationItem of(OfReservation reservation, LocalDate asOf) {
            var lasted = reservation.lasted();
            return new ReservationItem(
                    reservation.to(),
                    reservation.text(),
                    reservation.late() ? true : null,
                    VisitItem.text(lasted.since()),
                    When.begunBy(lasted.until(), asOf) ? VisitItem.text(lasted.until()) : null,
                    reservation.objections().stream()
                            .filter(objection -> When.begunBy(objection.when(), asOf))
                            .map(objection -> ObjectionItem.of(objection, asOf))
                            .toList(),
                    reservation.because());
        }
    }

    /** An objection to a reservation. */
    public record ObjectionItem(
            @Described("The code of the state, or the organisation, that objected.") String by,
            @Described("Whether it says that the agreement is not in force between the two for it.")
                    boolean precludesForce,
            @Described("The day, in EDTF; left out where no source tells it.")
                    @Nullable String when,
            @Described("When it was withdrawn, in EDTF; left out while it stands on the day.")
                    @Nullable String withdrawn) {

        private static ObjectionItem of(OfObjection objection, LocalDate asOf) {
            return new ObjectionItem(
                    objection.by().code(),
                    objection.precludesForce(),
                    VisitItem.text(objection.when()),
                    When.begunBy(objection.withdrawn(), asOf)
                            ? VisitItem.text(objection.withdrawn())
                            : null);
        }
    }

    static PartyItem of(AgreementOn whole, OfParty party, LocalDate horizon) {
        var asOf = whole.day();
        var stage = party.stage(asOf);
        boolean signed = whole.signed(party);
        boolean consented = whole.consented(party);
        return new PartyItem(
                party.party().code(),
                stage == null ? null : stage.stage(),
                stage == null ? null : VisitItem.text(stage.lasted().since()),
                AgreementItem.projected(stage, horizon),
                signed ? VisitItem.text(party.signed()) : null,
                signed ? party.signature() : null,
                signed ? party.signatories().stream().map(Leader::of).toList() : List.of(),
                consented ? party.means() : null,
                consented ? VisitItem.text(party.consented()) : null,
                VisitItem.text(whole.inForceSince(party.stages())),
                VisitItem.text(new AgreementEnd(whole.agreement(), asOf).of(party)),
                new AgreementOn(whole.agreement(), Set.of(party.party()), asOf)
                        .outstanding().stream().map(OutstandingItem::of).toList(),
                party.reservations().stream()
                        .filter(reservation -> reservation.lasted().begunBy(asOf))
                        .map(reservation -> ReservationItem.of(reservation, asOf))
                        .toList(),
                StepItem.of(party.acts(), asOf),
                stage == null ? List.of() : stage.because());
    }
}
