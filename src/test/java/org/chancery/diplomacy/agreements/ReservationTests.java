package org.chancery.diplomacy.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.diplomacy.agreements.Chronicle.spell;
import static org.chancery.diplomacy.agreements.Drafts.KAZ;
import static org.chancery.diplomacy.agreements.Drafts.TKM;
import static org.chancery.diplomacy.agreements.Drafts.TREATY;
import static org.chancery.diplomacy.agreements.Drafts.UZB;
import static org.chancery.diplomacy.agreements.Drafts.adopted;
import static org.chancery.diplomacy.agreements.Drafts.consented;
import static org.chancery.diplomacy.agreements.Drafts.open;
import static org.chancery.diplomacy.agreements.Drafts.said;
import static org.chancery.diplomacy.agreements.Drafts.signed;

import java.util.List;
import org.chancery.diplomacy.agreements.PartyCommand.FormulateReservation;
import org.chancery.diplomacy.agreements.PartyCommand.ObjectToReservation;
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawObjection;
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawReservation;
import org.chancery.facts.AgreementSummaries.OfReservation;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.testing.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What parties reserve, what others say against it, and what that keeps from being in force. */
class ReservationTests {
    private final Chronicle convention =
            new Chronicle()
                    .given(
                            adopted("1990-01-01", open(null)),
                            acceded("1990-02-01", KAZ),
                            acceded("1995-05-30", TKM),
                            reserved("1995-05-30", "article 12", "not to ports"));

    @Test
    void an_objection_within_twelve_months_bars_it_from_the_later_consent_on() {
        convention.given(objected("1996-05-30", KAZ));
        assertThat(bars()).containsExactly("KAZ " + spell("1995-05-30", null));
    }

    /** VCLT article 20, 5: then the reservation is accepted. */
    @Test
    void an_objection_after_that_bars_nothing_unless_who_objects_consents_as_late() {
        convention.given(objected("1996-05-31", KAZ));
        assertThat(bars()).isEmpty();
        assertThat(reservation().objections())
                .extracting(each -> each.precludesForce() + " " + each.bars())
                .containsExactly("true null");
        convention.when(objected("2001-01-01", UZB)).thenRefused("reserves-with-consent");
        convention.given(acceded("2001-01-01", UZB), objected("2001-01-01", UZB));
        assertThat(bars()).containsExactly("UZB " + spell("2001-01-01", null));
    }

    /** VCLT article 22, 2. */
    @Test
    void an_objection_is_withdrawn_by_itself() {
        convention
                .when(said("1996-01-01", new WithdrawObjection(KAZ, TKM, "article 12")))
                .thenRefused("is-objected-to");
        convention.given(
                objected("1996-02-01", KAZ),
                said("1999-01-01", new WithdrawObjection(KAZ, TKM, "article 12")));
        assertThat(bars()).containsExactly("KAZ " + spell("1995-05-30", "1999-01-01"));
        assertThat(reservation().objections())
                .extracting(each -> each.withdrawn() + " " + each.bars())
                .containsExactly("1999-01-01 " + spell("1995-05-30", "1999-01-01"));
        convention
                .when(said("1999-01-02", new WithdrawObjection(KAZ, TKM, "article 12")))
                .thenRefused("is-objected-to");
    }

    /** VCLT article 23, 2: it is then of the day of its confirmation. */
    @Test
    void a_reservation_of_the_signature_is_confirmed_on_ratification() {
        convention.given(
                signed("1991-01-01", null, SignatureKind.SIMPLE, UZB),
                said("1991-01-01", new FormulateReservation(UZB, "article 3", "not at sea")),
                said("1991-06-01", new ObjectToReservation(KAZ, UZB, "article 3", true)));
        convention
                .when(said("1992-01-01", new FormulateReservation(UZB, "article 3", "not at sea")))
                .thenRefused("reserves-once");
        convention.given(
                consented("1993-01-01", UZB, ConsentMeans.RATIFICATION, null),
                said("1993-01-01", new FormulateReservation(UZB, "article 3", "not at sea")));
        assertThat(reservations(UZB))
                .extracting(each -> each.lasted() + " " + each.objections().size() + each.late())
                .containsExactly(spell("1993-01-01", null) + " 1false");
        assertThat(bars()).containsExactly("KAZ " + spell("1993-01-01", null));
        convention
                .when(said("1993-02-01", new FormulateReservation(UZB, "article 3", "not at sea")))
                .thenRefused("reserves-once");
    }

    /** United Nations Treaty Handbook, 3.5: it is received, and stands unless others object. */
    @Test
    void a_reservation_after_the_consent_is_marked() {
        assertThat(reservation().late()).isFalse();
        convention.given(reserved("1997-01-01", "article 7", "not in winter"));
        assertThat(reservations(TKM))
                .extracting(each -> each.to() + " " + each.late())
                .containsExactly("article 12 false", "article 7 true");
    }

    @Test
    void two_to_no_provision_in_particular_stand_side_by_side_and_are_withdrawn_together() {
        convention.given(
                reserved("1995-05-30", null, "not to ports"),
                reserved("1995-05-30", null, "not to rivers"));
        assertThat(reservations(TKM)).hasSize(3);
        convention.given(said("1998-01-01", new WithdrawReservation(TKM, null)));
        assertThat(reservations(TKM))
                .extracting(each -> each.to() + " " + each.lasted().until())
                .containsExactlyInAnyOrder("article 12 null", "null 1998-01-01", "null 1998-01-01");
    }

    private List<String> bars() {
        return convention
                .facts(Barred.class)
                .map(bar -> bar.party().code() + " " + bar.lasted())
                .toList();
    }

    private OfReservation reservation() {
        return reservations(TKM).getFirst();
    }

    private List<OfReservation> reservations(Party party) {
        return convention.shown(TREATY).parties().stream()
                .filter(each -> each.party().equals(party))
                .findFirst()
                .orElseThrow()
                .reservations();
    }

    private static Said reserved(String when, @Nullable String to, String text) {
        return said(when, new FormulateReservation(TKM, to, text));
    }

    private static Said objected(String when, Party by) {
        return said(when, new ObjectToReservation(by, TKM, "article 12", true));
    }

    private static Said acceded(String when, Party party) {
        return consented(when, party, ConsentMeans.ACCESSION, null);
    }
}
