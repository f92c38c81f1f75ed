package org.chancery.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.kernel.Moment;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Viewpoint;
import org.chancery.registers.AgreementItem.StageItem;
import org.chancery.testing.Accords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register shows of an agreement as of a day. */
class AgreementItemTests {
    private static final String FAR = "2100-01-01";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-12-01, -, -, -, -, -",
                "2025-12-10, -, -, -, -, 2031-01-01",
                "2025-12-11, SIGNED, 2025-12-11, 2025-12-11, -, 2031-01-01",
                "2026-03-31, CONSENTED, 2026-03-01, 2025-12-11, -, 2031-01-01",
                "2026-04-01, IN_FORCE, 2026-04-01, 2025-12-11, 2026-04-01, 2031-01-01",
                "2031-01-01, ENDED, 2031-01-01, 2025-12-11, 2026-04-01, 2031-01-01"
            })
    void how_it_stood(
            String asOf,
            AgreementStage status,
            String since,
            String signedOn,
            String inForceSince,
            String endsOn) {
        var item = ofTwo(asOf, FAR);
        assertThat(item.status()).isEqualTo(status);
        assertThat(item.since()).isEqualTo(since);
        assertThat(item.signedOn()).isEqualTo(signedOn);
        assertThat(item.inForceSince()).isEqualTo(inForceSince);
        assertThat(item.endsOn()).isEqualTo(endsOn);
        assertThat(item.until()).isEqualTo("2030-12-31");
    }

    private static AgreementItem ofTwo(String asOf, String publishedBy) {
        return item(Accords.ofTwo(), asOf, publishedBy);
    }

    private static AgreementItem item(OfAgreement agreement, String asOf, String publishedBy) {
        return AgreementItem.of(
                Accords.registered(agreement),
                new Viewpoint(
                        LocalDate.parse(asOf),
                        2,
                        Moment.parse(publishedBy),
                        new SourceFilter.All()));
    }

    @Test
    void what_came_later_is_not_told() {
        var before = ofTwo("2025-12-10", FAR);
        assertThat(before.stages()).isEmpty();
        assertThat(before.steps()).isEmpty();
        assertThat(before.parties())
                .extracting(PartyItem::party, PartyItem::signedOn, PartyItem::consentedOn)
                .containsExactly(tuple("IRN", null, null), tuple("KAZ", "2025-12-10", null));
        var after = ofTwo("2026-03-01", FAR);
        assertThat(after.stages())
                .extracting(StageItem::stage)
                .containsExactly(AgreementStage.SIGNED, AgreementStage.CONSENTED);
        assertThat(after.steps()).hasSize(1);
        assertThat(after.parties())
                .extracting(PartyItem::party, PartyItem::signedOn, PartyItem::consentedOn)
                .containsExactly(
                        tuple("IRN", "2025-12-11", "2026-03-01"),
                        tuple("KAZ", "2025-12-10", "2026-02-01"));
    }

    @Test
    void what_is_outstanding_is_told_with_since_when() {
        var item = ofTwo("2026-02-15", FAR);
        assertThat(item.outstanding())
                .extracting(each -> each.party() + " " + each.act().term() + " " + each.since())
                .containsExactly("IRN ratification 2025-12-11", "KAZ ratification 2025-12-11");
        assertThat(item.parties().getFirst().outstanding()).hasSize(1);
        assertThat(ofTwo("2026-03-01", FAR).outstanding()).isEmpty();
    }

    @Test
    void an_expectation_is_met_from_its_signature_on() {
        var open = ofTwo("2025-12-10", FAR).expectations().getFirst();
        assertThat(open.met()).isNull();
        assertThat(open.until()).isNull();
        assertThat(open.count()).isEqualTo("more than ten");
        var met = ofTwo("2025-12-11", FAR).expectations().getFirst();
        assertThat(met.met()).isTrue();
        assertThat(met.until()).isEqualTo("2025-12-11");
    }

    @Test
    void what_begins_after_anything_could_be_known_is_projected() {
        var horizon = "2026-03-31";
        assertThat(ofTwo("2026-04-01", horizon).projected()).isTrue();
        assertThat(ofTwo("2026-04-01", "2026-04-01").projected()).isNull();
        assertThat(ofTwo("2026-03-31", horizon).projected()).isNull();
        assertThat(ofTwo("2026-04-01", horizon).parties())
                .extracting(PartyItem::projected)
                .containsExactly(true, true);
    }

    @Test
    void an_open_one_is_shown_with_those_who_took_part_by_the_day() {
        assertThat(ofMany("2016-06-29").parties())
                .extracting(PartyItem::party)
                .containsExactly("IRN");
        var item = ofMany("2025-10-01");
        assertThat(item.signedOn()).isEqualTo("2014-06-27");
        assertThat(item.inForceSince()).isEqualTo("2016-09-30");
        assertThat(item.endsOn()).isNull();
        assertThat(item.depositary()).isEqualTo("organisation/wipo");
        assertThat(item.parties())
                .extracting(
                        PartyItem::party,
                        PartyItem::stage,
                        PartyItem::inForceSince,
                        PartyItem::endsOn)
                .containsExactly(
                        tuple("IRN", AgreementStage.SIGNED, null, null),
                        tuple("KAZ", AgreementStage.IN_FORCE, "2025-07-14", null),
                        tuple(
                                "TKM",
                                AgreementStage.IN_FORCE_NOTICE_GIVEN,
                                "2016-09-30",
                                "2026-05-01"),
                        tuple("organisation/eu", AgreementStage.IN_FORCE, "2016-09-30", null));
    }

    /** Kazakhstan ratified first, and since then Iran alone is waited for. */
    @Test
    void it_stands_so_since_it_began_to_whatever_it_waits_for() {
        var item = item(Accords.waiting(), "2026-02-15", FAR);
        assertThat(item.since()).isEqualTo("2025-12-11");
        assertThat(item.because()).containsExactly(2L, 3L);
        assertThat(item.outstanding())
                .extracting(each -> each.party() + " " + each.since())
                .contains("IRN 2025-12-11");
        assertThat(item.stages())
                .extracting(each -> each.stage().term() + " " + each.since())
                .containsExactly("signed 2025-12-11");
        assertThat(item(Accords.waiting(), "2026-04-01", FAR).stages())
                .extracting(StageItem::stage)
                .containsExactly(
                        AgreementStage.SIGNED, AgreementStage.CONSENTED, AgreementStage.IN_FORCE);
    }

    /** Until the day on which it is revoked nobody knows that it will be. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2031-01-01",
        "2027-01-01, 2028-01-01",
        "2027-05-31, 2028-01-01",
        "2027-06-01, 2031-01-01",
        "2028-01-01, 2031-01-01"
    })
    void what_a_notice_fixes_is_so_until_it_is_revoked(String asOf, String endsOn) {
        var item = item(Accords.revoked(), asOf, FAR);
        assertThat(item.endsOn()).isEqualTo(endsOn);
        assertThat(item.parties()).extracting(PartyItem::endsOn).containsExactly(endsOn, endsOn);
    }

    @Test
    void a_reservation_is_shown_with_the_objections_by_the_day() {
        var reserved = ofMany("2025-08-31").parties().get(1).reservations().getFirst();
        assertThat(reserved.to()).isEqualTo("article 3");
        assertThat(reserved.since()).isEqualTo("2025-04-14");
        assertThat(reserved.objections()).isEmpty();
        var objected = ofMany("2025-09-01").parties().get(1).reservations().getFirst();
        assertThat(objected.objections())
                .extracting(each -> each.by() + " " + each.precludesForce())
                .containsExactly("TKM true");
    }

    private static AgreementItem ofMany(String asOf) {
        return item(Accords.ofMany(), asOf, FAR);
    }
}
