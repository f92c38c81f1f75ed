package org.chancery.diplomacy.registry;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;

import java.util.List;
import java.util.Map;
import org.chancery.diplomacy.registry.CoverageCommand.DeclareCoverage;
import org.chancery.diplomacy.registry.CoverageEvent.CoverageDeclared;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.EventFamily;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.RegistrySummaries;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be declared as held completely, what cannot, and what it tells others. */
class CoverageTests {
    private static final Subject KNOWN = SampleWords.subject(SubjectKind.COVERAGE, 1);
    private static final Subject COVERAGE = SampleWords.subject(SubjectKind.COVERAGE, 2);
    private static final StateId IRN = StateId.parse("IRN");
    private static final StateId KAZ = StateId.parse("KAZ");
    private static final StateId TKM = StateId.parse("TKM");
    private static final String PERIOD = "1991/2024-06";

    private final Story ledger =
            new Story()
                    .given(
                            SampleWords.source("hsg", "HSG", null),
                            declared(CoverageScope.THEM, PERIOD, IRN, KAZ).about(KNOWN));

    /** What just follows, and beside it what one rule forbids. */
    private record Beside(Said follows, Said breaks) {}

    private static Beside beside(CoverageRule rule) {
        return switch (rule) {
            case DECLARED_ONCE ->
                    new Beside(
                            declared(CoverageScope.THEM, PERIOD, IRN, KAZ),
                            declared(CoverageScope.THEM, PERIOD, IRN, KAZ).about(KNOWN));
            case COVERS_RELATIONS ->
                    new Beside(
                            declared(CoverageScope.THEM_AND_ANY_OTHER, PERIOD, IRN),
                            declared(CoverageScope.THEM, PERIOD, IRN));
            case PERIOD_ENDS_AFTER_IT_BEGINS ->
                    new Beside(
                            declared(CoverageScope.THEM, "2024-06/2024", IRN, KAZ),
                            declared(CoverageScope.THEM, "2024-06/2023", IRN, KAZ));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(CoverageRule rule) {
        ledger.when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(CoverageRule rule) {
        ledger.when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(CoverageRule rule) {
        ledger.whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    @Test
    void a_correction_that_breaks_a_rule_is_refused() {
        ledger.when(correction(2, Ground.OUR_SLIP, Map.of("states", List.of("IRN"))))
                .thenRefused("covers-relations");
        ledger.when(correction(2, Ground.OUR_SLIP, Map.of("period", "2024/2023")))
                .thenRefused("period-ends-after-it-begins");
    }

    @Test
    void of_no_state_nothing_is_held() {
        ledger.when(declared(CoverageScope.THEM_AND_ANY_OTHER, PERIOD))
                .thenRefused("covers-relations");
    }

    @Test
    void what_has_not_come_is_not_held() {
        ledger.when(declared(CoverageScope.THEM, "2024/2090", IRN, KAZ))
                .thenRefused("not-in-the-future");
    }

    @Test
    void between_them_it_tells_of_each_two() {
        ledger.given(declared(CoverageScope.THEM, PERIOD, TKM, IRN, KAZ))
                .thenFacts(COVERAGE, told(IRN, TKM), told(KAZ, TKM), told(IRN, KAZ));
    }

    @Test
    void with_any_other_it_tells_of_each() {
        ledger.given(declared(CoverageScope.THEM_AND_ANY_OTHER, PERIOD, TKM, IRN))
                .thenFacts(COVERAGE, told(TKM, null), told(IRN, null));
    }

    @Test
    void what_was_taken_back_is_not_held() {
        ledger.given(correction(2, entry -> new RetractEntry(entry, "some are missing")))
                .thenFacts(KNOWN)
                .thenSummary(KNOWN, null);
    }

    @Test
    void a_register_shows_it_as_it_was_declared() {
        ledger.when(declared(CoverageScope.THEM_AND_ANY_OTHER, PERIOD, IRN))
                .thenRecorded(
                        new CoverageDeclared(
                                EventFamily.VISITS,
                                List.of(IRN),
                                CoverageScope.THEM_AND_ANY_OTHER,
                                When.parse(PERIOD),
                                "of presidents"))
                .thenSummary(
                        COVERAGE,
                        new RegistrySummaries.OfCoverage(
                                EventFamily.VISITS,
                                List.of(IRN),
                                CoverageScope.THEM_AND_ANY_OTHER,
                                When.parse(PERIOD),
                                "of presidents",
                                When.parse("2025-06-01"),
                                List.of(3L)));
    }

    @Test
    void a_period_is_not_some_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> declared(CoverageScope.THEM, "[1991..2024]", IRN, KAZ))
                .withMessageContaining("not a period");
    }

    private static Said declared(CoverageScope between, String period, StateId... states) {
        return on(
                        "2025-06-01",
                        COVERAGE,
                        new DeclareCoverage(
                                EventFamily.VISITS,
                                List.of(states),
                                between,
                                When.parse(period),
                                "of presidents"))
                .cited("hsg");
    }

    private static Fact told(StateId one, @Nullable StateId other) {
        return new Covered(
                COVERAGE,
                one,
                other,
                EventFamily.VISITS,
                When.parse(PERIOD),
                "of presidents",
                List.of(3L));
    }
}
