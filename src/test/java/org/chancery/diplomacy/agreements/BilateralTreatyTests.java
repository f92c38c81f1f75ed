package org.chancery.diplomacy.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.diplomacy.agreements.Chronicle.because;
import static org.chancery.diplomacy.agreements.Chronicle.spell;
import static org.chancery.diplomacy.agreements.Drafts.IRN;
import static org.chancery.diplomacy.agreements.Drafts.KAZ;
import static org.chancery.diplomacy.agreements.Drafts.TREATY;
import static org.chancery.diplomacy.agreements.Drafts.between;
import static org.chancery.diplomacy.agreements.Drafts.consented;
import static org.chancery.diplomacy.agreements.Drafts.force;
import static org.chancery.diplomacy.agreements.Drafts.said;
import static org.chancery.diplomacy.agreements.Drafts.signatures;
import static org.chancery.diplomacy.agreements.Drafts.signed;
import static org.chancery.diplomacy.agreements.Drafts.terms;

import java.time.LocalDate;
import java.util.List;
import org.chancery.diplomacy.agreements.ForceCommand.AmendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.EnterIntoForce;
import org.chancery.diplomacy.agreements.ForceCommand.ExchangeInstruments;
import org.chancery.diplomacy.agreements.ForceCommand.ExchangeNotes;
import org.chancery.diplomacy.agreements.ForceCommand.ExtendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.RegisterAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.ResumeAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.SuspendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.TerminateAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.ApplyProvisionally;
import org.chancery.diplomacy.agreements.PartyCommand.DenounceAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.EndProvisionalApplication;
import org.chancery.diplomacy.agreements.PartyCommand.NotifyCompletion;
import org.chancery.diplomacy.agreements.PartyCommand.RecordDomesticApproval;
import org.chancery.diplomacy.agreements.PartyCommand.RevokeNotice;
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawFromAgreement;
import org.chancery.diplomacy.agreements.TextCommand.AdoptText;
import org.chancery.diplomacy.agreements.TextCommand.ExchangeSignedTexts;
import org.chancery.diplomacy.agreements.TextCommand.ExpectAgreement;
import org.chancery.diplomacy.agreements.TextCommand.InitialText;
import org.chancery.diplomacy.agreements.TextCommand.LapseExpectation;
import org.chancery.diplomacy.agreements.TextCommand.OpenNegotiation;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfExpectation;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.Binding;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.Principal;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.testing.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An agreement of two, from what is expected of it to its end, as it stands on each day. */
class BilateralTreatyTests {
    private static final Party EAEU = Party.parse("organisation/eaeu");

    private final Chronicle treaty = new Chronicle();

    @Test
    void it_is_negotiated_signed_ratified_in_force_suspended_extended_and_denounced() {
        treaty.given(
                said("2018-01-10", expected()),
                said("2018-01-20", new OpenNegotiation(null)),
                said("2018-02-20", new InitialText(null)),
                said("2018-02-25", new AdoptText(null)));
        assertThat(treaty.on("2018-01-10")).isEqualTo("nothing");
        assertThat(treaty.on("2018-01-19")).isEqualTo("nothing");
        assertThat(treaty.on("2018-01-20")).isEqualTo("negotiating; [3]");
        treaty.when(ratified("2018-02-26", KAZ)).thenRefused("ratifies-what-it-signed");
        treaty.when(said("2018-02-26", new EnterIntoForce(null)))
                .thenRefused("consented-before-force");

        treaty.given(
                signed("2018-03-01", null, SignatureKind.SIMPLE, IRN, KAZ),
                said("2018-03-01", new ExchangeSignedTexts(null)),
                said("2018-09-01", new RecordDomesticApproval(KAZ, "Senate", "Law 353-VI")),
                said("2018-10-01", new RecordDomesticApproval(IRN, "Majles", null)));
        assertThat(treaty.on("2018-02-28")).isEqualTo("negotiating; [3, 6]");
        var waiting =
                "signed; IRN ratification since 2018-03-01, KAZ ratification since 2018-03-01; ";
        assertThat(treaty.on("2018-03-01")).isEqualTo(waiting + "[2, 6]");
        treaty.when(signed("2018-03-02", null, SignatureKind.SIMPLE, KAZ))
                .thenRefused("signs-once");
        treaty.when(said("2018-12-01", new EnterIntoForce(null))).thenRefused("condition-is-met");
        treaty.when(denounced("2018-12-01", KAZ, null)).thenRefused("is-in-force");

        treaty.given(
                said("2019-01-15", new ExchangeInstruments()),
                said("2019-03-01", new RegisterAgreement("UNTS", "I-12345")),
                said("2019-06-01", new AmendAgreement(null, "article 4")));
        treaty.when(said("2019-02-13", new EnterIntoForce(null))).thenRefused("condition-is-met");
        treaty.when(ratified("2019-02-01", KAZ)).thenRefused("consents-once");
        assertThat(treaty.on("2019-01-14")).isEqualTo(waiting + "[6, 10]");
        assertThat(treaty.on("2019-01-15")).isEqualTo("consented; [10]");
        assertThat(treaty.on("2019-02-13")).isEqualTo("consented; [10]");
        assertThat(treaty.on("2019-02-14")).isEqualTo("in force; [2, 10]");

        treaty.given(
                said("2020-01-01", new SuspendAgreement(null, "war")),
                said("2020-06-01", new ResumeAgreement(null)));
        assertThat(treaty.on("2019-12-31")).isEqualTo("in force; [10, 13]");
        assertThat(treaty.on("2020-01-01")).isEqualTo("suspended; [13, 14]");
        assertThat(treaty.on("2020-05-31")).isEqualTo("suspended; [13, 14]");
        assertThat(treaty.on("2020-06-01")).isEqualTo("in force; [2, 14]");
        assertThat(treaty.on("2020-12-31")).isEqualTo("in force; [2, 14]");
        assertThat(treaty.on("2021-01-01")).isEqualTo("ended; [2]");

        treaty.given(said("2020-12-01", new ExtendAgreement(When.parse("2030-12-31"))));
        assertThat(treaty.on("2021-01-01")).isEqualTo("in force; [14, 15]");
        assertThat(treaty.on("2030-12-31")).isEqualTo("in force; [14, 15]");
        assertThat(treaty.on("2031-01-01")).isEqualTo("ended; [15]");

        treaty.given(denounced("2021-02-01", IRN, "2021-08-01"));
        assertThat(treaty.on("2021-01-31")).isEqualTo("in force; [14, 16]");
        assertThat(treaty.on("2021-02-01")).isEqualTo("in force notice given; [16]");
        assertThat(treaty.on("2021-07-31")).isEqualTo("in force notice given; [16]");
        assertThat(treaty.on("2021-08-01")).isEqualTo("ended; [16]");
        assertThat(treaty.on("2031-01-01")).isEqualTo("ended; [16]");
        treaty.when(said("2021-08-01", new AmendAgreement(null, "article 5")))
                .thenRefused("not-ended");

        assertThat(treaty.facts(Agreed.class))
                .extracting(Agreed::stage)
                .containsExactly(
                        AgreementStage.NEGOTIATING,
                        AgreementStage.SIGNED,
                        AgreementStage.CONSENTED,
                        AgreementStage.IN_FORCE,
                        AgreementStage.SUSPENDED,
                        AgreementStage.IN_FORCE,
                        AgreementStage.IN_FORCE_NOTICE_GIVEN,
                        AgreementStage.ENDED);
        assertThat(treaty.facts(PartyTo.class)).isEmpty();
        assertThat(treaty.facts(Expected.class))
                .extracting(Expected::lasted)
                .containsExactly(spell("2018-01-10", "2018-03-01"));
    }

    private static ExpectAgreement expected() {
        return new ExpectAgreement(
                terms(
                        Binding.YES,
                        List.of(IRN, KAZ),
                        force(ForceOn.EXCHANGE, "P30D"),
                        "2020-12-31",
                        null),
                null,
                When.parse("2018-03-01"),
                "the ministry");
    }

    /** Signed on 25 December 2023; the Union notified in January 2025, Iran on 17 March. */
    @Test
    void it_is_in_force_sixty_days_after_the_last_notification() {
        var union = between(force(ForceOn.LAST_NOTIFICATION, "P60D"), IRN, EAEU);
        treaty.given(
                signed("2023-12-25", union, SignatureKind.SIMPLE, IRN, EAEU),
                notified("2025-01", EAEU));
        assertThat(treaty.on("2023-12-24")).isEqualTo("nothing");
        assertThat(treaty.on("2024-12-31"))
                .isEqualTo(
                        "signed; IRN notification since 2023-12-25, organisation/eaeu notification since 2023-12-25; [2, 3]");
        assertThat(treaty.on("2025-02-01"))
                .isEqualTo("signed; IRN notification since 2023-12-25; [2, 3]");
        assertThat(treaty.shown(TREATY).stage(LocalDate.parse("2025-02-01")))
                .isNotNull()
                .extracting(OfStage::lasted)
                .as("signed since it was, whoever is waited for")
                .isEqualTo(spell("2023-12-25", null));
        treaty.when(said("2025-03-01", new EnterIntoForce(null))).thenRefused("condition-is-met");
        treaty.given(notified("2025-03-17", IRN));
        assertThat(treaty.on("2025-03-16"))
                .isEqualTo("signed; IRN notification since 2023-12-25; [2, 3, 4]");
        assertThat(treaty.on("2025-03-17"))
                .as("who has notified has consented where that is how it enters into force")
                .isEqualTo("consented; [3, 4]");
        assertThat(treaty.on("2025-05-15")).isEqualTo("consented; [3, 4]");
        assertThat(treaty.on("2025-05-16")).isEqualTo("in force; [3, 4]");
        assertThat(treaty.facts(PartyTo.class))
                .as("of a state and an organisation it is told of the state")
                .extracting(fact -> fact.party() + " " + fact.stage())
                .containsExactly("iran SIGNED", "iran CONSENTED", "iran IN_FORCE");
    }

    /** "By 17 March": the day on which it entered into force is told, and may have come by then. */
    @Test
    void where_the_day_of_a_notification_is_vague_the_day_that_is_told_counts() {
        treaty.given(
                signed(
                        "2023-12-25",
                        between(force(ForceOn.LAST_NOTIFICATION, "P60D"), IRN, EAEU),
                        null,
                        IRN,
                        EAEU),
                notified("2025-01", EAEU),
                notified("[..2025-03-17]", IRN));
        assertThat(treaty.on("2025-03-01")).isEqualTo("consented; [3, 4]");
        assertThat(treaty.on("2025-05-17")).isEqualTo("in force; [3, 4]");
        treaty.when(said("2025-02-28", new EnterIntoForce(null))).thenRefused("condition-is-met");
        treaty.given(said("2025-05-15", new EnterIntoForce(null)));
        assertThat(treaty.on("2025-05-14")).isEqualTo("consented; [3, 5]");
        assertThat(treaty.on("2025-05-15")).isEqualTo("in force; [5]");
    }

    @Test
    void it_is_in_force_once_all_have_signed_where_its_text_says_so() {
        treaty.given(
                signed("2020-02-01", between(force(ForceOn.SIGNATURE, null), IRN, KAZ), null, IRN));
        assertThat(treaty.on("2020-02-01"))
                .isEqualTo("signed; KAZ signature since 2020-02-01; [2]");
        treaty.given(signed("2020-02-10", null, SignatureKind.DEFINITIVE, KAZ));
        assertThat(treaty.on("2020-02-09"))
                .isEqualTo("signed; KAZ signature since 2020-02-01; [2, 3]");
        assertThat(treaty.on("2020-02-10")).isEqualTo("in force; [2, 3]");
    }

    @Test
    void notes_that_are_exchanged_constitute_it() {
        treaty.given(
                said("2020-02-01", new ExchangeNotes(between(null, IRN, KAZ), List.of(IRN, KAZ))));
        assertThat(treaty.on("2020-01-31")).isEqualTo("nothing");
        assertThat(treaty.on("2020-02-01")).isEqualTo("consented; [2]");
        treaty.when(said("2020-02-02", new OpenNegotiation(null))).thenRefused("not-signed-yet");
        treaty.given(said("2020-03-01", new EnterIntoForce(null)));
        assertThat(treaty.on("2020-02-29")).isEqualTo("consented; [2, 3]");
        assertThat(treaty.on("2020-03-01")).isEqualTo("in force; [3]");
    }

    @Test
    void notes_may_be_in_force_at_once_and_meet_what_was_expected() {
        var atOnce = between(force(ForceOn.SIGNATURE, null), IRN, KAZ);
        treaty.given(
                said("2020-01-01", new ExpectAgreement(atOnce, null, null, null)),
                said("2020-02-01", new ExchangeNotes(null, List.of(IRN, KAZ))));
        assertThat(treaty.on("2020-01-31")).isEqualTo("nothing");
        assertThat(treaty.on("2020-02-01")).isEqualTo("in force; [3]");
        assertThat(treaty.shown(TREATY).expectations())
                .containsExactly(
                        new OfExpectation(
                                null,
                                null,
                                null,
                                spell("2020-01-01", "2020-02-01"),
                                true,
                                because(2, 3)));
    }

    @Test
    void a_day_that_it_names_comes_once_both_are_bound() {
        var fixed =
                new ForceCondition(ForceOn.FIXED_DATE, When.parse("2021-01-01"), null, null, null);
        treaty.given(
                signed("2020-02-01", between(fixed, IRN, KAZ), SignatureKind.SIMPLE, IRN, KAZ),
                ratified("2020-06-01", KAZ));
        assertThat(treaty.on("2021-01-01"))
                .isEqualTo("signed; IRN ratification since 2020-02-01; [2, 3]");
        treaty.given(ratified("2020-12-01", IRN));
        assertThat(treaty.on("2020-11-30"))
                .isEqualTo("signed; IRN ratification since 2020-02-01; [2, 3, 4]");
        assertThat(treaty.on("2020-12-31")).isEqualTo("consented; [3, 4]");
        assertThat(treaty.on("2021-01-01")).isEqualTo("in force; [3, 4]");
    }

    @Test
    void where_nothing_more_is_told_than_its_signature_that_is_what_is_known() {
        treaty.given(signed("2020-02-01", between(null, IRN, KAZ), null, IRN, KAZ));
        assertThat(treaty.on("2030-01-01")).isEqualTo("signed entry into force not recorded; [2]");
    }

    @Test
    void what_is_signed_ad_referendum_waits_to_be_confirmed() {
        treaty.given(
                signed(
                        "2020-02-01",
                        between(null, IRN, KAZ),
                        SignatureKind.AD_REFERENDUM,
                        IRN,
                        KAZ));
        assertThat(treaty.of(KAZ, "2020-02-01"))
                .isEqualTo("signed; KAZ confirmation since 2020-02-01; [2]");
    }

    /** VCLT article 12, 2 b: confirmed, it is a signature like any other. */
    @Test
    void a_signature_ad_referendum_is_confirmed_once() {
        treaty.given(
                signed("2020-02-01", between(null, IRN, KAZ), SignatureKind.AD_REFERENDUM, KAZ),
                signed("2020-02-01", null, SignatureKind.DEFINITIVE, IRN));
        treaty.when(signed("2020-03-01", null, SignatureKind.AD_REFERENDUM, KAZ))
                .thenRefused("signs-once");
        treaty.given(signed("2020-03-01", null, SignatureKind.DEFINITIVE, KAZ));
        assertThat(treaty.of(KAZ, "2020-02-29"))
                .isEqualTo("signed; KAZ confirmation since 2020-02-01; [2, 4]");
        assertThat(treaty.on("2020-03-01")).isEqualTo("signed entry into force not recorded; [4]");
        treaty.when(signed("2020-04-01", null, SignatureKind.SIMPLE, KAZ))
                .thenRefused("signs-once");
    }

    /** The ABM treaty (1972), article XV: either side may withdraw, and then there is none left. */
    @Test
    void one_of_two_withdraws_and_it_ends_for_both() {
        treaty.given(
                signed("1972-05-26", between(null, IRN, KAZ), SignatureKind.SIMPLE, IRN, KAZ),
                said("1972-10-03", new EnterIntoForce(null)),
                said("2001-12-13", new WithdrawFromAgreement(KAZ, When.parse("2002-06-13"), null)));
        assertThat(treaty.on("2002-06-12")).isEqualTo("in force notice given; [4]");
        assertThat(treaty.on("2002-06-13")).isEqualTo("ended; [4]");
        assertThat(treaty.of(IRN, "2002-06-13")).isEqualTo("ended; [4]");
    }

    @Test
    void one_of_two_suspends_it_for_both() {
        treaty.given(
                signed("2018-02-01", between(null, IRN, KAZ), null, IRN, KAZ),
                said("2018-03-01", new EnterIntoForce(null)),
                said("2019-01-01", new SuspendAgreement(IRN, null)));
        assertThat(treaty.of(KAZ, "2019-01-01")).isEqualTo("suspended; [4]");
        assertThat(treaty.of(IRN, "2019-01-01")).isEqualTo("suspended; [4]");
        treaty.given(said("2019-02-01", new ResumeAgreement(IRN)));
        assertThat(treaty.of(KAZ, "2019-02-01")).isEqualTo("in force; [5]");
    }

    /**
     * A notice whose effect no source dates ends nothing by itself; its day is a correction of it.
     */
    @Test
    void a_notice_without_a_day_is_given_and_ends_nothing() {
        treaty.given(
                signed("2018-02-01", between(null, IRN, KAZ), null, IRN, KAZ),
                said("2018-03-01", new EnterIntoForce(null)),
                denounced("2019-01-01", IRN, null));
        assertThat(treaty.on("2030-01-01")).isEqualTo("in force notice given; [4]");
        treaty.when(denounced("2019-02-01", IRN, "2020-01-01")).thenRefused("notice-once");
        treaty.given(said("2019-03-01", new TerminateAgreement(null, null)));
        assertThat(treaty.on("2019-03-01"))
                .as("without a day of its own a termination ends it at once")
                .isEqualTo("ended; [5]");
    }

    /** What one word leaves out an earlier one has told. */
    @Test
    void what_is_told_of_it_is_put_together_from_all_words() {
        treaty.given(
                said(
                        "2020-01-01",
                        new OpenNegotiation(
                                terms(
                                        Binding.YES,
                                        List.of(IRN, KAZ),
                                        force(ForceOn.SIGNATURE, null),
                                        "2030-12-31",
                                        null))),
                said(
                        "2020-02-01",
                        new SignAgreement(
                                new Terms(
                                        "Border Market Agreement",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                signatures(null, IRN, KAZ),
                                null,
                                null)));
        assertThat(treaty.on("2020-02-01")).isEqualTo("in force; [2, 3]");
        var shown = treaty.shown(TREATY);
        assertThat(shown.title()).isEqualTo("Border Market Agreement");
        assertThat(shown.between()).containsExactly(IRN, KAZ);
        assertThat(shown.binding()).isEqualTo(Binding.YES);
        assertThat(shown.until()).isEqualTo(When.parse("2030-12-31"));
    }

    @Test
    void an_extension_of_a_term_outlasts_who_tells_the_text_again() {
        var text = terms(Binding.YES, List.of(IRN, KAZ), null, "2020-12-31", null);
        treaty.given(
                signed("2018-02-01", text, null, IRN, KAZ),
                said("2018-03-01", new EnterIntoForce(null)),
                said("2021-06-01", new ExtendAgreement(When.parse("2025-06-30?"))),
                said(
                        "2022-01-01",
                        new TextCommand.ItemisePackage(text, List.of(new Item("Protocol", null)))));
        assertThat(treaty.on("2021-03-01")).isEqualTo("in force; [3, 4]");
        assertThat(treaty.shown(TREATY).stages().getLast().lasted())
                .as("in doubt, as its last day is")
                .isEqualTo(spell("2025-07-01?", null));
    }

    @Test
    void only_what_is_signed_is_amended() {
        treaty.given(said("2020-01-01", new OpenNegotiation(between(null, IRN, KAZ))));
        treaty.when(said("2020-01-02", new AmendAgreement(null, "article 4")))
                .thenRefused("is-signed");
        treaty.given(
                signed("2020-02-01", null, SignatureKind.SIMPLE, IRN, KAZ),
                said("2020-03-01", new AmendAgreement(null, "article 4")));
        assertThat(treaty.on("2020-03-01")).startsWith("signed; ");
    }

    @Test
    void an_exchange_is_waited_for_by_whom_nothing_else_is_told() {
        treaty.given(
                signed(
                        "2020-02-01",
                        between(force(ForceOn.EXCHANGE, null), IRN, KAZ),
                        null,
                        IRN,
                        KAZ),
                ratified("2020-06-01", KAZ));
        assertThat(treaty.on("2020-06-01"))
                .isEqualTo(
                        "signed; IRN exchange of instruments since 2020-02-01, KAZ exchange of instruments since 2020-06-01; [2, 3]");
        treaty.given(said("2020-07-01", new ExchangeInstruments()));
        assertThat(treaty.on("2020-07-01")).isEqualTo("in force; [4]");
    }

    @Test
    void it_is_applied_provisionally_until_it_is_in_force_or_one_ends_that() {
        treaty.given(
                signed("2020-02-01", between(null, IRN, KAZ), SignatureKind.SIMPLE, IRN, KAZ),
                said("2020-03-01", new ApplyProvisionally(null)));
        var waiting = "; IRN ratification since 2020-02-01, KAZ ratification since 2020-02-01; ";
        assertThat(treaty.on("2020-02-29")).isEqualTo("signed" + waiting + "[2, 3]");
        assertThat(treaty.on("2020-03-01")).isEqualTo("provisionally applied" + waiting + "[3]");
        treaty.given(said("2020-04-01", new EndProvisionalApplication(KAZ)));
        assertThat(treaty.on("2020-04-01")).isEqualTo("signed" + waiting + "[4]");
        assertThat(treaty.of(IRN, "2020-04-01"))
                .isEqualTo("provisionally applied; IRN ratification since 2020-02-01; [3]");
        treaty.given(said("2020-05-01", new EnterIntoForce(null)));
        assertThat(treaty.of(IRN, "2020-05-01")).isEqualTo("in force; [5]");
    }

    @Test
    void a_notice_that_is_revoked_has_no_effect_and_that_of_the_other_has() {
        treaty.given(
                signed("2018-02-01", between(null, IRN, KAZ), null, IRN, KAZ),
                said("2018-03-01", new EnterIntoForce(null)),
                denounced("2019-01-01", IRN, "2020-01-01"),
                said("2019-03-01", new RevokeNotice(IRN)));
        assertThat(treaty.on("2019-02-28")).isEqualTo("in force notice given; [4, 5]");
        assertThat(treaty.on("2019-03-01")).isEqualTo("in force; [5]");
        assertThat(treaty.on("2020-01-01")).isEqualTo("in force; [5]");
        treaty.given(
                denounced("2019-06-01", IRN, "2020-06-01"),
                denounced("2019-07-01", KAZ, "2020-07-01"),
                said("2019-08-01", new RevokeNotice(IRN)));
        assertThat(treaty.on("2019-08-01")).isEqualTo("in force notice given; [6, 7]");
        assertThat(treaty.on("2020-06-30")).isEqualTo("in force notice given; [6, 7]");
        assertThat(treaty.on("2020-07-01")).isEqualTo("ended; [7]");
        treaty.when(said("2020-07-01", new RevokeNotice(KAZ))).thenRefused("not-ended");
    }

    @Test
    void what_ends_before_it_would_be_in_force_never_is() {
        var fixed =
                new ForceCondition(ForceOn.FIXED_DATE, When.parse("2021-01-01"), null, null, null);
        treaty.given(
                signed("2020-02-01", between(fixed, IRN, KAZ), SignatureKind.DEFINITIVE, IRN, KAZ),
                said("2020-06-01", new TerminateAgreement(null, "no need")));
        assertThat(treaty.on("2020-05-31")).startsWith("signed");
        assertThat(treaty.on("2020-06-01")).isEqualTo("ended; [3]");
        assertThat(treaty.on("2021-01-01")).isEqualTo("ended; [3]");
    }

    /** What has no day, or a vague one, came no earlier than what it follows. */
    @Test
    void what_has_no_day_came_as_soon_as_it_can_have_come() {
        treaty.given(
                signed("2020-02-01", between(null, IRN, KAZ), null, IRN, KAZ),
                said("[..2020-12-31]", new EnterIntoForce(null)),
                said("2021-06-01", new SuspendAgreement(null, null)),
                said("2021", new ResumeAgreement(null)));
        assertThat(treaty.on("2020-01-31")).isEqualTo("nothing");
        assertThat(treaty.on("2021-05-31")).isEqualTo("in force; [3, 4]");
        assertThat(treaty.on("2022-01-01")).isEqualTo("in force; [5]");
        var undated =
                new Chronicle()
                        .given(
                                signed("2020-02-01", between(null, IRN, KAZ), null, IRN, KAZ),
                                Said.undated(TREATY, new EnterIntoForce(null)).cited("irna"),
                                said("2021-01-01", new TerminateAgreement(null, null)));
        assertThat(undated.on("2020-01-31")).isEqualTo("nothing");
        assertThat(undated.on("2020-12-31")).isEqualTo("in force; [3, 4]");
        assertThat(undated.on("2021-01-01")).isEqualTo("ended; [4]");
    }

    @Test
    void what_is_expected_no_longer_may_be_expected_anew() {
        var terms = terms(Binding.YES, List.of(IRN, KAZ), null, "2020-12-31", null);
        treaty.given(
                said("2020-01-01", new ExpectAgreement(terms, null, null, "one")),
                said("2020-02-01", new LapseExpectation("no text")),
                said("2020-03-01", new ExpectAgreement(null, null, null, "other")));
        assertThat(treaty.on("2021-01-01")).as("it was never made").isEqualTo("nothing");
        assertThat(treaty.facts(Agreed.class)).isEmpty();
        treaty.given(
                said("2020-03-02", new LapseExpectation(null)),
                said("2020-03-03", new ExpectAgreement(null, null, null, "third")),
                signed("2020-04-01", null, null, IRN, KAZ));
        assertThat(treaty.shown(TREATY).expectations())
                .containsExactly(
                        expectation("one", "2020-01-01", "2020-02-01", false, 2, 3),
                        expectation("other", "2020-03-01", "2020-03-02", false, 4, 5),
                        expectation("third", "2020-03-03", "2020-04-01", true, 6, 7));
    }

    private static OfExpectation expectation(
            String by, String since, String until, boolean met, long... because) {
        return new OfExpectation(null, null, by, spell(since, until), met, because(because));
    }

    @Test
    void who_signed_is_kept() {
        var minister = new Principal("A. Araghchi", "Minister", null);
        treaty.given(
                said(
                        "2020-02-01",
                        new SignAgreement(
                                between(null, IRN, KAZ),
                                List.of(
                                        new Signature(
                                                IRN,
                                                SignatureKind.SIMPLE,
                                                List.of(minister),
                                                true)),
                                null,
                                null)));
        assertThat(treaty.shown(TREATY).parties())
                .extracting(each -> each.hasSigned() + " " + each.signatories())
                .containsExactly("true " + List.of(minister), "false []");
    }

    private static Said notified(String when, Party party) {
        return said(when, new NotifyCompletion(party));
    }

    private static Said ratified(String when, Party party) {
        return consented(when, party, ConsentMeans.RATIFICATION, null);
    }

    private static Said denounced(String day, Party party, @Nullable String effectiveOn) {
        return said(
                day,
                new DenounceAgreement(
                        party, effectiveOn == null ? null : When.parse(effectiveOn), null));
    }
}
