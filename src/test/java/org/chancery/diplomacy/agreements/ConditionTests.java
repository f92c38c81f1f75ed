package org.chancery.diplomacy.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.diplomacy.agreements.Drafts.EU;
import static org.chancery.diplomacy.agreements.Drafts.IRN;
import static org.chancery.diplomacy.agreements.Drafts.KAZ;
import static org.chancery.diplomacy.agreements.Drafts.TKM;
import static org.chancery.diplomacy.agreements.Drafts.TREATY;
import static org.chancery.diplomacy.agreements.Drafts.UZB;
import static org.chancery.diplomacy.agreements.Drafts.adopted;
import static org.chancery.diplomacy.agreements.Drafts.between;
import static org.chancery.diplomacy.agreements.Drafts.consented;
import static org.chancery.diplomacy.agreements.Drafts.force;
import static org.chancery.diplomacy.agreements.Drafts.open;
import static org.chancery.diplomacy.agreements.Drafts.said;
import static org.chancery.diplomacy.agreements.Drafts.signed;

import java.time.Period;
import java.util.List;
import org.chancery.diplomacy.agreements.ForceCommand.EnterIntoForce;
import org.chancery.diplomacy.agreements.ForceCommand.ExchangeInstruments;
import org.chancery.diplomacy.agreements.PartyCommand.ApplyProvisionally;
import org.chancery.diplomacy.agreements.PartyCommand.DeclareIntentNotToBecomeParty;
import org.chancery.diplomacy.agreements.PartyCommand.DenounceAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.EndProvisionalApplication;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.BadMember;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.testing.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From when on a convention is in force for a party, by its condition and by what parties do. */
class ConditionTests {
    private static final Party AZE = Party.parse("AZE");
    private static final Party RUS = Party.parse("RUS");

    private final Chronicle convention = new Chronicle();

    @Test
    void no_party_is_bound_before_the_whole_is_in_force_whatever_day_it_tells() {
        convention.given(
                adopted("2000-01-01", open(instruments(2))),
                acceded("2001-01-01", KAZ, "2001-02-01"));
        assertThat(convention.of(KAZ, "2010-01-01")).isEqualTo("consented; [3]");
        convention.given(
                acceded("2002-01-01", TKM, null), acceded("2003-01-01", UZB, "2003-01-15"));
        assertThat(convention.of(KAZ, "2002-03-31")).isEqualTo("consented; [3, 4]");
        assertThat(convention.of(KAZ, "2002-04-01")).isEqualTo("in force; [3, 4]");
        assertThat(convention.of(UZB, "2003-01-15")).isEqualTo("in force; [3, 4, 5]");
    }

    @Test
    void who_succeeds_waits_no_longer_and_is_not_bound_before_there_was_anything() {
        convention.given(
                adopted("1995-01-01", open(instruments(2))),
                acceded("1995-02-01", KAZ, null),
                acceded("1995-03-01", TKM, null),
                consented("1998-01-01", UZB, ConsentMeans.SUCCESSION, null),
                consented("1998-01-01", AZE, ConsentMeans.SUCCESSION, "1991-08-30"));
        assertThat(convention.of(UZB, "1998-01-01")).isEqualTo("in force; [3, 4, 5]");
        assertThat(convention.of(AZE, "1995-05-31")).isEqualTo("nothing");
        assertThat(convention.of(AZE, "1995-06-01")).isEqualTo("in force; [3, 4, 6]");
    }

    @Test
    void where_nobody_tells_when_it_was_in_force_succession_reaches_back_to_what_was_first_done() {
        convention.given(
                adopted("1995-01-01", open(null)),
                consented("1998-01-01", AZE, ConsentMeans.SUCCESSION, "1991-08-30"));
        assertThat(convention.of(AZE, "1994-12-31")).isEqualTo("nothing");
        assertThat(convention.of(AZE, "1995-01-01")).isEqualTo("in force; [2, 3]");
    }

    @Test
    void an_effect_of_the_year_of_its_act_is_not_before_the_act() {
        convention.given(adopted("2019-01-01", open(null)), acceded("2020-06-15", KAZ, "2020"));
        assertThat(convention.of(KAZ, "2020-06-14")).isEqualTo("nothing");
        assertThat(convention.of(KAZ, "2020-06-15")).isEqualTo("in force; [3]");
        convention.given(said("2022-06-15", new DenounceAgreement(KAZ, When.parse("2022"), null)));
        assertThat(convention.of(KAZ, "2022-06-14")).isEqualTo("in force; [3, 4]");
        assertThat(convention.of(KAZ, "2022-06-15")).isEqualTo("ended; [4]");
    }

    /** What another did before is no reason why a party should not have acted earlier. */
    @Test
    void the_day_of_a_party_is_no_narrower_for_what_others_did() {
        convention.given(
                adopted("2018-06-01", open(null)),
                acceded("2019-06-01", KAZ, null),
                acceded("2019", AZE, null),
                acceded("2018", TKM, null));
        assertThat(convention.of(AZE, "2018-12-31")).isEqualTo("nothing");
        assertThat(convention.of(AZE, "2019-01-01")).isEqualTo("consented; [4]");
        assertThat(convention.of(TKM, "2018-05-31")).isEqualTo("nothing");
        assertThat(convention.of(TKM, "2018-06-01"))
                .as("its text was adopted before")
                .isEqualTo("consented; [5]");
    }

    @Test
    void the_fifth_of_five_is_waited_for() {
        var five = new Party[] {AZE, IRN, KAZ, RUS, TKM};
        convention.given(
                signed("2018-08-12", between(null, five), SignatureKind.SIMPLE, AZE, IRN, KAZ),
                signed("2018-08-13", null, SignatureKind.SIMPLE, RUS));
        assertThat(convention.of(TKM, "2018-08-11")).isEqualTo("nothing");
        assertThat(convention.of(TKM, "2018-08-12"))
                .isEqualTo("negotiating; TKM signature since 2018-08-12; [2]");
        assertThat(convention.of(RUS, "2018-08-12"))
                .isEqualTo("negotiating; RUS signature since 2018-08-12; [2, 3]");
        assertThat(convention.on("2018-08-13")).isEqualTo("signed; [2]");
        assertThat(convention.facts(PartyTo.class))
                .filteredOn(fact -> fact.party().equals(TKM))
                .extracting(fact -> fact.outstanding().size())
                .containsExactly(1);
        convention.given(signed("2018-08-14", null, SignatureKind.SIMPLE, TKM));
        assertThat(convention.of(TKM, "2018-08-14"))
                .isEqualTo("signed; TKM ratification since 2018-08-14; [4]");
    }

    /** VCLT article 25, 2. */
    @Test
    void who_will_not_become_a_party_applies_it_no_longer() {
        convention.given(
                adopted("2000-01-01", open(instruments(3))),
                signed("2000-02-01", null, SignatureKind.SIMPLE, KAZ, IRN),
                said("2000-03-01", new ApplyProvisionally(null)),
                said(
                        "2009-08-20",
                        new DeclareIntentNotToBecomeParty(KAZ, When.parse("2009-10-18"))));
        assertThat(convention.of(KAZ, "2009-10-17")).startsWith("provisionally applied;");
        assertThat(convention.of(KAZ, "2009-10-18")).isEqualTo("signed; [5]");
        assertThat(convention.of(IRN, "2009-10-18")).startsWith("provisionally applied;");
        convention
                .when(said("2010-01-01", new EndProvisionalApplication(KAZ)))
                .thenRefused("is-applied-provisionally");
    }

    /** By a day of its own in the past it came back; what is told of it once more is of that. */
    @Test
    void who_comes_back_before_its_notice_takes_effect_is_bound_all_the_time() {
        convention.given(
                adopted("1966-12-16", open(null)),
                acceded("1993-05-10", KAZ, "1993-08-10"),
                said("1999-01-05", new DenounceAgreement(KAZ, When.parse("1999-04-05"), null)),
                acceded("1999-01-06", KAZ, "1999-04-05"));
        assertThat(convention.of(KAZ, "1999-01-04")).isEqualTo("in force; [3, 4]");
        assertThat(convention.of(KAZ, "1999-04-04")).isEqualTo("in force notice given; [4]");
        assertThat(convention.of(KAZ, "1999-04-05")).isEqualTo("in force; [5]");
        assertThat(convention.of(KAZ, "2020-01-01")).isEqualTo("in force; [5]");
        convention.when(acceded("1999-02-01", KAZ, null)).thenRefused("consents-once");
    }

    @Test
    void for_who_comes_back_it_enters_into_force_once_more() {
        convention.given(
                adopted("1990-01-01", open(null)),
                acceded("1991-01-01", KAZ, null),
                said("1991-03-01", new EnterIntoForce(KAZ)),
                said("2000-01-01", new DenounceAgreement(KAZ, When.parse("2001-01-01"), null)));
        convention.when(said("2000-06-01", new EnterIntoForce(KAZ))).thenRefused("enters-once");
        convention.given(
                acceded("2005-01-01", KAZ, null), said("2005-03-01", new EnterIntoForce(KAZ)));
        assertThat(convention.of(KAZ, "2001-01-01")).isEqualTo("ended; [5, 6]");
        assertThat(convention.of(KAZ, "2005-02-28")).isEqualTo("consented; [6, 7]");
        assertThat(convention.of(KAZ, "2005-03-01")).isEqualTo("in force; [7]");
    }

    @Test
    void an_open_one_that_is_negotiated_is_so_until_somebody_acts() {
        convention.given(adopted("2000-01-01", open(null)));
        assertThat(convention.on("1999-12-31")).isEqualTo("nothing");
        assertThat(convention.on("2010-01-01")).isEqualTo("negotiating; [2]");
        convention.given(signed("2000-02-01", null, SignatureKind.SIMPLE, KAZ));
        assertThat(convention.on("2000-01-31")).isEqualTo("negotiating; [2]");
        assertThat(convention.on("2000-02-01")).isEqualTo("signed; [3]");
    }

    /** The days on which all was done go with the stages that they lead to. */
    @Test
    void it_is_fixed_by_the_last_instrument_that_is_needed() {
        convention.given(
                adopted("2013-06-27", open(instruments(2))),
                acceded("2016-01-01", KAZ, null),
                acceded("2016-06-30", TKM, null));
        assertThat(convention.shown(TREATY).stages())
                .extracting(each -> each.lasted().since() + " " + each.done())
                .containsExactly(
                        "2013-06-27 2013-06-27", "2016-01-01 2016-01-01", "2016-09-30 2016-06-30");
    }

    @Test
    void a_condition_that_cannot_be_met_is_refused() {
        for (var never :
                List.of(
                        open(Drafts.force(ForceOn.LAST_NOTIFICATION, "P60D")),
                        between(instruments(3), KAZ, TKM),
                        between(instruments(2), KAZ, EU),
                        between(
                                new ForceCondition(
                                        ForceOn.NAMED_PARTIES, null, null, List.of(UZB), null),
                                KAZ,
                                TKM))) {
            convention.when(adopted("2000-01-01", never)).thenRefused("condition-can-be-met");
        }
        convention.when(adopted("2000-01-01", between(instruments(2), KAZ, TKM))).thenRecorded();
    }

    /** What each convention says of them differs; most count those of states. */
    @Test
    void instruments_of_organisations_count_where_that_is_told() {
        convention.given(
                adopted("2000-01-01", open(instruments(2))),
                acceded("2001-01-01", KAZ, null),
                acceded("2001-02-01", EU, null));
        assertThat(convention.of(KAZ, "2010-01-01")).isEqualTo("consented; [3]");
        convention.given(
                signed(
                        "2001-03-01",
                        open(
                                new ForceCondition(
                                        ForceOn.NUMBER_OF_INSTRUMENTS, null, 2, null, "P3M", true)),
                        SignatureKind.SIMPLE,
                        UZB));
        assertThat(convention.of(KAZ, "2001-05-01")).isEqualTo("in force; [3, 4]");
    }

    @Test
    void a_delay_is_told_in_days_weeks_months_or_years() {
        for (var delay : List.of("P60D", "P2W", "P3M", "P1Y", "P1Y6M")) {
            assertThat(force(ForceOn.EXCHANGE, delay).delay()).isEqualTo(Period.parse(delay));
        }
        for (var delay : List.of("P0D", "-P1D", "PT24H", "P11Y", "a year")) {
            assertThatThrownBy(() -> force(ForceOn.EXCHANGE, delay))
                    .isInstanceOf(BadMember.class)
                    .hasMessageContaining("in days, weeks, months or years");
        }
        convention.given(
                adopted("2000-01-01", between(force(ForceOn.EXCHANGE, "P1Y"), KAZ, TKM)),
                signed("2000-02-01", null, SignatureKind.SIMPLE, KAZ, TKM),
                said("2001-02-01", new ExchangeInstruments()));
        assertThat(convention.on("2002-01-31")).startsWith("consented;");
        assertThat(convention.on("2002-02-01")).startsWith("in force;");
    }

    private static ForceCondition instruments(int number) {
        return new ForceCondition(ForceOn.NUMBER_OF_INSTRUMENTS, null, number, null, "P3M");
    }

    private static Said acceded(String when, Party party, @Nullable String effectiveOn) {
        return consented(when, party, ConsentMeans.ACCESSION, effectiveOn);
    }
}
