package org.chancery.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.diplomacy.registry.ClaimCommand.RecordClaim;
import org.chancery.diplomacy.registry.ClaimCommand.SettleClaim;
import org.chancery.diplomacy.registry.CoverageCommand.DeclareCoverage;
import org.chancery.facts.About;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.EventFamily;
import org.chancery.facts.Principal;
import org.chancery.facts.RelationElement;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.Ground;
import org.chancery.relations.elements.ClaimMade;
import org.chancery.relations.elements.Elements;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims stand beside the facts; what is held completely stands with the evidence. */
class ClaimsInRelationsTests {
    private static final Pair PAIR = Pair.parse("IRN-KAZ");
    private static final Pair OTHER = Pair.parse("IRN-TKM");
    private static final Pair NEITHER = Pair.parse("UZB-TKM");
    private static final Subject CLAIM = SampleWords.subject(SubjectKind.CLAIM, 1);
    private static final Subject PAIRWISE = SampleWords.subject(SubjectKind.COVERAGE, 1);
    private static final Subject WITH_ANY = SampleWords.subject(SubjectKind.COVERAGE, 2);

    private final MemoryLedger ledger = new MemoryLedger();

    ClaimsInRelationsTests() {
        List.of(
                        SampleWords.source("tehran", "tehran", "2025-12-12"),
                        SampleWords.source("customs", "customs", "2026-01-01"),
                        on("2025-12-10", SampleWords.visit(1), SampleWords.visit("IRN", "KAZ", "P"))
                                .cited("tehran"),
                        on(
                                        "2025-12-11",
                                        CLAIM,
                                        new RecordClaim(
                                                new Principal("M. Pezeshkian", "President", null),
                                                "Fifty agreements bind the two.",
                                                ClaimKind.FIGURE,
                                                new About(
                                                        List.of(
                                                                StateId.parse("KAZ"),
                                                                StateId.parse("IRN")),
                                                        null,
                                                        RelationElement.AGREEMENTS,
                                                        "50")))
                                .cited("tehran"),
                        on(
                                        "2025-12-20",
                                        CLAIM,
                                        new SettleClaim(ClaimOutcome.REFUTED, "they are sixty"))
                                .cited("customs"),
                        on("2025-12-31", PAIRWISE, coverage(CoverageScope.THEM, "IRN", "KAZ"))
                                .cited("customs"),
                        on(
                                        "2025-12-31",
                                        WITH_ANY,
                                        coverage(CoverageScope.THEM_AND_ANY_OTHER, "IRN"))
                                .cited("tehran"))
                .forEach(ledger::record);
    }

    private static DeclareCoverage coverage(CoverageScope between, String... states) {
        return new DeclareCoverage(
                EventFamily.VISITS,
                Arrays.stream(states).map(StateId::parse).toList(),
                between,
                When.parse(between == CoverageScope.THEM ? "2020/2024" : "1991/.."),
                null);
    }

    @Test
    void a_claim_stands_beside_the_facts_from_the_day_on_which_it_was_made() {
        assertThat(claims("2025-12-10", null, null)).isEmpty();
        assertThat(claims("2025-12-11", null, null))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.claim()).isEqualTo(CLAIM.id());
                    assertThat(claim.claimant().name()).isEqualTo("M. Pezeshkian");
                    assertThat(claim.text()).isEqualTo("Fifty agreements bind the two.");
                    assertThat(claim.kind()).isEqualTo(ClaimKind.FIGURE);
                    assertThat(claim.element()).isEqualTo(RelationElement.AGREEMENTS);
                    assertThat(claim.value()).isEqualTo("50");
                    assertThat(claim.when()).isEqualTo("2025-12-11");
                    assertThat(claim.outcome()).isNull();
                    assertThat(claim.uncertain()).isNull();
                    assertThat(claim.because()).containsExactly(4L);
                });
    }

    @Test
    void it_is_settled_from_the_day_of_its_settlement_on() {
        assertThat(claims("2025-12-19", null, null))
                .extracting(ClaimMade::outcome)
                .containsOnlyNulls();
        assertThat(claims("2025-12-20", null, null))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.outcome()).isEqualTo(ClaimOutcome.REFUTED);
                    assertThat(claim.because()).containsExactly(4L, 5L);
                });
    }

    @Test
    void on_a_day_on_which_it_may_be_settled_it_is_shown_once_in_doubt() {
        ledger.record(correction(5, Ground.OUR_SLIP).when("2025-12"));
        assertThat(claims("2025-12-15", null, null))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.outcome()).isEqualTo(ClaimOutcome.REFUTED);
                    assertThat(claim.uncertain()).isTrue();
                });
        assertThat(claims("2025-12-10", null, null)).as("before it was made").isEmpty();
        assertThat(claims("2026-01-01", null, null))
                .extracting(ClaimMade::uncertain)
                .containsOnlyNulls();
    }

    @Test
    void publication_and_sources_hide_what_they_do_not_tell() {
        assertThat(claims("2026-01-02", "2025-12-11", null)).isEmpty();
        assertThat(claims("2026-01-02", "2025-12-31", null))
                .extracting(ClaimMade::outcome)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(claims("2026-01-02", null, "tehran"))
                .extracting(ClaimMade::outcome)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(claims("2026-01-02", null, "customs")).isEmpty();
    }

    @Test
    void it_moves_no_other_element_and_no_label() {
        var with = status(PAIR, "2026-01-02", Long.MAX_VALUE, null, null);
        var without = status(PAIR, "2026-01-02", 3, null, null);
        assertThat(with.label()).isEqualTo(without.label());
        assertThat(Elements.class.getRecordComponents())
                .filteredOn(each -> !each.getName().equals("claims"))
                .allSatisfy(each ->
                        assertThat(each.getAccessor().invoke(with.elements()))
                                .isEqualTo(each.getAccessor().invoke(without.elements())));
        assertThat(with.evidence().entries() - without.evidence().entries())
                .as("the claim, its settlement, and a declaration that name both states")
                .isEqualTo(3);
    }

    @Test
    void a_history_turns_where_a_claim_is_made_and_settled() {
        var viewpoint = Viewpoint.everything(LocalDate.parse("2025-12-31"), Long.MAX_VALUE);
        var periods =
                ledger.ask(
                        Long.MAX_VALUE,
                        desk -> new Relations(HOUSE).history(PAIR, viewpoint, desk).after(0));
        assertThat(periods.map(Period::from))
                .contains(LocalDate.parse("2025-12-11"), LocalDate.parse("2025-12-20"));
    }

    @Test
    void what_is_held_of_the_two_or_of_one_with_any_other_is_told_of_the_pair() {
        assertThat(coverage(PAIR, null, null))
                .extracting(Complete::coverage, Complete::between, each -> each.period().toString())
                .containsExactly(
                        tuple(WITH_ANY.id(), CoverageScope.THEM_AND_ANY_OTHER, "1991/.."),
                        tuple(PAIRWISE.id(), CoverageScope.THEM, "2020/2024"));
        assertThat(coverage(OTHER, null, null))
                .extracting(Complete::coverage, Complete::because)
                .containsExactly(tuple(WITH_ANY.id(), List.of(7L)));
        assertThat(coverage(NEITHER, null, null)).isEmpty();
    }

    @Test
    void what_is_held_is_told_by_sources_that_pass() {
        assertThat(coverage(PAIR, "2025-12-31", null))
                .extracting(Complete::coverage)
                .containsExactly(WITH_ANY.id());
        assertThat(coverage(PAIR, null, "customs"))
                .extracting(Complete::coverage)
                .containsExactly(PAIRWISE.id());
    }

    @Test
    void a_coverage_that_names_both_states_with_any_other_is_told_once() {
        ledger.record(correction(7, Ground.OUR_SLIP, Map.of("states", List.of("IRN", "KAZ"))));
        assertThat(coverage(PAIR, null, "tehran"))
                .extracting(Complete::because)
                .containsExactly(List.of(7L, 8L));
        assertThat(coverage(Pair.parse("KAZ-USA"), null, null)).hasSize(1);
    }

    @Test
    void every_element_of_a_relation_can_be_claimed_about_but_the_claims_themselves() {
        assertThat(Stream.of(RelationElement.values()).map(RelationElement::term))
                .containsExactlyElementsOf(
                        Arrays.stream(Elements.class.getRecordComponents())
                                .map(each -> each.getName())
                                .filter(name -> !name.equals("claims"))
                                .toList());
    }

    private List<ClaimMade> claims(
            String asOf, @Nullable String publishedBy, @Nullable String publisher) {
        return status(PAIR, asOf, Long.MAX_VALUE, publishedBy, publisher).elements().claims();
    }

    private List<Complete> coverage(
            Pair pair, @Nullable String publishedBy, @Nullable String publisher) {
        return status(pair, "1950-01-01", Long.MAX_VALUE, publishedBy, publisher)
                .evidence()
                .coverage();
    }

    private RelationStatus status(
            Pair pair,
            String asOf,
            long position,
            @Nullable String publishedBy,
            @Nullable String publisher) {
        var viewpoint =
                new Viewpoint(
                        LocalDate.parse(asOf),
                        position,
                        publishedBy == null ? null : Moment.parse(publishedBy),
                        publisher == null
                                ? new SourceFilter.All()
                                : SourceFilter.parse("publisher:" + publisher));
        return ledger.ask(
                Long.MAX_VALUE, desk -> new Relations(HOUSE).status(pair, viewpoint, desk));
    }
}
