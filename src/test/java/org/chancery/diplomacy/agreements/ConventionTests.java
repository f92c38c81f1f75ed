package org.chancery.diplomacy.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chancery.diplomacy.agreements.Chronicle.spell;
import static org.chancery.diplomacy.agreements.Drafts.EU;
import static org.chancery.diplomacy.agreements.Drafts.IRN;
import static org.chancery.diplomacy.agreements.Drafts.KAZ;
import static org.chancery.diplomacy.agreements.Drafts.TKM;
import static org.chancery.diplomacy.agreements.Drafts.TREATY;
import static org.chancery.diplomacy.agreements.Drafts.UZB;
import static org.chancery.diplomacy.agreements.Drafts.accepting;
import static org.chancery.diplomacy.agreements.Drafts.adopted;
import static org.chancery.diplomacy.agreements.Drafts.between;
import static org.chancery.diplomacy.agreements.Drafts.consented;
import static org.chancery.diplomacy.agreements.Drafts.open;
import static org.chancery.diplomacy.agreements.Drafts.said;
import static org.chancery.diplomacy.agreements.Drafts.signatures;
import static org.chancery.diplomacy.agreements.Drafts.signed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.diplomacy.agreements.ForceCommand.AmendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.EnterIntoForce;
import org.chancery.diplomacy.agreements.ForceCommand.RegisterAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.SuspendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.TerminateAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.AcceptAccession;
import org.chancery.diplomacy.agreements.PartyCommand.ApplyProvisionally;
import org.chancery.diplomacy.agreements.PartyCommand.DeclareIntentNotToBecomeParty;
import org.chancery.diplomacy.agreements.PartyCommand.FormulateReservation;
import org.chancery.diplomacy.agreements.PartyCommand.ObjectToReservation;
import org.chancery.diplomacy.agreements.PartyCommand.RecordDomesticApproval;
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawFromAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawReservation;
import org.chancery.diplomacy.agreements.TextCommand.AdoptText;
import org.chancery.diplomacy.agreements.TextCommand.InitialText;
import org.chancery.diplomacy.agreements.TextCommand.OpenNegotiation;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.facts.AgreementAct;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAcceptance;
import org.chancery.facts.AgreementSummaries.OfAccession;
import org.chancery.facts.AgreementSummaries.OfReservation;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.AgreementSummaries.OfStep;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Acceded;
import org.chancery.facts.Fact.Accepted;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Fact.Mutual;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.States;
import org.chancery.kernel.When;
import org.chancery.testing.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An agreement of several, as it stands for each of its parties and as a whole. */
class ConventionTests {
    private static final Party AZE = Party.parse("AZE");
    private static final Party RUS = Party.parse("RUS");

    private final Chronicle convention = new Chronicle();

    /** In force three months after the third instrument; later for who consents later. */
    @Test
    void it_is_in_force_some_months_after_a_number_of_instruments() {
        convention.given(
                adopted("2000-01-01", open(instruments(3))),
                signed("2000-02-01", null, SignatureKind.SIMPLE, IRN, KAZ),
                ratified("2001-01-01", KAZ),
                ratified("2001-06-01", IRN));
        assertThat(convention.of(IRN, "2000-01-31")).isEqualTo("nothing");
        assertThat(convention.of(IRN, "2001-05-31"))
                .isEqualTo("signed; IRN ratification since 2000-02-01; [3, 5]");
        assertThat(convention.of(IRN, "2001-06-01")).isEqualTo("consented; [5]");
        convention
                .when(said("2001-12-01", new EnterIntoForce(null)))
                .thenRefused("condition-is-met");
        convention
                .when(said("2001-12-01", new EnterIntoForce(KAZ)))
                .thenRefused("condition-is-met");
        convention.when(left("2001-12-01", KAZ, null)).thenRefused("is-in-force");

        convention.given(acceded("2002-01-01", TKM), acceded("2005-05-05", UZB));
        convention
                .when(said("2002-03-31", new EnterIntoForce(null)))
                .thenRefused("condition-is-met");
        assertThat(convention.of(TKM, "2001-12-31")).isEqualTo("nothing");
        assertThat(convention.of(TKM, "2002-03-31")).isEqualTo("consented; [4, 5, 6]");
        for (var party : List.of(KAZ, IRN, TKM)) {
            assertThat(convention.of(party, "2002-04-01")).isEqualTo("in force; [4, 5, 6]");
        }
        assertThat(convention.of(UZB, "2005-08-04")).isEqualTo("consented; [4, 5, 6, 7]");
        assertThat(convention.of(UZB, "2005-08-05")).isEqualTo("in force; [4, 5, 6, 7]");
        assertThat(convention.on("2000-01-31")).isEqualTo("negotiating; [2]");
        assertThat(convention.on("2000-12-31")).startsWith("signed;");
        assertThat(convention.on("2002-03-31")).startsWith("consented;");
        assertThat(convention.on("2002-04-01")).startsWith("in force;");
    }

    @Test
    void it_is_negotiated_adopted_signed_in_force_reserved_to_left_and_terminated() {
        convention.given(
                said("1998-01-01", new OpenNegotiation(open(instruments(2)))),
                said("1999-01-01", new InitialText(null)),
                said("1999-06-01", new AdoptText(null)));
        assertThat(convention.on("1998-01-01")).isEqualTo("negotiating; [2]");
        convention.when(ratified("1999-07-01", KAZ)).thenRefused("ratifies-what-it-signed");

        convention.given(signed("2000-02-01", null, SignatureKind.SIMPLE, KAZ, IRN));
        convention
                .when(signed("2000-03-01", null, SignatureKind.SIMPLE, KAZ))
                .thenRefused("signs-once");
        convention.given(
                approved("2000-12-01", KAZ),
                ratified("2001-01-01", KAZ),
                acceded("2001-02-01", TKM));
        assertThat(convention.on("2000-02-01")).isEqualTo("signed; [5, 7]");
        assertThat(convention.on("2001-04-30")).startsWith("consented;");
        convention
                .when(said("2001-04-30", new EnterIntoForce(null)))
                .thenRefused("condition-is-met");
        convention.when(left("2001-04-30", KAZ, null)).thenRefused("is-in-force");

        convention.given(
                said("2001-05-01", new EnterIntoForce(null)),
                said("2001-06-01", new RegisterAgreement("UNTS", "I-54321")),
                acceded("2002-01-01", UZB),
                said("2002-01-01", new FormulateReservation(UZB, "article 12", "not to ports")),
                said("2002-06-01", new ObjectToReservation(KAZ, UZB, "article 12", true)));
        assertThat(convention.on("2001-05-01")).isEqualTo("in force; [7, 8, 9]");
        assertThat(convention.of(IRN, "2001-05-01"))
                .isEqualTo("signed; IRN ratification since 2000-02-01; [5]");
        assertThat(convention.of(UZB, "2002-04-01")).isEqualTo("in force; [9, 11]");
        assertThat(convention.facts(Barred.class))
                .extracting(Barred::lasted)
                .containsExactly(spell("2002-01-01", null));

        convention.given(
                left("2010-01-01", TKM, "2011-01-01"),
                said("2015-01-01", new AmendAgreement(null, "article 4")),
                said("2019-12-31", new TerminateAgreement(When.parse("2020-06-30"), "replaced")));
        assertThat(convention.of(TKM, "2011-01-01")).isEqualTo("ended; [14]");
        assertThat(convention.on("2020-06-29")).startsWith("in force;");
        assertThat(convention.on("2020-06-30")).startsWith("ended;");
        convention.when(acceded("2021-01-01", TKM)).thenRefused("not-ended");
        assertThat(convention.shown(Drafts.TREATY).stages())
                .extracting(OfStage::stage)
                .containsExactly(
                        AgreementStage.NEGOTIATING,
                        AgreementStage.SIGNED,
                        AgreementStage.CONSENTED,
                        AgreementStage.IN_FORCE,
                        AgreementStage.ENDED);
    }

    /** A hundred that ratified and sixty that acceded and wait for each of these. */
    @Test
    void no_fact_of_a_pair_is_written_and_few_of_a_party() {
        var parties =
                States.TABLE.all().stream()
                        .filter(state -> state.existedOn(LocalDate.of(1990, 1, 1)))
                        .limit(160)
                        .map(state -> (Party) new StateId(state.slug()))
                        .toList();
        var signatories = parties.subList(0, 100).toArray(Party[]::new);
        var accepting = new ArrayList<Said>();
        accepting.add(adopted("1980-10-25", accepting()));
        accepting.add(signed("1980-10-25", null, SignatureKind.SIMPLE, signatories));
        parties.subList(0, 100)
                .forEach(party ->
                        accepting.add(
                                consented(
                                        "1983-12-01",
                                        party,
                                        ConsentMeans.RATIFICATION,
                                        "1984-03-01")));
        parties.subList(100, 160)
                .forEach(party ->
                        accepting.add(
                                consented(
                                        "1990-01-01",
                                        party,
                                        ConsentMeans.ACCESSION,
                                        "1990-04-01")));
        parties.subList(0, 40)
                .forEach(party ->
                        accepting.add(
                                said(
                                        "1991-01-01",
                                        new AcceptAccession(party, parties.getLast(), null))));

        var facts = Chronicle.facts(accepting);

        int acts = signatories.length + accepting.size();
        assertThat(parties).hasSize(160);
        assertThat(facts).filteredOn(fact -> fact.states().size() > 1).isEmpty();
        assertThat(facts).hasSizeLessThan(5 * acts);
        assertThat(facts).filteredOn(Acceded.class::isInstance).hasSize(60);
        assertThat(facts).filteredOn(Accepted.class::isInstance).hasSize(40);
    }

    /** One stage follows on another, also where nobody tells the day of the later one. */
    @Test
    void what_has_no_day_begins_as_soon_as_what_came_before_it() {
        convention.given(
                Said.undated(
                                TREATY,
                                new SignAgreement(
                                        open(null),
                                        signatures(SignatureKind.DEFINITIVE, IRN),
                                        null,
                                        null))
                        .cited("irna"),
                acceded("[..2018-01-13]", KAZ),
                Said.undated(TREATY, new SuspendAgreement(null, null)).cited("irna"),
                said("2018-01-14", new TerminateAgreement(null, null)));
        assertThat(convention.shown(TREATY).parties().getLast().stages())
                .extracting(each -> each.stage() + " " + each.lasted())
                .containsExactly(
                        AgreementStage.SUSPENDED + " " + spell("[..2018-01-13]", "2018-01-14"),
                        AgreementStage.ENDED + " " + spell("2018-01-14", null));
    }

    /** Parties are written by their codes. */
    @Test
    void whose_accession_was_accepted_is_told_by_its_code() {
        convention.given(
                adopted("2000-01-01", accepting()),
                acceded("2001-01-01", KAZ),
                acceded("2001-02-01", TKM),
                said("2001-03-01", new AcceptAccession(KAZ, TKM, null)));
        assertThat(convention.shown(TREATY).steps())
                .filteredOn(step -> step.what() == AgreementAct.ACCESSION_ACCEPTED)
                .extracting(OfStep::note)
                .containsExactly("TKM");
        assertThat(convention.shown(TREATY).parties())
                .extracting(party -> party.party() + " " + party.accessions())
                .containsExactly(
                        "kazakhstan [%s]"
                                .formatted(new OfAccession(When.parse("2001-01-01"), List.of())),
                        "turkmenistan [%s]"
                                .formatted(
                                        new OfAccession(
                                                When.parse("2001-02-01"),
                                                List.of(
                                                        new OfAcceptance(
                                                                KAZ, When.parse("2001-03-01"))))));
    }

    /** Each by itself: whoever leaves, the others go on; and who left may come back. */
    @Test
    void one_withdraws_the_others_go_on_and_it_comes_back() {
        convention.given(
                adopted("2000-01-01", open(instruments(2))),
                acceded("2001-01-01", KAZ),
                acceded("2001-02-01", TKM),
                acceded("2001-03-01", UZB),
                left("2010-01-01", KAZ, "2011-01-01"));
        assertThat(convention.of(KAZ, "2001-05-01")).isEqualTo("in force; [3, 4, 6]");
        assertThat(convention.of(KAZ, "2010-01-01")).isEqualTo("in force notice given; [6]");
        assertThat(convention.of(KAZ, "2010-12-31")).isEqualTo("in force notice given; [6]");
        assertThat(convention.of(KAZ, "2011-01-01")).isEqualTo("ended; [6]");
        assertThat(convention.of(TKM, "2011-01-01")).isEqualTo("in force; [3, 4]");
        assertThat(convention.on("2011-01-01")).startsWith("in force;");
        convention.when(acceded("2009-06-01", KAZ)).thenRefused("consents-once");
        convention.when(left("2012-01-01", KAZ, null)).thenRefused("not-ended");

        convention.given(acceded("2015-01-01", KAZ));
        assertThat(convention.of(KAZ, "2001-05-01")).isEqualTo("in force; [3, 4, 6]");
        assertThat(convention.of(KAZ, "2014-12-31")).isEqualTo("ended; [6, 7]");
        assertThat(convention.of(KAZ, "2015-01-01")).isEqualTo("consented; [3, 4, 7]");
        assertThat(convention.of(KAZ, "2015-04-01")).isEqualTo("in force; [3, 4, 7]");
        assertThat(convention.of(TKM, "2005-01-01"))
                .as("what it is in force for others from stays")
                .isEqualTo("in force; [3, 4]");
        convention.given(left("2016-01-01", KAZ, "2017-01-01"));
        assertThat(convention.of(KAZ, "2017-01-01")).isEqualTo("ended; [8]");
    }

    /** Five signatures subject to ratification, approvals at home, no deposit that is known. */
    @Test
    void the_caspian_convention_waits_for_all_five() {
        var five = List.of(AZE, IRN, KAZ, RUS, TKM);
        var named = new ForceCondition(ForceOn.NAMED_PARTIES, null, null, five, null);
        convention.given(
                signed(
                        "2018-08-12",
                        between(named, five.toArray(Party[]::new)),
                        SignatureKind.SIMPLE,
                        five.toArray(Party[]::new)),
                approved("2018-12", TKM),
                approved("2019-01-31", KAZ),
                approved("2019-02", AZE),
                approved("2019-10-01", RUS));
        for (var party : five) {
            assertThat(convention.of(party, "2018-08-11")).isEqualTo("nothing");
            assertThat(convention.of(party, "2025-12-15"))
                    .contains("signed; ")
                    .endsWith(" ratification since 2018-08-12; [2]");
        }
        assertThat(convention.on("2025-12-15")).isEqualTo("signed; [2]");
        assertThat(convention.facts(PartyTo.class)).hasSize(5);
        assertThat(convention.facts(Mutual.class)).as("no fact of a pair").isEmpty();
        convention
                .when(said("2025-12-15", new EnterIntoForce(null)))
                .thenRefused("condition-is-met");

        convention.given(
                ratified("2025-10-01", AZE),
                ratified("2025-10-02", KAZ),
                ratified("2025-10-03", RUS),
                ratified("2025-10-04", TKM));
        assertThat(convention.of(KAZ, "2025-12-15")).isEqualTo("consented; [8]");
        convention.given(ratified("2025-12-20", IRN));
        assertThat(convention.of(KAZ, "2025-12-19")).isEqualTo("consented; [7, 8, 9, 10, 11]");
        assertThat(convention.of(KAZ, "2025-12-20")).isEqualTo("in force; [7, 8, 9, 10, 11]");
    }

    @Test
    void
            an_objection_keeps_it_from_being_in_force_between_two_until_the_reservation_is_withdrawn() {
        convention.given(
                adopted("1990-01-01", open(null)),
                acceded("1990-02-01", KAZ),
                acceded("1995-05-30", TKM),
                said("1995-05-30", new FormulateReservation(TKM, "article 12", "not to ports")),
                signed("1990-03-01", null, SignatureKind.SIMPLE, UZB),
                said("1996-02-01", new ObjectToReservation(KAZ, TKM, "article 12", true)),
                said("1996-03-01", new ObjectToReservation(UZB, TKM, "article 12", null)));
        assertThat(convention.facts(Barred.class))
                .extracting(Barred::lasted)
                .as("from the later of their consents on")
                .containsExactly(spell("1995-05-30", null));
        convention.given(said("2001-01-01", new WithdrawReservation(TKM, "article 12")));
        assertThat(convention.facts(Barred.class))
                .extracting(Barred::party, Barred::towards, Barred::lasted, Barred::because)
                .containsExactly(
                        tuple(
                                KAZ,
                                TKM,
                                spell("1995-05-30", "2001-01-01"),
                                List.of(3L, 4L, 5L, 7L, 9L)));
        assertThat(reservations(TKM))
                .extracting(each -> each.lasted() + " " + each.objections().size())
                .containsExactly(spell("1995-05-30", "2001-01-01") + " 2");
        assertThat(convention.of(UZB, "2026-01-01"))
                .as("who objects without consent is no party")
                .startsWith("signed; ");
    }

    /** A second reservation to a provision is no part of the first. */
    @Test
    void each_reservation_has_its_own_objections_and_end() {
        convention.given(
                adopted("1990-01-01", open(null)),
                acceded("1990-02-01", TKM),
                acceded("1990-02-01", KAZ),
                said("1990-02-01", new FormulateReservation(TKM, null, "one")),
                said("1990-03-01", new ObjectToReservation(KAZ, TKM, null, true)),
                said("1990-04-01", new WithdrawReservation(TKM, null)),
                said("1990-05-01", new FormulateReservation(TKM, null, "two")),
                said("1990-06-01", new ObjectToReservation(KAZ, TKM, null, true)));
        assertThat(reservations(TKM))
                .extracting(OfReservation::lasted)
                .containsExactly(spell("1990-02-01", "1990-04-01"), spell("1990-05-01", null));
        assertThat(convention.facts(Barred.class))
                .extracting(Barred::lasted)
                .containsExactly(spell("1990-02-01", "1990-04-01"), spell("1990-05-01", null));
    }

    private List<OfReservation> reservations(Party party) {
        return convention.shown(Drafts.TREATY).parties().stream()
                .filter(each -> each.party().equals(party))
                .findFirst()
                .orElseThrow()
                .reservations();
    }

    @Test
    void an_accession_counts_between_two_once_it_is_accepted() {
        convention.given(
                adopted("1990-01-01", accepting()),
                signed("1990-02-01", null, SignatureKind.SIMPLE, KAZ, IRN),
                ratified("1990-03-01", KAZ),
                acceded("1995-05-30", TKM));
        assertThat(convention.facts(Acceded.class))
                .extracting(Acceded::party, Acceded::lasted)
                .containsExactly(tuple(TKM, spell("1995-05-30", null)));
        convention
                .when(said("1995-05-29", new AcceptAccession(KAZ, TKM, null)))
                .thenRefused("accepts-an-accession");
        convention
                .when(said("1996-02-01", new AcceptAccession(KAZ, TKM, When.parse("1996-01-01"))))
                .thenRefused("effect-follows-the-act");
        convention.given(
                said("1996-02-01", new AcceptAccession(KAZ, TKM, When.parse("1996-05-01"))));
        assertThat(convention.facts(Accepted.class))
                .extracting(Accepted::party, Accepted::of, Accepted::lasted)
                .containsExactly(tuple(KAZ, TKM, spell("1996-05-01", null)));
        convention
                .when(said("1996-03-01", new AcceptAccession(KAZ, TKM, null)))
                .thenRefused("accepts-an-accession");
    }

    @Test
    void succession_and_continued_application_reach_back() {
        convention.given(
                adopted("1971-01-01", open(null)),
                consented("1992-03-01", KAZ, ConsentMeans.CONTINUED_APPLICATION, "1991-12-26"),
                consented("1993-04-01", TKM, ConsentMeans.SUCCESSION, "1991-12-26"),
                consented("1993-05-01", UZB, ConsentMeans.ACCESSION, "1993-08-01"));
        assertThat(convention.of(KAZ, "1991-12-25")).isEqualTo("nothing");
        assertThat(convention.of(KAZ, "1991-12-26")).isEqualTo("in force; [3]");
        assertThat(convention.of(TKM, "1991-12-26")).isEqualTo("in force; [4]");
        assertThat(convention.of(UZB, "1993-07-31")).isEqualTo("consented; [5]");
        assertThat(convention.of(UZB, "1993-08-01")).isEqualTo("in force; [5]");
        convention
                .when(consented("1994-01-01", IRN, ConsentMeans.ACCESSION, "1993-12-31"))
                .thenRefused("effect-follows-the-act");
        assertThat(convention.facts(Fact.class).count()).as("facts of four acts").isLessThan(5 * 4);
    }

    @Test
    void who_will_not_become_a_party_is_waited_for_no_longer() {
        convention.given(
                adopted("2000-01-01", open(null)),
                signed("2000-02-01", null, SignatureKind.SIMPLE, KAZ, IRN),
                said("2001-06-01", new DeclareIntentNotToBecomeParty(KAZ, null)));
        assertThat(convention.of(KAZ, "2001-05-31"))
                .isEqualTo("signed; KAZ ratification since 2000-02-01; [3, 4]");
        assertThat(convention.of(KAZ, "2001-06-01")).isEqualTo("signed; [3, 4]");
        assertThat(convention.of(IRN, "2001-06-01"))
                .isEqualTo("signed; IRN ratification since 2000-02-01; [3]");
        convention.given(ratified("2002-01-01", KAZ));
        assertThat(convention.of(KAZ, "2002-01-01")).isEqualTo("consented; [5]");
    }

    /** Who joins later did not apply it from the beginning, nor negotiate it. */
    @Test
    void what_all_did_was_done_by_those_who_took_part_then() {
        convention.given(
                adopted("2000-01-01", open(instruments(3))),
                signed("2000-02-01", null, SignatureKind.SIMPLE, KAZ),
                said("2000-03-01", new ApplyProvisionally(null)),
                acceded("2005-01-01", TKM));
        assertThat(convention.of(KAZ, "2000-03-01")).startsWith("provisionally applied");
        assertThat(convention.of(TKM, "2004-12-31")).isEqualTo("nothing");
        assertThat(convention.of(TKM, "2005-01-01")).isEqualTo("consented; [5]");
    }

    @Test
    void organisations_are_parties_and_tell_no_pair() {
        convention.given(
                adopted("1996-12-20", open(null)),
                signed("1996-12-20", null, SignatureKind.SIMPLE, EU),
                consented("2009-12-14", EU, ConsentMeans.FORMAL_CONFIRMATION, "2010-03-14"));
        assertThat(convention.of(EU, "2010-03-13")).isEqualTo("consented; [4]");
        assertThat(convention.of(EU, "2010-03-14")).isEqualTo("in force; [4]");
        assertThat(convention.facts(Fact.class)).isEmpty();
    }

    @Test
    void a_day_that_an_open_one_names_comes_once_two_are_bound() {
        var fixed =
                new ForceCondition(ForceOn.FIXED_DATE, When.parse("2001-01-01"), null, null, null);
        convention.given(adopted("2000-01-01", open(fixed)), acceded("2000-02-01", KAZ));
        assertThat(convention.of(KAZ, "2001-01-01")).isEqualTo("consented; [3]");
        convention.given(acceded("2000-03-01", TKM), acceded("2002-02-01", UZB));
        assertThat(convention.of(KAZ, "2000-12-31")).isEqualTo("consented; [3, 4]");
        assertThat(convention.of(KAZ, "2001-01-01")).isEqualTo("in force; [3, 4]");
        assertThat(convention.of(UZB, "2002-02-01")).isEqualTo("in force; [3, 4, 5]");
    }

    private static ForceCondition instruments(int number) {
        return new ForceCondition(ForceOn.NUMBER_OF_INSTRUMENTS, null, number, null, "P3M");
    }

    private static Said ratified(String when, Party party) {
        return consented(when, party, ConsentMeans.RATIFICATION, null);
    }

    private static Said acceded(String when, Party party) {
        return consented(when, party, ConsentMeans.ACCESSION, null);
    }

    private static Said approved(String when, Party party) {
        return said(when, new RecordDomesticApproval(party, "parliament", null));
    }

    private static Said left(String when, Party party, @Nullable String effectiveOn) {
        return said(
                when,
                new WithdrawFromAgreement(
                        party, effectiveOn == null ? null : When.parse(effectiveOn), null));
    }
}
