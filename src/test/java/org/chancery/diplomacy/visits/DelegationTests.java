package org.chancery.diplomacy.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.CancelVisit;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.NameDelegation;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.Principal;
import org.chancery.facts.VisitSummaries.OfMember;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;

/** Who can be named as travelling on a visit, and who is shown. */
class DelegationTests {
    private static final Subject VISIT = SampleWords.visit(1);
    private static final DelegationMember MINISTER =
            member(DelegationRole.ACCOMPANYING, "A. Araghchi", "Minister", null, null, null);
    private static final DelegationMember MERCHANTS =
            member(DelegationRole.BUSINESS, null, null, "Chamber", "100", "2025-12-08/2025-12-11");
    private static final Said ANNOUNCED =
            said(
                    "2025-12-07",
                    new AnnounceVisit(
                            StateId.parse("IRN"),
                            List.of(new Principal("M. Pezeshkian", "President", null)),
                            List.of(new Stop(Party.parse("KAZ"), "Astana", null, null, null, null)),
                            null));
    private static final Said NAMED = named("2025-12-09", MINISTER);

    private final Story ledger =
            new Story().given(SampleWords.source("irna", "IRNA", null), ANNOUNCED);

    /** What just follows, and beside it what one rule forbids. */
    private record Beside(Said follows, Said breaks) {}

    private static Beside beside(MemberRule rule) {
        return switch (rule) {
            case HAS_A_MEMBER -> new Beside(named("2025-12-10", MERCHANTS), named("2025-12-10"));
            case MEMBER_LEAVES_AFTER_COMING ->
                    new Beside(
                            named("2025-12-10", ahead("2025-12-08/2025-12-08")),
                            named("2025-12-10", ahead("2025-12-08/2025-12-07")));
            case NAMED_ONCE ->
                    new Beside(
                            named(
                                    "2025-12-10",
                                    member(
                                            DelegationRole.ADVANCE,
                                            "A. Araghchi",
                                            "Minister",
                                            null,
                                            null,
                                            null)),
                            named(
                                    "2025-12-10",
                                    member(
                                            DelegationRole.ACCOMPANYING,
                                            "A. ARAGHCHI",
                                            null,
                                            null,
                                            null,
                                            "2025-12-10")));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(MemberRule rule) {
        ledger.given(NAMED).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(MemberRule rule) {
        ledger.given(NAMED).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(MemberRule rule) {
        ledger.given(NAMED).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_that_breaks_a_rule_is_refused(MemberRule rule) {
        ledger.given(NAMED, beside(rule).follows())
                .when(corrected(4, beside(rule).breaks()))
                .thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_flagged_counts_once_it_is_corrected(MemberRule rule) {
        ledger.given(NAMED)
                .givenImported(beside(rule).breaks())
                .when(corrected(4, beside(rule).follows()))
                .thenRecorded();
    }

    @Test
    void those_of_one_body_without_a_name_are_told_by_one_count() {
        var fewer = member(DelegationRole.BUSINESS, null, null, "chamber", ">10", null);
        ledger.given(named("2025-12-09", MERCHANTS))
                .when(named("2025-12-10", fewer))
                .thenRefused("named-once");
        ledger.when(named("2025-12-10", MINISTER, MINISTER)).thenRefused("named-once");
    }

    @Test
    void whoever_travelled_ahead_of_a_visit_that_was_cancelled_was_there() {
        ledger.given(said("2025-12-09", new CancelVisit(null)))
                .when(named("2025-12-10", ahead("2025-12-08")))
                .thenRecorded();
    }

    @Test
    void a_delegation_rests_on_no_announcement() {
        ledger.given(
                        named("2025-12-01", MINISTER),
                        undated(VISIT, new NameDelegation(List.of(MERCHANTS))).cited("irna"),
                        said("2025-12-10", new DepartForVisit("Tehran", null)))
                .when(correction(2, entry -> new RetractEntry(entry, null)))
                .thenRefused("is-announced", 5L);
    }

    @Test
    void the_days_of_a_member_need_not_have_come() {
        ledger.when(named("2025-12-09", ahead("2090"))).thenRecorded();
        ledger.when(named("2090-01-01", MINISTER)).thenRefused("not-in-the-future");
    }

    @Test
    void words_add_up_in_the_order_of_the_world_and_the_undated_is_told_last() {
        var recorded = new MemoryLedger();
        var story = new Story(recorded);
        story.given(SampleWords.source("irna", "IRNA", null), ANNOUNCED)
                .given(
                        undated(VISIT, new NameDelegation(List.of(MERCHANTS))).cited("irna"),
                        named("2025-12-10", ahead("2025-12-08")),
                        NAMED)
                .when(correction(4, Ground.OUR_SLIP).when("2025-12-11"))
                .thenRecorded();
        var shown = delegation(recorded);
        assertThat(shown)
                .containsExactly(
                        shown(MINISTER, "2025-12-09", 5L),
                        shown(ahead("2025-12-08"), "2025-12-11", 4L, 6L),
                        shown(MERCHANTS, null, 3L));
        var day = LocalDate.parse("2025-12-10");
        assertThat(shown.stream().filter(each -> each.namedBy(day)))
                .extracting(OfMember::role)
                .containsExactly(DelegationRole.ACCOMPANYING, DelegationRole.BUSINESS);
    }

    @Test
    void a_delegation_of_a_visit_of_which_nothing_else_is_told_shows_nothing() {
        ledger.given(NAMED, correction(2, entry -> new RetractEntry(entry, null)))
                .thenSummary(VISIT, null)
                .thenFacts(VISIT);
    }

    @ParameterizedTest
    @CsvSource({", , , ", "' ', , , ", ", , '', 100"})
    void a_member_is_known_by_something(
            @Nullable String name,
            @Nullable String office,
            @Nullable String body,
            @Nullable String count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> member(DelegationRole.BUSINESS, name, office, body, count, null));
    }

    private static Said named(String when, DelegationMember... members) {
        return said(when, new NameDelegation(List.of(members)));
    }

    private static DelegationMember ahead(String when) {
        return member(DelegationRole.ADVANCE, null, "protocol officer", null, "several", when);
    }

    private static DelegationMember member(
            DelegationRole role,
            @Nullable String name,
            @Nullable String office,
            @Nullable String body,
            @Nullable String count,
            @Nullable String when) {
        return new DelegationMember(
                role, name, office, body, count, when == null ? null : When.parse(when));
    }

    private static OfMember shown(
            DelegationMember member, @Nullable String named, Long... because) {
        return new OfMember(
                member.role(),
                member.name(),
                member.office(),
                member.body(),
                member.count(),
                member.when(),
                named == null ? null : When.parse(named),
                List.of(because));
    }

    private static List<OfMember> delegation(MemoryLedger ledger) {
        return ledger.ask(
                Long.MAX_VALUE,
                desk -> {
                    var reading =
                            desk.read(VISIT, Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE));
                    var summary = MemoryLedger.HOUSE.summary(VISIT, reading.history());
                    return ((OfVisit) Objects.requireNonNull(summary)).delegation();
                });
    }

    /** The entry at a position says what is said here. */
    private static Said corrected(long position, Said other) {
        var change =
                StrictJson.MAPPER.convertValue(
                        other.what(), new TypeReference<Map<String, Object>>() {});
        var correction = correction(position, Ground.BETTER_SOURCE, change);
        return new Said(other.subject(), other.when(), correction.what(), other.sources());
    }

    private static Said said(String when, VisitCommand command) {
        return on(when, VISIT, command).cited("irna");
    }
}
