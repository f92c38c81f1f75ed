package org.chancery.diplomacy.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chancery.diplomacy.conferences.ConferenceCommand.AdoptDeclaration;
import org.chancery.diplomacy.conferences.ConferenceCommand.CancelConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.CloseConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConfirmParticipation;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConveneConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.NameConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.PostponeConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.RecordAttendance;
import org.chancery.facts.ConferenceName;
import org.chancery.facts.ConferenceStage;
import org.chancery.facts.ConferenceSummaries.OfConference;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Fact.ConferenceKnown;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Fact.Convocation;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.Spell;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Party;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be said of a conference, what cannot, and how it stands on a day. */
class ConferenceTests {
    private static final Subject FORUM = SampleWords.subject(SubjectKind.CONFERENCE, 1);
    private static final Subject OTHER = SampleWords.subject(SubjectKind.CONFERENCE, 2);
    private static final StateId TKM = StateId.parse("TKM");
    private static final StateId IRN = StateId.parse("IRN");
    private static final StateId KAZ = StateId.parse("KAZ");
    private static final Principal PRESIDENT = new Principal("M. Pezeshkian", "President", null);
    private static final Said CONVENED = convened("2025-02-10", "2025-12-12/2025-12-13");
    private static final Said NAMED =
            undated(FORUM, new NameConference("Forum on Trust", null)).cited("irna");
    private static final Said CONFIRMED =
            said("2025-12-01", new ConfirmParticipation(IRN, Rank.HEAD_OF_GOVERNMENT));
    private static final Said ATTENDED =
            said("2025-12-12", new RecordAttendance(IRN, List.of(PRESIDENT), null));
    private static final Said ABSENT = said("2025-12-12", new RecordAttendance(KAZ, null, true));
    private static final Said ADOPTED =
            said("2025-12-12", new AdoptDeclaration("Ashgabat Declaration", null, null));
    private static final Said CLOSED = said("2025-12-13", new CloseConference());
    private static final Said CANCELLED = said("2025-12-05", new CancelConference("a flood"));

    private final MemoryLedger memory = new MemoryLedger();
    private final Story ledger =
            new Story(memory).given(SampleWords.source("irna", "IRNA", "2025-12-20"));

    /** What went before; what just follows on it, and beside it what one rule forbids. */
    private record Beside(List<Said> before, Said follows, Said breaks) {}

    private static Beside beside(ConferenceRule rule) {
        return switch (rule) {
            case CONVENED_ONCE -> new Beside(List.of(CONVENED), CONVENED.about(OTHER), CONVENED);
            case CONFERENCE_ENDS_AFTER_IT_BEGINS ->
                    new Beside(
                            List.of(),
                            convened("2025-02-10", "2025-12-12/2025-12-12"),
                            convened("2025-02-10", "2025-12-12/2025-12-11"));
            case NAMED_ONCE ->
                    new Beside(
                            List.of(CONVENED),
                            NAMED,
                            undated(FORUM, new NameConference(" peace and TRUST", null))
                                    .cited("irna"));
            case IS_CONVENED ->
                    new Beside(
                            List.of(CONVENED),
                            CONFIRMED.when("2025-02-10"),
                            CONFIRMED.when("2025-02-09"));
            case FEW_NAMES ->
                    new Beside(
                            List.of(convened("2025-02-10", null, names(98))),
                            NAMED,
                            convened("2025-02-10", null, names(100)).about(OTHER));
            case IS_AHEAD ->
                    new Beside(
                            List.of(CONVENED, ATTENDED),
                            said(
                                    "2025-12-02",
                                    new PostponeConference(When.parse("2025-12-12"), null)),
                            CANCELLED.when("2025-12-13"));
            case CONFERENCE_NOT_CANCELLED ->
                    new Beside(
                            List.of(CONVENED, CANCELLED), CONFIRMED, CONFIRMED.when("2025-12-06"));
            case NOT_CLOSED ->
                    new Beside(List.of(CONVENED, CLOSED), ADOPTED, ADOPTED.when("2025-12-14"));
            case CONFIRMS_OTHERWISE ->
                    new Beside(
                            List.of(CONVENED, CONFIRMED),
                            said(
                                    "2025-12-02",
                                    new ConfirmParticipation(IRN, Rank.FOREIGN_MINISTER)),
                            CONFIRMED.when("2025-12-02"));
            case HAS_BEGUN ->
                    new Beside(
                            List.of(CONVENED),
                            ATTENDED.when("2025-12-11/2025-12-12"),
                            ATTENDED.when("2025-12-11"));
            case ATTENDS_ONCE ->
                    new Beside(
                            List.of(CONVENED, ATTENDED),
                            ATTENDED.when("2025-12-13"),
                            ATTENDED.when("2025-12-12/2025-12-13"));
            case CAME_OR_NOT ->
                    new Beside(
                            List.of(CONVENED, ABSENT),
                            said("2025-12-13", new RecordAttendance(KAZ, null, null)),
                            said("2025-12-12", new RecordAttendance(KAZ, null, null)));
            case ADOPTED_ONCE ->
                    new Beside(
                            List.of(CONVENED, ADOPTED),
                            said("2025-12-12", new AdoptDeclaration("Plan of Action", null, null)),
                            said(
                                    "2025-12-13",
                                    new AdoptDeclaration("ashgabat DECLARATION ", null, null)));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(ConferenceRule rule) {
        given(rule).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(ConferenceRule rule) {
        given(rule).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(ConferenceRule rule) {
        given(rule).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    private Story given(ConferenceRule rule) {
        return ledger.given(beside(rule).before().toArray(Said[]::new));
    }

    /** A late report must not topple what stands. */
    @Test
    void what_stands_is_not_toppled_by_a_late_cancellation() {
        ledger.given(CONVENED, ATTENDED)
                .when(CANCELLED)
                .thenRefused("conference-not-cancelled", 3L);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-09,",
        "2025-02-10, PLANNED",
        "2025-12-11, PLANNED",
        "2025-12-12, UNDER_WAY",
        "2025-12-13, UNDER_WAY",
        "2025-12-14, HELD"
    })
    void a_conference_is_planned_under_way_and_held(String day, @Nullable ConferenceStage stage) {
        ledger.given(CONVENED, CONFIRMED, ATTENDED, ADOPTED);
        assertThat(summary().stage(LocalDate.parse(day))).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-13, PLANNED", "2025-12-14, UNREPORTED", "2026-06-01, UNREPORTED"})
    void one_of_which_nothing_is_told_after_its_days_is_unreported(
            String day, ConferenceStage stage) {
        ledger.given(CONVENED, CONFIRMED);
        assertThat(summary().stage(LocalDate.parse(day))).isEqualTo(stage);
    }

    /** It begins when it was to begin, and its closing ends it. */
    @Test
    void a_closing_cuts_only_the_end_of_its_days() {
        ledger.given(
                convened("2025-02-10", "2025-12-10/2025-12-14"),
                said("2025-12-12", new RecordAttendance(KAZ, null, null)),
                said("2025-12-12", new CloseConference()));
        assertThat(summary().days()).isEqualTo(When.parse("2025-12-10/2025-12-12"));
        assertThat(known().days()).isEqualTo(When.parse("2025-12-10/2025-12-12"));
    }

    /** What surely happened after the days that were planned was at it all the same. */
    @Test
    void what_happened_after_its_days_prolongs_it() {
        ledger.given(CONVENED, said("2025-12-14", new RecordAttendance(KAZ, null, null)));
        assertThat(known().days()).isEqualTo(When.parse("2025-12-12/2025-12-14"));
        ledger.given(said("2025-12", new RecordAttendance(TKM, null, null)));
        assertThat(known().days()).isEqualTo(When.parse("2025-12-12/2025-12-14"));
    }

    /** Of one without days nothing tells that it is over. */
    @Test
    void one_without_days_is_under_way_until_it_closes() {
        ledger.given(
                convened("2025-02-10", null),
                said("2025-12-10", new RecordAttendance(KAZ, null, null)));
        assertThat(known().days()).isNull();
        assertThat(stage("2025-12-11")).isEqualTo(ConferenceStage.UNDER_WAY);
        ledger.given(said("2025-12-12", new CloseConference()));
        assertThat(known().days()).isEqualTo(When.parse("2025-12-10/2025-12-12"));
        assertThat(stage("2025-12-13")).isEqualTo(ConferenceStage.HELD);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-10, PLANNED",
        "2025-12-11, PLANNED",
        "2025-12-12, UNDER_WAY",
        "2025-12-14, HELD"
    })
    void what_is_told_without_a_day_was_on_its_days(String day, ConferenceStage stage) {
        ledger.given(CONVENED, undated(FORUM, new RecordAttendance(IRN, null, null)).cited("irna"));
        assertThat(stage(day)).isEqualTo(stage);
        assertThat(facts(Attended.class).getFirst().when())
                .isEqualTo(When.parse("[2025-12-12..2025-12-13]"));
        ledger.given(undated(FORUM, new CloseConference()).cited("irna"));
        assertThat(stage(day)).isEqualTo(stage);
    }

    @Test
    void an_absence_contradicts_only_what_was_surely_on_its_day() {
        ledger.given(CONVENED, undated(FORUM, new RecordAttendance(KAZ, null, null)).cited("irna"))
                .when(undated(FORUM, new RecordAttendance(KAZ, null, true)).cited("irna"))
                .thenRefused("came-or-not");
        ledger.when(ABSENT).thenRecorded();
        ledger.when(
                        said(
                                "2025-12-12/2025-12-13",
                                new RecordAttendance(KAZ, List.of(PRESIDENT), null)))
                .thenRefused("came-or-not");
    }

    /** Who was to come and of whom nothing more is told is to come no longer. */
    @Test
    void a_plan_ends_with_its_conference() {
        ledger.given(CONVENED, CLOSED);
        assertThat(facts(ConferencePlanned.class))
                .extracting(ConferencePlanned::lasted)
                .containsExactly(new Spell(When.parse("2025-02-10"), When.parse("2025-12-13")));
    }

    /** As of a visit: a plan lasts until another that is dated, or the end. */
    @Test
    void one_that_is_put_off_on_a_day_that_nobody_tells() {
        ledger.given(
                CONVENED,
                undated(FORUM, new PostponeConference(When.parse("2026-03"), null)).cited("irna"),
                CANCELLED);
        assertThat(summary().plans())
                .extracting(plan -> plan.lasted())
                .contains(new Spell(When.parse("2025-02-10"), When.parse("2025-12-05")));
    }

    @Test
    void since_when_it_is_planned_is_no_more_certain_than_what_tells_it() {
        ledger.given(
                convened("2025-11-15", "2025-12-12"),
                said("2025-11", new ConfirmParticipation(IRN, null)));
        assertThat(facts(ConferencePlanned.class).getLast().lasted().since())
                .isEqualTo(When.parse("[2025-11-15..2025-11-30]"));
    }

    /** Whoever sees only that somebody came sees no name. */
    @Test
    void a_conference_that_nobody_names_has_no_title() {
        ledger.given(
                SampleWords.source("early", "Early", "2025-12-18"),
                CONVENED,
                on("2025-12-12", FORUM, new RecordAttendance(KAZ, null, null)).cited("early"));
        var facts = memory.ask(Long.MAX_VALUE, desk -> HOUSE.facts(desk.read(FORUM, published())));
        assertThat(facts).singleElement().isInstanceOf(Attended.class);
        assertThat(((Attended) facts.getFirst()).title()).isNull();
    }

    /** Whoever else calls it so lends the name an earlier day. */
    @Test
    void a_name_is_known_as_far_as_who_endorses_it() {
        ledger.given(
                SampleWords.source("early", "Early", "2025-12-18"),
                on("2025-02-10", FORUM, CONVENED.what()).cited("early"),
                NAMED);
        assertThat(publishedNames()).doesNotContain("Forum on Trust");
        ledger.given(correction(4, entry -> new EndorseEntry(entry, null)).cited("early"));
        assertThat(publishedNames()).contains("Forum on Trust");
    }

    private List<String> publishedNames() {
        var summary =
                (OfConference)
                        Objects.requireNonNull(
                                memory.ask(
                                        Long.MAX_VALUE,
                                        desk ->
                                                HOUSE.summary(
                                                        FORUM,
                                                        desk.read(FORUM, published()).history())));
        return summary.names().stream().map(ConferenceName::name).toList();
    }

    private static Viewpoint published() {
        return new Viewpoint(
                LocalDate.MAX, Long.MAX_VALUE, Moment.parse("2025-12-19"), new SourceFilter.All());
    }

    @Test
    void one_that_is_put_off_and_called_off() {
        ledger.given(
                CONVENED,
                said("2025-12-02", new PostponeConference(When.parse("2026-03"), "a flood")),
                CANCELLED);
        assertThat(summary().stage(LocalDate.parse("2025-12-01")))
                .isEqualTo(ConferenceStage.PLANNED);
        assertThat(summary().stage(LocalDate.parse("2025-12-02")))
                .isEqualTo(ConferenceStage.POSTPONED);
        assertThat(summary().planned(LocalDate.parse("2025-12-02")))
                .isEqualTo(When.parse("2026-03"));
        assertThat(summary().stage(LocalDate.parse("2025-12-05")))
                .isEqualTo(ConferenceStage.CANCELLED);
    }

    @Test
    void each_name_is_known_as_far_as_its_source_is() {
        ledger.given(CONVENED, NAMED);
        assertThat(summary().names())
                .extracting(ConferenceName::name)
                .containsExactly("Peace and Trust", "Мир и доверие", "Forum on Trust");
        ledger.given(
                correction(3, Ground.OUR_SLIP, Map.of("name", "International Forum on Trust")));
        assertThat(summary().names())
                .extracting(ConferenceName::name)
                .containsExactly(
                        "Peace and Trust", "Мир и доверие", "International Forum on Trust");
    }

    @Test
    void who_is_to_come_and_who_came_is_told_of_each_state_alone() {
        ledger.given(CONVENED, CONFIRMED, ATTENDED, ABSENT);
        ledger.thenFacts(
                FORUM,
                new ConferenceKnown(
                        FORUM,
                        TKM,
                        When.parse("2025-12-12/2025-12-13"),
                        false,
                        List.of(
                                new Convocation(
                                        When.parse("2025-12-12/2025-12-13"),
                                        new Spell(When.parse("2025-02-10"), null))),
                        List.of(2L)),
                planned(TKM, "2025-02-10", List.of(2L)),
                planned(IRN, "2025-12-01", List.of(2L, 3L)),
                new Attended(
                        FORUM,
                        KAZ,
                        false,
                        "Peace and Trust",
                        When.parse("2025-12-12"),
                        List.of(5L)),
                new Attended(
                        FORUM,
                        IRN,
                        true,
                        "Peace and Trust",
                        When.parse("2025-12-12"),
                        List.of(4L)));
    }

    @Test
    void an_organisation_convenes_and_attends_like_a_state() {
        var united = Party.parse("organisation/united-nations");
        ledger.given(CONVENED, said("2025-12-12", new RecordAttendance(united, null, null)));
        assertThat(facts(Attended.class)).extracting(Attended::party).containsExactly(united);
        assertThat(facts(Attended.class).getFirst().states()).isEmpty();
    }

    @Test
    void that_it_was_convened_is_not_taken_back_while_others_rest_on_it() {
        ledger.given(CONVENED, NAMED)
                .when(correction(2, entry -> new RetractEntry(entry, null)))
                .thenRefused("is-convened", 3L);
    }

    @Test
    void what_is_blank_or_without_end_is_not_read() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NameConference(" ", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NameConference("x".repeat(1_001), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordAttendance(IRN, List.of(PRESIDENT), true));
        assertThatIllegalArgumentException().isThrownBy(() -> new CancelConference(""));
    }

    private static ConferencePlanned planned(StateId state, String since, List<Long> because) {
        return new ConferencePlanned(
                FORUM,
                state,
                "Peace and Trust",
                "Ashgabat",
                When.parse("2025-12-12/2025-12-13"),
                false,
                new Spell(When.parse(since), null),
                because);
    }

    private OfConference summary() {
        return (OfConference)
                Objects.requireNonNull(
                        memory.ask(
                                Long.MAX_VALUE,
                                desk -> HOUSE.summary(FORUM, desk.read(FORUM, all()).history())));
    }

    private @Nullable ConferenceStage stage(String day) {
        return summary().stage(LocalDate.parse(day));
    }

    private ConferenceKnown known() {
        return facts(ConferenceKnown.class).getFirst();
    }

    private <F> List<F> facts(Class<F> shape) {
        return memory.ask(
                Long.MAX_VALUE,
                desk ->
                        HOUSE.facts(desk.read(FORUM, all())).stream()
                                .filter(shape::isInstance)
                                .map(shape::cast)
                                .toList());
    }

    private static Viewpoint all() {
        return Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);
    }

    private static List<ConferenceName> names(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> new ConferenceName("Name " + each, null))
                .toList();
    }

    private static Said convened(String when, @Nullable String planned) {
        return convened(when, planned, List.of(new ConferenceName("Мир и доверие", null)));
    }

    private static Said convened(
            String when, @Nullable String planned, List<ConferenceName> names) {
        return said(
                when,
                new ConveneConference(
                        "Peace and Trust",
                        null,
                        names,
                        List.of(TKM, Party.parse("organisation/united-nations")),
                        TKM,
                        "Ashgabat",
                        null,
                        planned == null ? null : When.parse(planned)));
    }

    private static Said said(String when, ConferenceCommand command) {
        return on(when, FORUM, command).cited("irna");
    }
}
