package org.chancery.diplomacy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.diplomacy.registry.ClaimCommand.RecordClaim;
import org.chancery.diplomacy.registry.ClaimCommand.SettleClaim;
import org.chancery.diplomacy.registry.ClaimEvent.ClaimRecorded;
import org.chancery.diplomacy.registry.PersonCommand.RegisterPerson;
import org.chancery.facts.About;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Claimed;
import org.chancery.facts.Principal;
import org.chancery.facts.RegistrySummaries.OfClaim;
import org.chancery.facts.RegistrySummaries.Settlement;
import org.chancery.facts.RelationElement;
import org.chancery.facts.Spell;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Word;
import org.chancery.ledger.codec.BadInput;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of a claim, what cannot, and what it tells others. */
class ClaimTests {
    private static final Subject CLAIM = SampleWords.subject(SubjectKind.CLAIM, 1);
    private static final Subject OTHER = SampleWords.subject(SubjectKind.CLAIM, 2);
    private static final StateId IRN = StateId.parse("IRN");
    private static final StateId KAZ = StateId.parse("KAZ");
    private static final StateId TKM = StateId.parse("TKM");
    private static final Principal PRESIDENT = new Principal("M. Pezeshkian", "President", null);
    private static final Said CLAIMED = claimed("2025-12-11", about(IRN, KAZ));

    private final Story ledger = new Story().given(SampleWords.source("irna", "IRNA", null));

    /** What went before; what just follows on it, and beside it what one rule forbids. */
    private record Beside(List<Said> before, Said follows, Said breaks) {}

    private static Beside beside(ClaimRule rule) {
        return switch (rule) {
            case CLAIMED_ONCE -> new Beside(List.of(CLAIMED), CLAIMED.about(OTHER), CLAIMED);
            case CONCERNS_SOMETHING ->
                    new Beside(
                            List.of(),
                            claimed("2025-12-11", about(IRN)),
                            claimed("2025-12-11", about()));
            case CLAIMANT_IS_REGISTERED ->
                    new Beside(
                            List.of(
                                    undated(PERSON, new RegisterPerson("Anna Example", null))
                                            .cited("irna")),
                            claimedBy(PERSON),
                            claimedBy(Subject.parse("person/nobody")));
            case IS_CLAIMED ->
                    new Beside(List.of(CLAIMED), settled("2025-12-11"), settled("2025-12-10"));
            case SETTLED_ONCE ->
                    new Beside(
                            List.of(CLAIMED, CLAIMED.about(OTHER), settled("2025-12-12")),
                            settled("2026-01-01").about(OTHER),
                            settled("2026-01-01"));
        };
    }

    private static final Subject PERSON = Subject.parse("person/anna-example");

    private static Said claimedBy(Subject person) {
        var claimant = new Principal("Anna Example", null, null, person, null);
        return on(
                        "2025-12-11",
                        CLAIM,
                        new RecordClaim(
                                claimant, "So it is.", ClaimKind.STATEMENT, about(IRN, KAZ)))
                .cited("irna");
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(ClaimRule rule) {
        given(rule).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(ClaimRule rule) {
        given(rule).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(ClaimRule rule) {
        given(rule).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    private Story given(ClaimRule rule) {
        return ledger.given(beside(rule).before().toArray(Said[]::new));
    }

    @Test
    void a_correction_that_breaks_a_rule_is_refused() {
        ledger.given(CLAIMED, settled("2025-12-12"));
        ledger.when(correction(2, Ground.OUR_SLIP).when("2025-12-13"))
                .thenRefused("is-claimed", 3L);
        ledger.when(correction(2, Ground.OUR_SLIP, Map.of("about", Map.of("states", List.of()))))
                .thenRefused("concerns-something");
    }

    @Test
    void a_claim_is_not_taken_back_under_its_settlement() {
        ledger.given(CLAIMED, settled("2025-12-12"))
                .when(correction(2, entry -> new RetractEntry(entry, "nobody said so")))
                .thenRefused("is-claimed", 3L);
    }

    @Test
    void a_claim_is_about_an_element_or_a_subject_alone() {
        var visit = SampleWords.visit(1);
        ledger.when(
                        claimed(
                                "2025-12-11",
                                new About(List.of(), null, RelationElement.AGREEMENTS, "50")))
                .thenRecorded()
                .thenFacts(CLAIM);
        ledger.when(
                        claimed("2025-12-11", new About(List.of(), List.of(visit), null, null))
                                .about(OTHER))
                .thenRecorded()
                .thenFacts(OTHER);
    }

    @Test
    void a_claim_without_a_date_is_settled_whenever_that_was() {
        ledger.given(undated(CLAIM, CLAIMED.what()).cited("irna"), settled("2025-12-12"))
                .thenFacts(
                        CLAIM,
                        told(IRN, KAZ, null, null, spell(null, "2025-12-12"), 2),
                        told(
                                IRN,
                                KAZ,
                                null,
                                ClaimOutcome.REFUTED,
                                spell("2025-12-12", null),
                                2,
                                3));
    }

    @Test
    void a_settlement_without_a_date_holds_from_the_claim_on() {
        ledger.given(CLAIMED, undated(CLAIM, settled("2025-12-12").what()).cited("irna"))
                .thenFacts(
                        CLAIM,
                        told(
                                IRN,
                                KAZ,
                                "2025-12-11",
                                ClaimOutcome.REFUTED,
                                spell("2025-12-11", null),
                                2,
                                3));
    }

    @Test
    void a_claim_tells_each_two_of_the_states_that_it_names() {
        ledger.given(claimed("2025-12-11", about(IRN, KAZ, TKM)))
                .thenFacts(
                        CLAIM,
                        told(
                                about(IRN, KAZ, TKM),
                                IRN,
                                KAZ,
                                "2025-12-11",
                                null,
                                spell("2025-12-11", null),
                                2),
                        told(
                                about(IRN, KAZ, TKM),
                                IRN,
                                TKM,
                                "2025-12-11",
                                null,
                                spell("2025-12-11", null),
                                2),
                        told(
                                about(IRN, KAZ, TKM),
                                KAZ,
                                TKM,
                                "2025-12-11",
                                null,
                                spell("2025-12-11", null),
                                2));
    }

    @Test
    void a_claim_of_one_state_tells_no_relation() {
        ledger.given(claimed("2025-12-11", about(IRN))).thenFacts(CLAIM);
    }

    @Test
    void a_register_shows_a_claim_and_how_it_was_settled() {
        var said = said("2025-12-11", about(IRN, KAZ));
        ledger.given(CLAIMED)
                .thenSummary(CLAIM, new OfClaim(said, null, List.of(2L)))
                .given(settled("2025-12"))
                .thenSummary(
                        CLAIM,
                        new OfClaim(
                                said,
                                new Settlement(
                                        ClaimOutcome.REFUTED,
                                        "the customs office",
                                        When.parse("2025-12")),
                                List.of(2L, 3L)));
    }

    /** Whatever a viewpoint hides, what is left comes to something. */
    @Test
    void a_settlement_of_what_is_not_told_says_nothing() {
        var claim = word(CLAIMED, 1);
        var settlement = word(settled("2025-12-10"), 2);
        assertThat(Claim.NONE.evolve(settlement).facts()).isEmpty();
        assertThat(Claim.NONE.evolve(settlement).summary()).isNull();
        for (var told :
                Stream.of(
                                Claim.NONE.evolve(settlement).evolve(claim),
                                Claim.NONE.evolve(claim).evolve(settlement))
                        .toList()) {
            assertThat(told.facts())
                    .containsExactly(
                            told(
                                    IRN,
                                    KAZ,
                                    "2025-12-11",
                                    ClaimOutcome.REFUTED,
                                    spell("2025-12-10", null),
                                    1,
                                    2));
        }
    }

    private static Word<ClaimEvent> word(Said said, long position) {
        var event = Claim.NONE.decide((ClaimCommand) said.what()).getFirst();
        return new Word<>(
                new Assertion<>(CLAIM, said.when(), event, said.sources()), List.of(position));
    }

    @Test
    void a_claim_is_recorded_as_it_was_said() {
        ledger.when(CLAIMED)
                .thenRecorded(
                        new ClaimRecorded(
                                PRESIDENT, "Trade grows.", ClaimKind.STATEMENT, about(IRN, KAZ)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_claim_says_something(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordClaim(PRESIDENT, text, null, about(IRN)));
        ledger.given(CLAIMED);
        assertThatThrownBy(() -> ledger.when(correction(2, Ground.OUR_SLIP, Map.of("text", text))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void it_names_a_few_states_each_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> about(IRN, KAZ, IRN));
        var nine =
                Stream.of("USA", "IRN", "FRA", "UZB", "CHN", "TUR", "DEU", "GBR", "ITA")
                        .map(StateId::parse)
                        .toArray(StateId[]::new);
        assertThatIllegalArgumentException().isThrownBy(() -> about(nine));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new About(List.of(IRN), null, null, " "));
    }

    private static Said claimed(String when, About about) {
        return on(
                        when,
                        CLAIM,
                        new RecordClaim(PRESIDENT, "Trade grows.", ClaimKind.STATEMENT, about))
                .cited("irna");
    }

    private static Said settled(String when) {
        return on(when, CLAIM, new SettleClaim(ClaimOutcome.REFUTED, "the customs office"))
                .cited("irna");
    }

    private static About about(StateId... states) {
        return new About(List.of(states), null, null, null);
    }

    private static Fact.Claim said(@Nullable String when, About about) {
        return new Fact.Claim(
                PRESIDENT,
                "Trade grows.",
                ClaimKind.STATEMENT,
                about,
                when == null ? null : When.parse(when));
    }

    private static Fact told(
            StateId one,
            StateId other,
            @Nullable String when,
            @Nullable ClaimOutcome outcome,
            Spell lasted,
            long... because) {
        return told(about(one, other), one, other, when, outcome, lasted, because);
    }

    private static Fact told(
            About about,
            StateId one,
            StateId other,
            @Nullable String when,
            @Nullable ClaimOutcome outcome,
            Spell lasted,
            long... because) {
        return new Claimed(
                CLAIM,
                one,
                other,
                said(when, about),
                outcome,
                lasted,
                Arrays.stream(because).boxed().toList());
    }

    private static Spell spell(@Nullable String since, @Nullable String until) {
        return new Spell(
                since == null ? null : When.parse(since), until == null ? null : When.parse(until));
    }
}
