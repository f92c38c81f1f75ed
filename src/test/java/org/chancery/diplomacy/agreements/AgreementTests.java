package org.chancery.diplomacy.agreements;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chancery.diplomacy.agreements.Drafts.EU;
import static org.chancery.diplomacy.agreements.Drafts.IRN;
import static org.chancery.diplomacy.agreements.Drafts.KAZ;
import static org.chancery.diplomacy.agreements.Drafts.TKM;
import static org.chancery.diplomacy.agreements.Drafts.TREATY;
import static org.chancery.diplomacy.agreements.Drafts.accepting;
import static org.chancery.diplomacy.agreements.Drafts.adopted;
import static org.chancery.diplomacy.agreements.Drafts.agreement;
import static org.chancery.diplomacy.agreements.Drafts.between;
import static org.chancery.diplomacy.agreements.Drafts.consented;
import static org.chancery.diplomacy.agreements.Drafts.force;
import static org.chancery.diplomacy.agreements.Drafts.open;
import static org.chancery.diplomacy.agreements.Drafts.said;
import static org.chancery.diplomacy.agreements.Drafts.signatures;
import static org.chancery.diplomacy.agreements.Drafts.signed;
import static org.chancery.diplomacy.agreements.Drafts.terms;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.undated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chancery.diplomacy.agreements.ForceCommand.AmendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.EnterIntoForce;
import org.chancery.diplomacy.agreements.ForceCommand.ExchangeInstruments;
import org.chancery.diplomacy.agreements.ForceCommand.ExchangeNotes;
import org.chancery.diplomacy.agreements.ForceCommand.ExpireAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.ExtendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.RegisterAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.ResumeAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.SupersedeAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.SuspendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.TerminateAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.AcceptAccession;
import org.chancery.diplomacy.agreements.PartyCommand.ApplyProvisionally;
import org.chancery.diplomacy.agreements.PartyCommand.DeclareIntentNotToBecomeParty;
import org.chancery.diplomacy.agreements.PartyCommand.DenounceAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.EndProvisionalApplication;
import org.chancery.diplomacy.agreements.PartyCommand.ExpressConsent;
import org.chancery.diplomacy.agreements.PartyCommand.FormulateReservation;
import org.chancery.diplomacy.agreements.PartyCommand.NotifyCompletion;
import org.chancery.diplomacy.agreements.PartyCommand.ObjectToReservation;
import org.chancery.diplomacy.agreements.PartyCommand.RevokeNotice;
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawFromAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawObjection;
import org.chancery.diplomacy.agreements.TextCommand.ExchangeSignedTexts;
import org.chancery.diplomacy.agreements.TextCommand.ExpectAgreement;
import org.chancery.diplomacy.agreements.TextCommand.ItemisePackage;
import org.chancery.diplomacy.agreements.TextCommand.LapseExpectation;
import org.chancery.diplomacy.agreements.TextCommand.OpenNegotiation;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.Binding;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Word;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;

/** What can be said of an agreement, and what cannot. */
class AgreementTests {
    private static final Subject OTHER = agreement(2);
    private static final Subject THIRD = agreement(3);
    private static final Terms OF_TWO = between(null, IRN, KAZ);
    private static final Said EXPECTED = said("2020-01-01", expectation(OF_TWO, "2020-02-01"));
    private static final Said OPENED = said("2020-01-10", new OpenNegotiation(OF_TWO));
    private static final Said SIGNED = signed("2020-02-01", OF_TWO, SignatureKind.SIMPLE, IRN, KAZ);
    private static final Said FORCE = said("2020-06-01", new EnterIntoForce(null));
    private static final Said SUSPENDED = said("2020-07-01", new SuspendAgreement(KAZ, null));
    private static final Said DENOUNCED = denounced("2020-07-01", KAZ, "2021-07-01");
    private static final Said TERMINATED = said("2021-01-01", new TerminateAgreement(null, null));
    private static final Said ADOPTED = adopted("2020-01-01", open(null));
    private static final Said ACCEDED =
            consented("2020-02-01", TKM, ConsentMeans.ACCESSION, "2020-02-01");
    private static final List<Said> OF_SEVERAL =
            List.of(
                    ADOPTED,
                    consented("2020-02-01", KAZ, ConsentMeans.ACCESSION, "2020-02-01"),
                    consented("2020-02-01", IRN, ConsentMeans.ACCESSION, "2020-02-01"),
                    SUSPENDED);
    private static final Said RESERVED = reserved("article 12");
    private static final Said SIGNATORIES = signed("2020-02-01", null, null, IRN, KAZ);

    private final Story ledger = new Story().given(SampleWords.source("irna", "IRNA", null));

    /** What went before; what just follows on it, and beside it what one rule forbids. */
    private record Beside(List<Said> before, Said follows, Said breaks) {}

    private static Beside beside(AgreementRule rule) {
        return switch (rule) {
            case IS_NAMED -> new Beside(List.of(), SIGNED, signed("2020-02-01", null, null, IRN));
            case OF_ITS_PARTIES ->
                    new Beside(
                            List.of(OPENED),
                            signed("2020-02-01", null, null, IRN, KAZ),
                            signed("2020-02-01", null, null, IRN, TKM));
            case CONDITION_CAN_BE_MET ->
                    new Beside(
                            List.of(),
                            adopted(
                                    "2020-01-01",
                                    between(force(ForceOn.SIGNATURE, null), IRN, KAZ)),
                            adopted(
                                    "2020-01-01",
                                    between(
                                            new ForceCondition(
                                                    ForceOn.NUMBER_OF_INSTRUMENTS,
                                                    null,
                                                    3,
                                                    null,
                                                    null),
                                            IRN,
                                            KAZ)));
            case NOT_ENDED ->
                    new Beside(
                            List.of(SIGNED, FORCE, TERMINATED),
                            said("2020-12-31", new AmendAgreement(null, "article 4")),
                            said("2021-01-02", new AmendAgreement(null, "article 4")));
            case NOT_SIGNED_YET ->
                    new Beside(
                            List.of(SIGNED), OPENED.when("2020-01-31"), OPENED.when("2020-02-02"));
            case EXPECTED_DAYS_END_AFTER_THEY_BEGIN ->
                    new Beside(
                            List.of(),
                            said("2020-01-01", expectation(OF_TWO, "2020-02-01/2020-02-02")),
                            said("2020-01-01", expectation(OF_TWO, "2020-02-02/2020-02-01")));
            case IS_EXPECTED ->
                    new Beside(
                            List.of(EXPECTED, SIGNED),
                            said("2020-01-31", new LapseExpectation(null)),
                            said("2020-02-02", new LapseExpectation(null)));
            case SIGNS_ONCE ->
                    new Beside(
                            List.of(ADOPTED, signed("2020-02-01", null, null, IRN)),
                            signed("2020-03-01", null, null, KAZ),
                            signed("2020-03-01", null, null, IRN));
            case FULFILS_WHAT_WAS_EXPECTED ->
                    new Beside(
                            List.of(
                                    EXPECTED.about(OTHER),
                                    said("2020-01-01", expectation(between(null, KAZ, TKM), null))
                                            .about(THIRD)),
                            said("2020-02-01", fulfilling(OTHER)),
                            said("2020-02-01", fulfilling(THIRD)));
            case IS_SIGNED ->
                    new Beside(
                            List.of(OPENED, SIGNED),
                            said("2020-02-01", new ExchangeSignedTexts(null)),
                            said("2020-01-31", new ExchangeSignedTexts(null)));
            case ITEMISED_WITHIN_THE_COUNT ->
                    new Beside(List.of(said("2020-02-01", counted("2"))), itemised(2), itemised(3));
            case LISTS_OTHERS ->
                    new Beside(
                            List.of(SIGNED),
                            said("2020-02-01", listing(OTHER)),
                            said("2020-02-01", listing(TREATY)));
            case BINDS ->
                    new Beside(
                            List.of(ADOPTED),
                            acceding(open(null)),
                            acceding(terms(Binding.NO, null, null, null, null)));
            case NOTIFIES_ONCE ->
                    new Beside(
                            List.of(SIGNED, notified("2020-03-01", KAZ)),
                            notified("2020-03-02", IRN),
                            notified("2020-03-02", KAZ));
            case CONSENTS_ONCE ->
                    new Beside(
                            List.of(ADOPTED, ACCEDED),
                            consented("2020-03-01", KAZ, ConsentMeans.ACCESSION, null),
                            consented("2020-03-01", TKM, ConsentMeans.ACCESSION, null));
            case CONFIRMS_AS_ORGANISATION ->
                    new Beside(
                            List.of(ADOPTED, signed("2020-02-01", null, null, EU, KAZ)),
                            consented("2020-03-01", EU, ConsentMeans.FORMAL_CONFIRMATION, null),
                            consented("2020-03-01", KAZ, ConsentMeans.FORMAL_CONFIRMATION, null));
            case RATIFIES_WHAT_IT_SIGNED ->
                    new Beside(
                            List.of(ADOPTED, signed("2020-02-01", null, null, KAZ)),
                            consented("2020-02-01", KAZ, ConsentMeans.RATIFICATION, null),
                            consented("2020-01-31", KAZ, ConsentMeans.RATIFICATION, null));
            case EFFECT_FOLLOWS_THE_ACT ->
                    new Beside(
                            List.of(ADOPTED),
                            ACCEDED,
                            consented("2020-02-01", TKM, ConsentMeans.ACCESSION, "2020-01-31"));
            case ACCEPTS_AN_ACCESSION ->
                    new Beside(
                            List.of(
                                    adopted("2020-01-01", accepting()),
                                    signed("2020-02-01", null, SignatureKind.SIMPLE, IRN),
                                    signed("2020-02-01", null, SignatureKind.DEFINITIVE, KAZ),
                                    ACCEDED),
                            said("2020-02-01", new AcceptAccession(KAZ, TKM, null)),
                            said("2020-02-01", new AcceptAccession(IRN, TKM, null)));
            case RESERVES_WITH_CONSENT ->
                    new Beside(
                            List.of(ADOPTED, ACCEDED),
                            RESERVED,
                            said("2020-02-01", new FormulateReservation(KAZ, null, "not to us")));
            case RESERVES_ONCE ->
                    new Beside(
                            List.of(ADOPTED, ACCEDED, RESERVED),
                            reserved("article 13").when("2020-02-02"),
                            RESERVED.when("2020-02-02"));
            case IS_RESERVED ->
                    new Beside(
                            List.of(ADOPTED, SIGNATORIES, ACCEDED, RESERVED),
                            objected(KAZ, "article 12"),
                            objected(KAZ, "article 13"));
            case IS_OBJECTED_TO ->
                    new Beside(
                            List.of(
                                    ADOPTED,
                                    SIGNATORIES,
                                    ACCEDED,
                                    RESERVED,
                                    objected(KAZ, "article 12")),
                            said("2020-02-03", new WithdrawObjection(KAZ, TKM, "article 12")),
                            said("2020-02-03", new WithdrawObjection(IRN, TKM, "article 12")));
            case OBJECTS_TO_ANOTHER ->
                    new Beside(
                            List.of(ADOPTED, SIGNATORIES, ACCEDED, RESERVED),
                            objected(KAZ, "article 12"),
                            objected(TKM, "article 12"));
            case APPLIED_BEFORE_FORCE ->
                    new Beside(
                            List.of(SIGNED, FORCE),
                            said("2020-06-01", new ApplyProvisionally(null)),
                            said("2020-06-02", new ApplyProvisionally(null)));
            case IS_APPLIED_PROVISIONALLY ->
                    new Beside(
                            List.of(SIGNED, said("2020-03-01", new ApplyProvisionally(KAZ))),
                            said("2020-03-02", new EndProvisionalApplication(KAZ)),
                            said("2020-03-02", new EndProvisionalApplication(IRN)));
            case ENTERS_ONCE ->
                    new Beside(
                            List.of(SIGNED, said("2020-06-01", new EnterIntoForce(KAZ))),
                            said("2020-06-02", new EnterIntoForce(IRN)),
                            said("2020-06-02", new EnterIntoForce(KAZ)));
            case CONSENTED_BEFORE_FORCE ->
                    new Beside(
                            List.of(
                                    ADOPTED,
                                    consented("2020-02-01", TKM, ConsentMeans.ACCESSION, null)),
                            said("2020-06-01", new EnterIntoForce(TKM)),
                            said("2020-06-01", new EnterIntoForce(KAZ)));
            case CONDITION_IS_MET ->
                    new Beside(
                            List.of(
                                    signed(
                                            "2020-02-01",
                                            between(force(ForceOn.EXCHANGE, "P30D"), IRN, KAZ),
                                            SignatureKind.SIMPLE,
                                            IRN,
                                            KAZ),
                                    said("2020-05-02", new ExchangeInstruments())),
                            said("2020-06-01", new EnterIntoForce(null)),
                            said("2020-05-31", new EnterIntoForce(null)));
            case IS_IN_FORCE ->
                    new Beside(
                            List.of(SIGNED, FORCE),
                            denounced("2020-06-01", KAZ, null),
                            denounced("2020-05-31", KAZ, null));
            case EXTENDED_BEYOND_ITS_BEGINNING ->
                    new Beside(
                            List.of(SIGNED, FORCE), extended("2020-12-31"), extended("2020-12-30"));
            case SUSPENDED_ONCE ->
                    new Beside(
                            OF_SEVERAL,
                            said("2020-07-02", new SuspendAgreement(IRN, null)),
                            said("2020-07-02", new SuspendAgreement(KAZ, null)));
            case IS_SUSPENDED ->
                    new Beside(
                            OF_SEVERAL,
                            said("2020-07-02", new ResumeAgreement(KAZ)),
                            said("2020-07-02", new ResumeAgreement(IRN)));
            case NOTICE_ONCE ->
                    new Beside(
                            List.of(SIGNED, FORCE, DENOUNCED),
                            denounced("2020-08-01", IRN, null),
                            denounced("2020-08-01", KAZ, null));
            case NOTICE_IS_GIVEN ->
                    new Beside(
                            List.of(SIGNED, FORCE, DENOUNCED),
                            said("2020-08-01", new RevokeNotice(KAZ)),
                            said("2020-08-01", new RevokeNotice(IRN)));
            case WILL_NOT_BECOME_PARTY ->
                    new Beside(
                            List.of(ADOPTED, signed("2020-02-01", null, SignatureKind.SIMPLE, KAZ)),
                            said("2020-03-01", new DeclareIntentNotToBecomeParty(KAZ, null)),
                            said("2020-03-01", new DeclareIntentNotToBecomeParty(IRN, null)));
            case DAYS_END_AFTER_THEY_BEGIN ->
                    new Beside(
                            List.of(ADOPTED),
                            consented("2020-02-01", TKM, ConsentMeans.ACCESSION, "2020-05/2020-06"),
                            consented(
                                    "2020-02-01", TKM, ConsentMeans.ACCESSION, "2020-06/2020-05"));
            case TERM_OUTLASTS_ITS_BEGINNING ->
                    new Beside(
                            List.of(),
                            signed("2020-02-01", lasting("2020-02-01"), null, IRN, KAZ),
                            signed("2020-02-01", lasting("2020-01-31"), null, IRN, KAZ));
            case COUNTED_FROM_ONE ->
                    new Beside(
                            List.of(),
                            said("2020-02-01", counted("1")),
                            said("2020-02-01", counted("0")));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(AgreementRule rule) {
        given(rule).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(AgreementRule rule) {
        given(rule).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(AgreementRule rule) {
        given(rule).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_that_breaks_a_rule_is_refused(AgreementRule rule) {
        var story = given(rule).given(beside(rule).follows());
        story.when(corrected(2 + beside(rule).before().size(), beside(rule).breaks()))
                .thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_command_changes_nothing(AgreementRule rule) {
        var told = new Chronicle().given(beside(rule).before().toArray(Said[]::new));
        var before = beside(rule).before().isEmpty() ? null : told.everything();
        told.when(beside(rule).breaks()).thenRefused(rule.id());
        assertThat(beside(rule).before().isEmpty() ? null : told.everything()).isEqualTo(before);
    }

    private Story given(AgreementRule rule) {
        return ledger.given(beside(rule).before().toArray(Said[]::new));
    }

    /** The entry at a position says what is said here. */
    private static Said corrected(long position, Said other) {
        var change =
                StrictJson.MAPPER.convertValue(
                        other.what(), new TypeReference<Map<String, Object>>() {});
        if (other.what() instanceof SignAgreement(var terms, _, _, _) && terms == null) {
            change.put("terms", null);
        }
        var correction = correction(position, Ground.BETTER_SOURCE, change);
        return new Said(other.subject(), other.when(), correction.what(), other.sources());
    }

    @Test
    void a_signature_is_not_taken_back_under_what_rests_on_it() {
        ledger.given(SIGNED, FORCE)
                .when(correction(2, entry -> new RetractEntry(entry, null)))
                .thenRefused("consented-before-force", 3L);
        ledger.given(OPENED)
                .when(correction(2, entry -> new RetractEntry(entry, null)))
                .thenRefused("consented-before-force", 3L);
    }

    @Test
    void a_late_report_of_the_end_must_not_topple_what_stands() {
        ledger.given(SIGNED, FORCE, SUSPENDED)
                .when(TERMINATED.when("2020-06-15"))
                .thenRefused("not-ended", 4L);
    }

    /** What a text may do. */
    @Test
    void what_a_text_opens_without_signature_is_ratified_without() {
        ledger.given(adopted("2020-01-01", opened(true)))
                .when(consented("2020-02-01", KAZ, ConsentMeans.ACCEPTANCE, null))
                .thenRecorded();
        ledger.when(
                        said(
                                "2020-03-01",
                                new ExpressConsent(
                                        opened(false), IRN, ConsentMeans.RATIFICATION, null)))
                .thenRefused("ratifies-what-it-signed");
    }

    private static Terms opened(boolean withoutSignature) {
        return new Terms(
                "Convention",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                withoutSignature);
    }

    @Test
    void who_signed_may_accede_and_who_succeeds_or_continues_needs_no_signature() {
        ledger.given(ADOPTED, signed("2020-02-01", null, SignatureKind.SIMPLE, KAZ))
                .when(consented("2020-03-01", KAZ, ConsentMeans.ACCESSION, null))
                .thenRecorded();
        ledger.when(consented("2020-03-01", TKM, ConsentMeans.SUCCESSION, "1991-12-26"))
                .thenRecorded();
        ledger.when(consented("2020-03-01", IRN, ConsentMeans.CONTINUED_APPLICATION, "1991-12-26"))
                .thenRecorded();
    }

    /** The terms that a word brings are those that it keeps to. */
    @Test
    void what_a_word_says_of_the_agreement_holds_for_it() {
        ledger.when(signed("2020-02-01", OF_TWO, null, IRN, TKM)).thenRefused("of-its-parties");
        ledger.given(ADOPTED, signed("2020-02-01", null, null, TKM))
                .when(signed("2020-03-01", OF_TWO, null, IRN, KAZ))
                .thenRefused("of-its-parties");
        ledger.when(
                        said(
                                        "2020-02-01",
                                        new ExchangeNotes(
                                                terms(
                                                        Binding.NO,
                                                        List.of(IRN, KAZ),
                                                        null,
                                                        null,
                                                        null),
                                                List.of(IRN, KAZ)))
                                .about(OTHER))
                .thenRefused("binds");
    }

    @Test
    void what_does_not_bind_is_neither_ratified_nor_notified() {
        var memorandum = terms(Binding.NO, List.of(IRN, KAZ), null, null, null);
        ledger.given(signed("2020-02-01", memorandum, null, IRN, KAZ), FORCE)
                .when(consented("2020-03-01", KAZ, ConsentMeans.RATIFICATION, null))
                .thenRefused("binds");
        ledger.when(notified("2020-03-01", KAZ)).thenRefused("binds");
        ledger.when(said("2020-03-01", new ExchangeInstruments())).thenRefused("binds");
    }

    @Test
    void instruments_are_exchanged_of_what_both_have_signed() {
        ledger.given(signed("2020-02-01", OF_TWO, SignatureKind.SIMPLE, IRN))
                .when(said("2020-03-01", new ExchangeInstruments()))
                .thenRefused("ratifies-what-it-signed");
        ledger.when(notified("2020-01-31", IRN)).thenRefused("is-signed");
    }

    /** Nobody tells of the day, and that is no contradiction. */
    @Test
    void what_nothing_tells_is_not_in_force_is_left_amended_suspended_and_resumed() {
        var open = signed("2020-02-01", OF_TWO, null, IRN, KAZ);
        var told = new Chronicle().given(open);
        told.when(said("2020-03-01", new AmendAgreement(null, "article 4"))).thenRecorded();
        assertThat(told.on("2020-06-30")).isEqualTo("signed entry into force not recorded; [2]");
        told.given(
                said("2020-07-01", new SuspendAgreement(null, "war")),
                said("2020-08-01", new ResumeAgreement(null)),
                denounced("2020-09-01", KAZ, "2021-09-01"));
        assertThat(told.on("2020-06-30")).isEqualTo("signed entry into force not recorded; [2, 4]");
        assertThat(told.on("2020-07-01")).isEqualTo("suspended; [4, 5]");
        assertThat(told.on("2020-08-01")).isEqualTo("in force; [5, 6]");
        assertThat(told.on("2020-09-01")).isEqualTo("in force notice given; [6]");
        assertThat(told.on("2021-09-01")).isEqualTo("ended; [6]");
        told.when(said("2020-08-15", new EnterIntoForce(null))).thenRefused("is-in-force");
        told.when(said("2020-06-30", new EnterIntoForce(null))).thenRecorded();
    }

    @Test
    void what_is_known_not_to_be_in_force_is_not_left() {
        var signedByOne = signed("2020-02-01", OF_TWO, null, KAZ);
        var onExchange = between(force(ForceOn.EXCHANGE, null), IRN, KAZ);
        var ratified = consented("2020-03-01", KAZ, ConsentMeans.RATIFICATION, null);
        for (var before :
                List.of(
                        List.of(OPENED),
                        List.of(signedByOne),
                        List.of(SIGNED),
                        List.of(SIGNED, ratified),
                        List.of(signed("2020-02-01", onExchange, null, IRN, KAZ)),
                        List.of(
                                signed("2020-02-01", OF_TWO, null, IRN, KAZ),
                                said("2020-06-01", new TerminateAgreement(null, null))))) {
            new Chronicle()
                    .given(before.toArray(Said[]::new))
                    .when(denounced("2020-07-01", KAZ, null))
                    .thenRefused(
                            before.getLast().what() instanceof TerminateAgreement
                                    ? "not-ended"
                                    : "is-in-force");
        }
        new Chronicle()
                .given(
                        SIGNED,
                        ratified,
                        consented("2020-04-01", IRN, ConsentMeans.RATIFICATION, null))
                .when(denounced("2020-07-01", KAZ, null))
                .thenRecorded();
    }

    /** Of several, each party by itself: one tells of its day, and it has not come. */
    @Test
    void a_party_leaves_where_nothing_tells_since_when_it_is_bound_and_not_before_it_is() {
        ledger.given(
                ADOPTED,
                consented("2020-02-01", TKM, ConsentMeans.ACCESSION, null),
                consented("2020-02-01", KAZ, ConsentMeans.ACCESSION, "2020-08-01"));
        ledger.when(said("2020-03-01", new WithdrawFromAgreement(KAZ, null, null)))
                .thenRefused("is-in-force");
        ledger.when(said("2020-03-01", new WithdrawFromAgreement(TKM, null, null))).thenRecorded();
    }

    @Test
    void a_memorandum_of_whose_effect_nothing_tells_is_suspended() {
        var memorandum = terms(Binding.NO, List.of(IRN, KAZ), null, null, null);
        ledger.given(signed("2020-02-01", memorandum, null, IRN))
                .when(said("2020-03-01", new SuspendAgreement(null, null)))
                .thenRefused("is-in-force");
        ledger.given(signed("2020-02-02", null, null, KAZ))
                .when(said("2020-03-01", new SuspendAgreement(null, null)))
                .thenRecorded();
    }

    /** No day follows on the last that can be written. */
    @Test
    void what_lasts_to_the_last_day_that_can_be_written_does_not_end() {
        for (var until : List.of("9999-12-31", "9999", "2020/..")) {
            var lasting = terms(Binding.YES, List.of(IRN, KAZ), null, until, null);
            var told = new Chronicle().given(signed("2020-02-01", lasting, null, IRN, KAZ), FORCE);
            assertThat(told.on("9999-12-31")).as(until).isEqualTo("in force; [3]");
        }
        var ending = terms(Binding.YES, List.of(IRN, KAZ), null, "9999-12-30", null);
        assertThat(
                        new Chronicle()
                                .given(signed("2020-02-01", ending, null, IRN, KAZ), FORCE)
                                .on("9999-12-31"))
                .isEqualTo("ended; [2]");
    }

    /** It is suspended for one, and then for all. */
    @Test
    void what_is_suspended_for_one_can_be_suspended_for_all() {
        ledger.given(OF_SEVERAL.toArray(Said[]::new))
                .when(said("2020-07-02", new SuspendAgreement(null, null)))
                .thenRecorded();
        ledger.when(said("2020-07-03", new SuspendAgreement(null, null)))
                .thenRefused("suspended-once");
    }

    @Test
    void who_applies_it_with_the_others_may_end_that_alone_and_once() {
        ledger.given(SIGNED, said("2020-03-01", new ApplyProvisionally(null)))
                .when(said("2020-03-02", new EndProvisionalApplication(KAZ)))
                .thenRecorded();
        ledger.when(said("2020-03-03", new EndProvisionalApplication(KAZ)))
                .thenRefused("is-applied-provisionally");
        ledger.when(said("2020-03-03", new EndProvisionalApplication(null))).thenRecorded();
    }

    /**
     * The last day that a text has is no word that it ended: an extension may come later and reach
     * back, and what is done after it is done.
     */
    @Test
    void what_its_text_ends_may_go_on_and_what_is_told_to_have_ended_not() {
        var until = terms(Binding.YES, List.of(IRN, KAZ), null, "2020-12-31", null);
        ledger.given(signed("2020-02-01", until, null, IRN, KAZ), FORCE)
                .when(said("2021-01-01", new AmendAgreement(null, "article 4")))
                .thenRecorded();
        ledger.when(said("2021-01-01", new ExtendAgreement(When.parse("2022-12-31"))))
                .thenRecorded();
        ledger.when(denounced("2023-02-01", KAZ, "2023-06-01")).thenRecorded();
    }

    @Test
    void what_is_told_to_have_expired_is_registered_and_nothing_else() {
        ledger.given(SIGNED, FORCE, said("2021-01-01", new ExpireAgreement()))
                .when(said("2021-01-01", new ExpireAgreement()))
                .thenRefused("not-ended");
        ledger.when(said("2021-01-02", new ExtendAgreement(When.parse("2022-12-31"))))
                .thenRefused("not-ended");
        ledger.when(said("2021-01-02", new AmendAgreement(null, "article 6")))
                .thenRefused("not-ended");
        ledger.when(said("2021-01-02", new RegisterAgreement("UNTS", null))).thenRecorded();
    }

    @Test
    void it_is_superseded_by_another() {
        ledger.given(SIGNED, FORCE)
                .when(said("2020-07-01", new SupersedeAgreement(TREATY, null)))
                .thenRefused("lists-others");
        ledger.when(said("2020-07-01", new AmendAgreement(TREATY, "article 4")))
                .thenRefused("lists-others");
        ledger.when(said("2020-07-01", new SupersedeAgreement(OTHER, null))).thenRecorded();
        ledger.when(said("2020-07-02", new AmendAgreement(OTHER, null))).thenRefused("not-ended");
    }

    @Test
    void whatever_days_a_word_tells_end_after_they_begin() {
        var wrong = "2026-05/2026-01";
        var day = When.parse(wrong);
        var fixed = new ForceCondition(ForceOn.FIXED_DATE, day, null, null, null);
        for (var terms : List.of(lasting(wrong), between(fixed, IRN, KAZ))) {
            ledger.when(signed("2020-02-01", terms, null, IRN, KAZ))
                    .thenRefused("days-end-after-they-begin");
        }
        ledger.given(adopted("2020-01-01", accepting()), SIGNATORIES, ACCEDED, FORCE);
        for (var command :
                List.of(
                        new ExpressConsent(null, KAZ, ConsentMeans.SUCCESSION, day),
                        new AcceptAccession(KAZ, TKM, day),
                        new DenounceAgreement(TKM, day, null),
                        new WithdrawFromAgreement(TKM, day, null),
                        new DeclareIntentNotToBecomeParty(KAZ, day),
                        new ExtendAgreement(day),
                        new TerminateAgreement(day, null),
                        new SupersedeAgreement(OTHER, day))) {
            ledger.when(said("2020-12-31", command)).thenRefused("days-end-after-they-begin");
        }
    }

    @Test
    void a_term_ends_after_it_was_signed_and_entered_into_force() {
        ledger.given(said("2020-01-01", expectation(lasting("2020-06-30"), null)))
                .when(signed("2020-07-01", null, null, IRN, KAZ))
                .thenRefused("term-outlasts-its-beginning");
        ledger.given(SIGNED)
                .when(said("2020-07-01", new EnterIntoForce(null)))
                .thenRefused("term-outlasts-its-beginning");
        ledger.given(said("2020-02-01", listing(OTHER)))
                .when(said("2020-02-01", new ItemisePackage(lasting("2020-01-31"), items("Other"))))
                .thenRefused("term-outlasts-its-beginning");
        var fixed =
                new ForceCondition(ForceOn.FIXED_DATE, When.parse("2021-01-01"), null, null, null);
        ledger.when(
                        adopted("2020-01-01", terms(Binding.YES, null, fixed, "2020-12-31", null))
                                .about(OTHER))
                .thenRefused("term-outlasts-its-beginning");
        ledger.given(said("2020-06-30", new EnterIntoForce(null)));
    }

    @Test
    void agreements_are_counted_from_one() {
        for (var none : List.of("0", "00", "-4", "\u2212 4")) {
            ledger.when(said("2020-02-01", counted(none))).thenRefused("counted-from-one");
            ledger.when(said("2020-02-01", new ExpectAgreement(OF_TWO, none, null, null)))
                    .thenRefused("counted-from-one");
        }
        ledger.given(said("2020-02-01", counted(">20")))
                .when(said("2020-02-01", new ExchangeSignedTexts("0")))
                .thenRefused("counted-from-one");
        ledger.when(said("2020-02-01", new ExchangeSignedTexts("several"))).thenRecorded();
    }

    /** What a diplomat would say first: what it should have followed on. */
    @Test
    void an_act_that_follows_on_nothing_is_refused_for_that() {
        ledger.when(consented("2020-01-01", KAZ, ConsentMeans.RATIFICATION, null))
                .thenRefused("ratifies-what-it-signed");
        ledger.when(consented("2020-01-01", KAZ, ConsentMeans.ACCESSION, null))
                .thenRefused("is-named");
        ledger.given(SIGNED)
                .when(said("2020-01-01", new AmendAgreement(null, "article 4")))
                .thenRefused("is-signed");
        ledger.when(denounced("2020-01-01", KAZ, null)).thenRefused("is-in-force");
        ledger.when(said("2020-01-01", new EnterIntoForce(KAZ)))
                .thenRefused("consented-before-force");
    }

    @Test
    void who_has_neither_signed_nor_consented_neither_objects_nor_notifies() {
        ledger.given(ADOPTED, ACCEDED, RESERVED, signed("2020-02-01", null, null, KAZ))
                .when(objected(IRN, "article 12"))
                .thenRefused("reserves-with-consent");
        ledger.when(notified("2020-03-01", IRN)).thenRefused("is-signed");
        ledger.when(notified("2020-03-01", TKM)).thenRecorded();
        ledger.when(objected(KAZ, "article 12")).thenRecorded();
    }

    @Test
    void instruments_are_not_exchanged_of_what_binds_all_by_their_signature() {
        ledger.given(signed("2020-02-01", OF_TWO, SignatureKind.DEFINITIVE, IRN, KAZ))
                .when(said("2020-03-01", new ExchangeInstruments()))
                .thenRefused("consents-once");
        var onExchange = between(force(ForceOn.EXCHANGE, null), IRN, KAZ);
        ledger.given(
                        signed("2020-02-01", onExchange, SignatureKind.DEFINITIVE, IRN, KAZ)
                                .about(OTHER))
                .when(said("2020-03-01", new ExchangeInstruments()).about(OTHER))
                .thenRecorded();
    }

    /** The same day may be told twice, in two ways; another contradicts it. */
    @Test
    void for_whom_a_day_of_its_own_is_told_it_enters_into_force_on_no_other() {
        ledger.given(ADOPTED, consented("2020-02-01", TKM, ConsentMeans.ACCESSION, "2020-05-01"));
        for (var day : List.of("2020-04-30", "2020-05-02")) {
            ledger.when(said(day, new EnterIntoForce(TKM))).thenRefused("enters-once");
        }
        ledger.when(said("2020-05-01", new EnterIntoForce(TKM))).thenRecorded();
    }

    @Test
    void what_is_in_force_between_two_already_does_not_enter_into_force_later() {
        ledger.given(SIGNED, said("2020-06-01", new EnterIntoForce(KAZ)))
                .when(said("2020-07-01", new EnterIntoForce(null)))
                .thenRefused("enters-once");
        ledger.given(FORCE).when(said("2020-06-01", new EnterIntoForce(IRN))).thenRecorded();
        ledger.given(SIGNED.about(OTHER), FORCE.about(OTHER))
                .when(said("2020-07-01", new EnterIntoForce(KAZ)).about(OTHER))
                .thenRefused("enters-once");
        var several =
                List.of(
                        ADOPTED.about(THIRD),
                        ACCEDED.about(THIRD),
                        consented("2020-02-01", KAZ, ConsentMeans.ACCESSION, "2020-03-01")
                                .about(THIRD));
        ledger.given(several.toArray(Said[]::new))
                .when(FORCE.about(THIRD))
                .thenRefused("enters-once");
        ledger.when(said("2020-03-01", new EnterIntoForce(null)).about(THIRD)).thenRecorded();
    }

    @Test
    void a_reservation_may_be_formulated_anew_after_it_was_withdrawn() {
        ledger.given(
                        ADOPTED,
                        SIGNATORIES,
                        ACCEDED,
                        RESERVED,
                        said("2020-03-01", new PartyCommand.WithdrawReservation(TKM, "article 12")))
                .when(objected(KAZ, "article 12").when("2020-03-02"))
                .thenRefused("is-reserved");
        ledger.given(RESERVED.when("2020-04-01"))
                .when(objected(KAZ, "article 12").when("2020-04-02"))
                .thenRecorded();
    }

    /** Whatever a viewpoint hides of a history, what is left comes to something. */
    @Test
    void any_part_of_a_history_can_be_told() {
        var whole =
                List.of(
                        OPENED,
                        undated(TREATY, EXPECTED.what()).cited("irna"),
                        SIGNED,
                        said("2020", new ApplyProvisionally(null)),
                        said("[..2020-05-02]", new ExchangeInstruments()),
                        undated(TREATY, FORCE.what()).cited("irna"),
                        SUSPENDED,
                        DENOUNCED,
                        said("2020-08", new RevokeNotice(KAZ)),
                        itemised(2),
                        said("2020-09-01", new ExtendAgreement(When.parse("2022/.."))),
                        undated(TREATY, TERMINATED.what()).cited("irna"));
        for (int some = 0; some < 1 << whole.size(); some++) {
            var told = new ArrayList<Word<AgreementEvent>>();
            for (int i = 0; i < whole.size(); i++) {
                if ((some >> i & 1) == 1) {
                    told.add(word(whole.get(i), i + 1L));
                }
            }
            var agreement = new Agreement(told);
            assertThat(agreement.facts()).allMatch(fact -> !fact.because().isEmpty());
            var summary = (OfAgreement) agreement.summary();
            assertThat(summary == null).isEqualTo(told.isEmpty());
            if (summary != null) {
                assertThat(summary.first()).isBefore(LocalDate.MAX);
                for (var day : List.of("2019-01-01", "2020-02-01", "2020-07-15", "2026-01-01")) {
                    summary.stage(LocalDate.parse(day));
                }
            }
        }
    }

    @Test
    void a_stage_rests_on_what_made_it_whatever_it_waits_for_since() {
        var ratified =
                said("2020-03-01", new ExpressConsent(null, IRN, ConsentMeans.RATIFICATION, null));
        var agreement = new Agreement(List.of(word(SIGNED, 5), word(ratified, 7)));
        var summary = (OfAgreement) requireNonNull(agreement.summary());
        assertThat(summary.stages())
                .allMatch(each -> each.stage() == AgreementStage.SIGNED)
                .extracting(OfStage::because)
                .containsExactly(List.of(5L, 7L), List.of(5L, 7L));
    }

    private static Word<AgreementEvent> word(Said said, long position) {
        var event = Agreement.NONE.decide((AgreementCommand) said.what()).getFirst();
        return new Word<>(
                new Assertion<>(TREATY, said.when(), event, said.sources()), List.of(position));
    }

    @Test
    void an_agreement_is_what_is_superseded_listed_and_amended() {
        var source = Subject.parse("source/irna");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupersedeAgreement(source, null))
                .withMessageContaining("source/irna is no agreement");
        assertThatIllegalArgumentException().isThrownBy(() -> new Item("Title", source));
        assertThatIllegalArgumentException().isThrownBy(() -> new AmendAgreement(source, null));
        assertThatIllegalArgumentException().isThrownBy(() -> fulfilling(source));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fulfilling(OTHER, OTHER))
                .withMessage("of the expectations each is named once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExchangeNotes(null, List.of(KAZ)));
        assertThatIllegalArgumentException().isThrownBy(() -> counted(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignAgreement(null, List.of(), null, null));
    }

    private static ExpectAgreement expectation(Terms terms, @Nullable String planned) {
        return new ExpectAgreement(terms, null, planned == null ? null : When.parse(planned), null);
    }

    private static SignAgreement fulfilling(Subject... expectations) {
        return new SignAgreement(OF_TWO, signatures(null, IRN, KAZ), null, List.of(expectations));
    }

    private static Terms lasting(String until) {
        return terms(Binding.YES, List.of(IRN, KAZ), null, until, null);
    }

    private static SignAgreement counted(String count) {
        return new SignAgreement(OF_TWO, signatures(null, IRN, KAZ), count, null);
    }

    private static Said itemised(int count) {
        return said(
                "2020-02-01",
                new ItemisePackage(
                        null,
                        IntStream.rangeClosed(1, count)
                                .mapToObj(number -> new Item("Programme " + number, null))
                                .toList()));
    }

    private static ItemisePackage listing(Subject agreement) {
        return new ItemisePackage(null, List.of(new Item("Programme", agreement)));
    }

    private static List<Item> items(String title) {
        return List.of(new Item(title, null));
    }

    private static Said acceding(Terms terms) {
        return said("2020-03-01", new ExpressConsent(terms, KAZ, ConsentMeans.ACCESSION, null));
    }

    private static Said notified(String day, Party party) {
        return said(day, new NotifyCompletion(party));
    }

    private static Said reserved(String to) {
        return said("2020-02-01", new FormulateReservation(TKM, to, "not to ports"));
    }

    private static Said objected(Party by, String to) {
        return said("2020-02-02", new ObjectToReservation(by, TKM, to, true));
    }

    private static Said denounced(String day, Party party, @Nullable String effectiveOn) {
        return said(
                day,
                new DenounceAgreement(
                        party, effectiveOn == null ? null : When.parse(effectiveOn), null));
    }

    private static Said extended(String until) {
        return said("2020-12-31", new ExtendAgreement(When.parse(until)));
    }
}
