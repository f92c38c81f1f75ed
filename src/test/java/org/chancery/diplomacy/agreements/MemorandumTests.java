package org.chancery.diplomacy.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.diplomacy.agreements.Drafts.IRN;
import static org.chancery.diplomacy.agreements.Drafts.KAZ;
import static org.chancery.diplomacy.agreements.Drafts.TKM;
import static org.chancery.diplomacy.agreements.Drafts.consented;
import static org.chancery.diplomacy.agreements.Drafts.said;
import static org.chancery.diplomacy.agreements.Drafts.signed;
import static org.chancery.diplomacy.agreements.Drafts.terms;

import java.util.List;
import org.chancery.diplomacy.agreements.ForceCommand.EnterIntoForce;
import org.chancery.diplomacy.agreements.ForceCommand.ExpireAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.ExtendAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.DenounceAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawFromAgreement;
import org.chancery.diplomacy.agreements.TextCommand.OpenNegotiation;
import org.chancery.facts.Binding;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.Fact.Agreed;
import org.chancery.kernel.When;
import org.junit.jupiter.api.Test;

/** What does not bind in law: negotiated, signed, in effect, ended; never ratified. */
class MemorandumTests {
    private final Chronicle memorandum = new Chronicle();

    @Test
    void it_is_negotiated_signed_in_effect_and_ended() {
        memorandum.given(
                said(
                        "2020-01-01",
                        new OpenNegotiation(
                                terms(Binding.NO, List.of(IRN, KAZ), null, null, null))),
                signed("2020-02-01", null, null, IRN, KAZ));
        assertThat(memorandum.on("2019-12-31")).isEqualTo("nothing");
        assertThat(memorandum.on("2020-01-31")).isEqualTo("negotiating; [2, 3]");
        assertThat(memorandum.on("2020-02-01")).as("it waits for nothing").isEqualTo("signed; [3]");
        memorandum
                .when(consented("2020-02-15", KAZ, ConsentMeans.RATIFICATION, null))
                .thenRefused("binds");

        memorandum.given(said("2020-03-01", new EnterIntoForce(null)));
        assertThat(memorandum.on("2020-02-29")).isEqualTo("signed; [3, 4]");
        assertThat(memorandum.on("2020-03-01")).isEqualTo("in force; [4]");

        memorandum.given(said("2023-03-01", new ExpireAgreement()));
        assertThat(memorandum.on("2023-02-28")).isEqualTo("in force; [4, 5]");
        assertThat(memorandum.on("2023-03-01")).isEqualTo("ended; [5]");
        assertThat(memorandum.facts(Agreed.class))
                .extracting(fact -> fact.treaty().binding())
                .containsOnly(Binding.NO);
    }

    @Test
    void its_term_is_extended_and_runs_out() {
        memorandum.given(
                signed(
                        "2020-02-01",
                        terms(Binding.NO, List.of(IRN, KAZ), null, "2022-12-31", null),
                        null,
                        IRN,
                        KAZ),
                said("2020-02-01", new EnterIntoForce(null)),
                said("2022-12-31", new ExtendAgreement(When.parse("2025"))));
        assertThat(memorandum.on("2023-01-01")).isEqualTo("in force; [3, 4]");
        assertThat(memorandum.on("2025-01-01")).isEqualTo("in force; [3, 4]");
        assertThat(memorandum.on("2025-01-02"))
                .as("its last day is some day of 2025")
                .isEqualTo("ended; [4]");
        assertThat(memorandum.shown(Drafts.TREATY).stages().getLast().lasted())
                .isEqualTo(Chronicle.spell("[2025-01-02..2026-01-01]", null));
    }

    /** One side may say that it goes on no longer; neither law nor force is asked for. */
    @Test
    void one_side_withdraws_from_it_or_denounces_it() {
        memorandum.given(
                signed(
                        "2020-02-01",
                        terms(Binding.NO, List.of(IRN, KAZ), null, null, null),
                        null,
                        IRN,
                        KAZ));
        memorandum
                .when(said("2020-03-02", new WithdrawFromAgreement(IRN, null, null)))
                .thenRecorded();
        memorandum.given(
                said("2021-03-01", new DenounceAgreement(KAZ, When.parse("2021-09-01"), null)));
        assertThat(memorandum.on("2020-03-01")).isEqualTo("signed; [2, 3]");
        assertThat(memorandum.on("2021-08-31"))
                .as("who leaves it tells that it was in effect")
                .isEqualTo("in force notice given; [3, 4]");
        assertThat(memorandum.on("2021-09-01")).isEqualTo("ended; [4]");
    }

    /** Of several, too, it is in effect for those who signed it. */
    @Test
    void of_several_it_is_in_effect_for_who_signed() {
        memorandum.given(
                signed(
                        "2020-02-01",
                        terms(Binding.NO, null, null, null, null),
                        null,
                        IRN,
                        KAZ,
                        TKM),
                said("2020-03-01", new EnterIntoForce(null)));
        assertThat(memorandum.of(TKM, "2020-02-29")).isEqualTo("signed; [2, 3]");
        assertThat(memorandum.of(TKM, "2020-03-01")).isEqualTo("in force; [3]");
        assertThat(memorandum.on("2020-03-01")).isEqualTo("in force; [3]");
    }
}
