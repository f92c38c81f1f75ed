package org.chancery.web;

import java.util.List;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.SignatureKind;
import org.chancery.ledger.Standing;
import org.chancery.registers.AgreementParty;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of parties: one party of one agreement.
 *
 * @param outstanding what is waited for of it, and since when
 * @param reservations to which provision, or else what they say, of those that stand
 */
record AgreementPartyRow(
        String agreement,
        String title,
        String party,
        @Nullable AgreementStage stage,
        @Nullable String since,
        @Nullable Boolean projected,
        @Nullable String signedOn,
        @Nullable SignatureKind signature,
        String signatories,
        @Nullable ConsentMeans means,
        @Nullable String consentedOn,
        @Nullable String inForceSince,
        @Nullable String endsOn,
        List<String> outstanding,
        List<String> reservations,
        Standing standing,
        List<Long> because) {

    static List<AgreementPartyRow> of(AgreementParty item) {
        var party = item.as();
        return List.of(
                new AgreementPartyRow(
                        item.agreement(),
                        item.title(),
                        party.party(),
                        party.stage(),
                        party.since(),
                        party.projected(),
                        party.signedOn(),
                        party.signature(),
                        VisitRow.named(party.signatories()),
                        party.means(),
                        party.consentedOn(),
                        party.inForceSince(),
                        party.endsOn(),
                        party.outstanding().stream().map(AgreementRow::told).toList(),
                        party.reservations().stream()
                                .filter(reservation -> reservation.until() == null)
                                .map(reservation ->
                                        reservation.to() == null
                                                ? reservation.text()
                                                : reservation.to())
                                .toList(),
                        item.standing(),
                        party.because()));
    }
}
