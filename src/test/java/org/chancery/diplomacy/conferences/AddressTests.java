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
import org.chancery.diplomacy.OccasionRule;
import org.chancery.diplomacy.conferences.AddressCommand.CancelAddress;
import org.chancery.diplomacy.conferences.AddressCommand.DeliverAddress;
import org.chancery.diplomacy.conferences.AddressCommand.ScheduleAddress;
import org.chancery.diplomacy.conferences.ConferenceCommand.CancelConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.CloseConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConveneConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.PostponeConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.RecordAttendance;
import org.chancery.diplomacy.registry.PersonCommand.AssumeOffice;
import org.chancery.diplomacy.registry.PersonCommand.RegisterPerson;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand.AddStop;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.ArriveAtStop;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.PostponeVisit;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.diplomacy.visits.VisitCommand.ReviseVisitPlan;
import org.chancery.facts.AddressStage;
import org.chancery.facts.AddressSummaries.OfAddress;
import org.chancery.facts.Fact.AddressPlanned;
import org.chancery.facts.Forum;
import org.chancery.facts.Position;
import org.chancery.facts.Principal;
import org.chancery.facts.Quote;
import org.chancery.facts.Rank;
import org.chancery.facts.Spell;
import org.chancery.facts.Text;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.ledger.StandingFault;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be said of an address, what cannot, and how it stands on a day. */
class AddressTests {
    private static final Subject ADDRESS = SampleWords.subject(SubjectKind.ADDRESS, 1);
    private static final Subject FORUM = SampleWords.subject(SubjectKind.CONFERENCE, 1);
    private static final Subject OPEN = SampleWords.subject(SubjectKind.CONFERENCE, 2);
    private static final Subject NOWHERE = SampleWords.subject(SubjectKind.CONFERENCE, 9);
    private static final Subject VISIT = SampleWords.visit(1);
    private static final Subject PERSON = Subject.parse("person/masoud-pezeshkian");
    private static final StateId IRN = StateId.parse("IRN");
    private static final StateId KAZ = StateId.parse("KAZ");
    private static final StateId TKM = StateId.parse("TKM");
    private static final Principal PRESIDENT = new Principal("M. Pezeshkian", "President", null);
    private static final Forum UNIVERSITY =
            new Forum(null, "Nazarbayev University", StateId.parse("KAZ"));
    private static final Said CONVENED =
            on(
                            "2025-02-10",
                            FORUM,
                            new ConveneConference(
                                    "Peace and Trust",
                                    null,
                                    null,
                                    List.of(TKM),
                                    TKM,
                                    null,
                                    null,
                                    When.parse("2025-12-12/2025-12-13")))
                    .cited("irna");
    private static final Said THERE = attendance("2025-12-12", null);
    private static final Said ABSENT = attendance("2025-12-12", true);
    private static final Said SCHEDULED = said("2025-12-09", schedule("2025-12-12"));
    private static final Said DELIVERED = said("2025-12-12", delivery(Forum.of(FORUM), null));
    private static final Said CANCELLED = said("2025-12-10", new CancelAddress("ill"));
    private static final Said CALLED_OFF =
            on("2025-12-05", FORUM, new CancelConference("a flood")).cited("irna");

    private final MemoryLedger memory = new MemoryLedger();
    private final Story ledger =
            new Story(memory)
                    .given(SampleWords.source("irna", "IRNA", "2025-12-20"))
                    .given(CONVENED);

    /** What went before; what just follows on it, and beside it what one rule forbids. */
    private record Beside(List<Said> before, Said follows, Said breaks) {}

    private static Beside beside(AddressRule rule) {
        return switch (rule) {
            case SCHEDULE_ENDS_AFTER_IT_BEGINS ->
                    new Beside(
                            List.of(),
                            SCHEDULED,
                            said("2025-12-09", schedule("2025-12-13/2025-12-12")));
            case SCHEDULED_OTHERWISE ->
                    new Beside(
                            List.of(SCHEDULED),
                            said("2025-12-10", schedule("2025-12-13")),
                            SCHEDULED.when("2025-12-10"));
            case GIVEN_FOR_ONE ->
                    new Beside(
                            List.of(SCHEDULED),
                            DELIVERED,
                            said("2025-12-12", delivery(TKM, Forum.of(FORUM), null)));
            case IS_SCHEDULED ->
                    new Beside(List.of(SCHEDULED), CANCELLED, CANCELLED.when("2025-12-08"));
            case ADDRESS_NOT_CANCELLED ->
                    new Beside(
                            List.of(SCHEDULED, CANCELLED),
                            DELIVERED.about(SampleWords.subject(SubjectKind.ADDRESS, 2)),
                            DELIVERED);
            case DELIVERED_ONCE ->
                    new Beside(
                            List.of(DELIVERED),
                            DELIVERED.about(SampleWords.subject(SubjectKind.ADDRESS, 2)),
                            DELIVERED.when("2025-12-13"));
            case SPEAKER_IS_THERE ->
                    new Beside(
                            List.of(ABSENT),
                            said("2025-12-12", delivery(Forum.of(FORUM), true)),
                            DELIVERED);
        };
    }

    private static Beside beside(OccasionRule rule) {
        return switch (rule) {
            case CONFERENCE_IS_RECORDED ->
                    new Beside(
                            List.of(),
                            DELIVERED,
                            said("2025-12-12", delivery(Forum.of(NOWHERE), null)));
            case HOSTED_BY_ITS_HOST ->
                    new Beside(
                            List.of(),
                            said("2025-12-12", delivery(new Forum(FORUM, null, TKM), null)),
                            said("2025-12-12", delivery(new Forum(FORUM, null, IRN), null)));
            case CONFERENCE_IS_ON ->
                    new Beside(
                            List.of(), DELIVERED.when("2025-12-13"), DELIVERED.when("2025-12-14"));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(AddressRule rule) {
        given(beside(rule)).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(AddressRule rule) {
        given(beside(rule)).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(AddressRule rule) {
        given(beside(rule)).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_of_the_occasion_is_recorded(OccasionRule rule) {
        given(beside(rule)).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_of_the_occasion_is_refused(OccasionRule rule) {
        given(beside(rule)).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_of_the_occasion_is_flagged(OccasionRule rule) {
        given(beside(rule)).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    private Story given(Beside beside) {
        return ledger.given(beside.before().toArray(Said[]::new));
    }

    /** Where nothing is told of who attends, or it is told that the party does, it can speak. */
    @Test
    void absence_of_records_is_no_contradiction() {
        ledger.when(DELIVERED).thenRecorded();
        var other = DELIVERED.about(SampleWords.subject(SubjectKind.ADDRESS, 2));
        ledger.given(THERE).when(other).thenRecorded();
    }

    @Test
    void who_attended_on_another_day_alone_is_not_there() {
        ledger.given(attendance("2025-12-13", null))
                .when(DELIVERED)
                .thenRefused("speaker-is-there");
    }

    @Test
    void who_was_absent_on_another_day_may_be_there() {
        ledger.given(attendance("2025-12-13", true)).when(DELIVERED).thenRecorded();
    }

    @Test
    void an_absence_that_may_have_been_on_another_day_is_no_contradiction() {
        ledger.given(undated(FORUM, new RecordAttendance(IRN, null, true)).cited("irna"))
                .when(DELIVERED)
                .thenRecorded();
    }

    @Test
    void who_attended_on_more_days_speaks_on_each_of_them() {
        ledger.given(attendance("2025-12-12", null), attendance("2025-12-13", null))
                .when(DELIVERED.when("2025-12-13"))
                .thenRecorded();
    }

    /** Nothing tells that the conference ended with what is told of it. */
    @Test
    void where_no_days_are_told_a_conference_is_on_any_day() {
        ledger.given(
                on("2025-02-10", OPEN, convened("A Forum", null)).cited("irna"),
                on("2025-12-10", OPEN, new RecordAttendance(KAZ, null, null)).cited("irna"));
        ledger.when(said("2025-12-11", delivery(Forum.of(OPEN), null))).thenRecorded();
    }

    /** The first day is that for which it was convened, whatever is told of it. */
    @Test
    void a_closing_cuts_only_the_end() {
        ledger.given(
                on("2025-02-10", OPEN, convened("A Forum", "2025-12-10/2025-12-12")).cited("irna"),
                on("2025-12-11", OPEN, new RecordAttendance(KAZ, null, null)).cited("irna"),
                on("2025-12-11", OPEN, new CloseConference()).cited("irna"));
        ledger.when(said("2025-12-12", delivery(Forum.of(OPEN), null)))
                .thenRefused("conference-is-on");
        ledger.when(said("2025-12-10", delivery(Forum.of(OPEN), null))).thenRecorded();
    }

    /** What became of the conference later does not make a plan of before wrong. */
    @Test
    void a_plan_is_held_against_what_stood_when_it_was_made() {
        ledger.given(
                on("2025-12-02", FORUM, new PostponeConference(When.parse("2026-03"), null))
                        .cited("irna"));
        ledger.when(announced(VISIT, "2025-12-12", FORUM).when("2025-11-20")).thenRecorded();
        ledger.when(said("2025-12-03", schedule("2025-12-12"))).thenRefused("conference-is-on");
        ledger.given(CALLED_OFF);
        ledger.when(said("2025-12-01", schedule("2025-12-12"))).thenRecorded();
        ledger.given(said("2025-12-04", schedule("2026-03-05")));
        ledger.when(said("2025-12-06", schedule("2026-03-06"))).thenRefused("conference-is-on");
    }

    @Test
    void a_plan_that_is_recorded_is_endorsed_whatever_became_of_the_conference() {
        ledger.given(said("2025-12-01", schedule("2025-12-12")), CALLED_OFF);
        ledger.when(correction(3, entry -> new EndorseEntry(entry, null)).cited("irna"))
                .thenRecorded();
    }

    @Test
    void a_visit_comes_to_the_conference_for_which_its_stop_is_made() {
        ledger.given(announced(VISIT, "2025-12-11/2025-12-13", FORUM));
        var later = When.parse("2025-12-20");
        ledger.when(on("2025-12-02", VISIT, new ReviseVisitPlan(later, null)).cited("irna"))
                .thenRefused("conference-is-on");
        ledger.when(on("2025-12-02", VISIT, new PostponeVisit(later, null)).cited("irna"))
                .thenRefused("conference-is-on");
        ledger.given(on("2025-12-11", VISIT, new DepartForVisit(null, null)).cited("irna"));
        ledger.when(
                        on("2025-12-20", VISIT, new ArriveAtStop(Party.parse("TKM"), null))
                                .cited("irna"))
                .thenRefused("conference-is-on");
        ledger.when(
                        on("2025-12-11", VISIT, new ArriveAtStop(Party.parse("TKM"), null))
                                .cited("irna"))
                .thenRecorded();
    }

    @Test
    void a_stop_for_a_conference_is_in_the_state_that_hosts_it() {
        var elsewhere = new Stop(Party.parse("KAZ"), null, null, null, null, null, FORUM);
        ledger.when(
                        on(
                                        "2025-12-01",
                                        VISIT,
                                        new AnnounceVisit(
                                                IRN, List.of(PRESIDENT), List.of(elsewhere), null))
                                .cited("irna"))
                .thenRefused("hosted-by-its-host");
        ledger.when(announced(VISIT, "2025-12-12", FORUM)).thenRecorded();
    }

    /** Who is to speak and who spoke are told by the day. */
    @Test
    void a_speaker_who_is_replaced_was_to_speak_until_then() {
        var minister = new Principal("A. Araghchi", "Foreign Minister", null);
        ledger.given(SCHEDULED, said("2025-12-12", delivery(IRN, minister, Forum.of(FORUM), null)));
        assertThat(summary().speaker(LocalDate.parse("2025-12-08"))).isEqualTo(PRESIDENT);
        assertThat(summary().speaker(LocalDate.parse("2025-12-10"))).isEqualTo(PRESIDENT);
        assertThat(summary().speaker(LocalDate.parse("2025-12-12"))).isEqualTo(minister);
    }

    /** As of a visit: a plan lasts until another that is dated, or the end. */
    @Test
    void what_is_scheduled_anew_on_a_day_that_nobody_tells_leaves_the_plan_until_the_end() {
        ledger.given(
                said("2025-12-09", scheduled(UNIVERSITY, "2025-12-11")),
                undated(ADDRESS, scheduled(UNIVERSITY, "2025-12-12")).cited("irna"),
                said("2025-12-11", delivery(UNIVERSITY, null)));
        assertThat(summary().schedules())
                .extracting(each -> each.lasted())
                .contains(new Spell(When.parse("2025-12-09"), When.parse("2025-12-11")));
    }

    /** A title is searched in the language in which it is worded, and not in that of the speech. */
    @Test
    void what_is_worded_has_a_language_of_its_own() {
        ledger.given(DELIVERED);
        assertThat(summary().texts(LocalDate.MAX))
                .contains(new Text("On Peace", LanguageTag.parse("en")));
    }

    /** A rule that asks another subject is not asked again when that is corrected. */
    @Test
    void days_that_are_corrected_later_are_a_standing_fault_of_the_address() {
        ledger.given(DELIVERED);
        assertThat(faults()).isEmpty();
        ledger.given(
                correction(2, Ground.BETTER_SOURCE, Map.of("planned", "2025-12-14")).cited("irna"));
        assertThat(faults()).containsExactly("3 conference-is-on");
    }

    private List<String> faults() {
        return memory.ask(
                Long.MAX_VALUE,
                desk ->
                        StandingFault.of(memory.entries(), HOUSE, desk).stream()
                                .map(fault ->
                                        "%d %s"
                                                .formatted(
                                                        fault.said().entry().position(),
                                                        fault.refusal().rule().id()))
                                .toList());
    }

    /** Of two that turn out to be one, the one that is kept speaks for both. */
    @Test
    void an_address_at_a_conference_that_is_merged_is_at_the_one_that_is_kept() {
        ledger.given(
                on("2025-02-10", OPEN, convened("Another Name", "2025-12-12")).cited("irna"),
                undated(FORUM, new MergeSubjects(OPEN, null)).cited("irna"));
        ledger.when(said("2025-12-13", delivery(Forum.of(OPEN), null))).thenRecorded();
        var other = DELIVERED.about(SampleWords.subject(SubjectKind.ADDRESS, 2));
        ledger.when(other.when("2025-12-14")).thenRefused("conference-is-on");
    }

    @Test
    void nobody_speaks_at_a_conference_that_is_cancelled() {
        ledger.given(CALLED_OFF).when(DELIVERED).thenRefused("conference-is-on", 2L, 3L);
        ledger.when(SCHEDULED).thenRefused("conference-is-on");
    }

    @Test
    void a_stop_of_a_visit_may_be_made_for_a_conference_on_its_days() {
        ledger.when(visit("2025-12-14", FORUM)).thenRefused("conference-is-on");
        ledger.when(visit("2025-12-12", NOWHERE)).thenRefused("conference-is-recorded");
        ledger.given(visit("2025-12-12", FORUM));
        var other = SampleWords.visit(2);
        ledger.when(announced(other, "2025-12-10", FORUM)).thenRefused("conference-is-on");
        ledger.given(announced(other, "2025-12-11/2025-12-12", null));
        var added = on("2025-12-02", other, new AddStop(stop(FORUM, "2025-12-14"))).cited("irna");
        ledger.when(added).thenRefused("conference-is-on");
        assertThatIllegalArgumentException().isThrownBy(() -> stop(VISIT, null));
    }

    @Test
    void the_speaker_held_the_office_that_day_where_the_registry_knows_it() {
        ledger.given(
                undated(PERSON, new RegisterPerson("Masoud Pezeshkian", null)).cited("irna"),
                on(
                                "2025-12-13",
                                PERSON,
                                new AssumeOffice(IRN, "President", Rank.HEAD_OF_GOVERNMENT, null))
                        .cited("irna"));
        var speaker = new Principal("M. Pezeshkian", "President", null, PERSON, null);
        ledger.when(said("2025-12-12", delivery(IRN, speaker, Forum.of(FORUM), null)))
                .thenRefused("office-was-held");
        ledger.when(said("2025-12-13", delivery(IRN, speaker, Forum.of(FORUM), null)))
                .thenRecorded();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-08,",
        "2025-12-09, SCHEDULED",
        "2025-12-11, SCHEDULED",
        "2025-12-12, DELIVERED",
        "2026-12-12, DELIVERED"
    })
    void an_address_is_scheduled_and_delivered(String day, @Nullable AddressStage stage) {
        ledger.given(SCHEDULED, DELIVERED);
        assertThat(summary().stage(LocalDate.parse(day))).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-12, SCHEDULED", "2025-12-13, UNREPORTED"})
    void one_of_which_nothing_is_told_after_its_day_is_unreported(String day, AddressStage stage) {
        ledger.given(SCHEDULED);
        assertThat(summary().stage(LocalDate.parse(day))).isEqualTo(stage);
    }

    @Test
    void one_that_is_cancelled() {
        ledger.given(SCHEDULED, CANCELLED);
        assertThat(summary().stage(LocalDate.parse("2025-12-09")))
                .isEqualTo(AddressStage.SCHEDULED);
        assertThat(summary().stage(LocalDate.parse("2025-12-10")))
                .isEqualTo(AddressStage.CANCELLED);
        ledger.thenFacts(ADDRESS);
    }

    /** The venue that was planned was another. */
    @Test
    void what_is_scheduled_anew_takes_the_place_of_what_was_scheduled() {
        ledger.given(
                said("2025-12-09", scheduled(new Forum(null, "Medical University", KAZ), null)),
                said("2025-12-10", scheduled(UNIVERSITY, "2025-12-11")),
                said("2025-12-11", delivery(UNIVERSITY, null)));
        assertThat(summary().forum(LocalDate.parse("2025-12-09")))
                .isEqualTo(new Forum(null, "Medical University", KAZ));
        assertThat(summary().forum(LocalDate.parse("2025-12-10"))).isEqualTo(UNIVERSITY);
        ledger.thenFacts(
                ADDRESS,
                planned("Medical University", null, "2025-12-09", "2025-12-10", 3L),
                planned("Nazarbayev University", "2025-12-11", "2025-12-10", "2025-12-11", 4L));
    }

    private static AddressPlanned planned(
            String institution, @Nullable String days, String since, String until, long entry) {
        return new AddressPlanned(
                ADDRESS,
                IRN,
                KAZ,
                PRESIDENT,
                new Forum(null, institution, KAZ),
                null,
                days == null ? null : When.parse(days),
                new Spell(When.parse(since), When.parse(until)),
                List.of(entry));
    }

    @Test
    void more_of_what_was_said_is_added_by_a_correction() {
        ledger.given(
                DELIVERED,
                correction(3, Ground.BETTER_SOURCE, Map.of("mentions", List.of("ISR", "TKM")))
                        .cited("irna"));
        var speech = Objects.requireNonNull(summary().speech());
        assertThat(speech.mentions()).containsExactly(StateId.parse("ISR"), StateId.parse("TKM"));
        assertThat(speech.themes()).containsExactly("peace");
    }

    /** To mention a state is not to meet it. */
    @Test
    void an_address_that_was_delivered_tells_of_no_two_states() {
        ledger.given(
                said(
                        "2025-12-12",
                        delivery(IRN, PRESIDENT, UNIVERSITY, List.of(StateId.parse("ISR")), null)));
        ledger.thenFacts(ADDRESS);
    }

    @Test
    void what_is_blank_or_without_end_is_not_read() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Forum(null, null, TKM));
        assertThatIllegalArgumentException().isThrownBy(() -> new Forum(VISIT, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quote(" ", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position("", "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> delivery(IRN, PRESIDENT, UNIVERSITY, List.of(TKM, TKM), null));
    }

    private OfAddress summary() {
        var all = Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);
        return (OfAddress)
                Objects.requireNonNull(
                        memory.ask(
                                Long.MAX_VALUE,
                                desk -> HOUSE.summary(ADDRESS, desk.read(ADDRESS, all).history())));
    }

    private static Said visit(String day, Subject conference) {
        return on(
                        day,
                        VISIT,
                        new RecordVisit(
                                IRN, List.of(PRESIDENT), List.of(stop(conference, null)), null))
                .cited("irna");
    }

    private static Said announced(Subject visit, String days, @Nullable Subject conference) {
        var stop =
                conference == null
                        ? new Stop(Party.parse("KAZ"), null, null, null, null, null)
                        : stop(conference, null);
        return on(
                        "2025-12-01",
                        visit,
                        new AnnounceVisit(IRN, List.of(PRESIDENT), List.of(stop), When.parse(days)))
                .cited("irna");
    }

    private static Stop stop(Subject conference, @Nullable String days) {
        return new Stop(
                TKM, null, null, days == null ? null : When.parse(days), null, null, conference);
    }

    private static ConveneConference convened(String title, @Nullable String planned) {
        return new ConveneConference(
                title,
                null,
                null,
                null,
                TKM,
                null,
                null,
                planned == null ? null : When.parse(planned));
    }

    private static Said attendance(String day, @Nullable Boolean absent) {
        return on(day, FORUM, new RecordAttendance(IRN, null, absent)).cited("irna");
    }

    private static ScheduleAddress schedule(String planned) {
        return scheduled(Forum.of(FORUM), planned);
    }

    private static ScheduleAddress scheduled(Forum forum, @Nullable String planned) {
        return new ScheduleAddress(
                IRN, PRESIDENT, forum, null, null, planned == null ? null : When.parse(planned));
    }

    private static DeliverAddress delivery(Forum forum, @Nullable Boolean remote) {
        return delivery(IRN, forum, remote);
    }

    private static DeliverAddress delivery(Party party, Forum forum, @Nullable Boolean remote) {
        return delivery(party, PRESIDENT, forum, remote);
    }

    private static DeliverAddress delivery(
            Party party, Principal speaker, Forum forum, @Nullable Boolean remote) {
        return delivery(party, speaker, forum, null, remote);
    }

    private static DeliverAddress delivery(
            Party party,
            Principal speaker,
            Forum forum,
            @Nullable List<StateId> mentions,
            @Nullable Boolean remote) {
        return new DeliverAddress(
                party,
                speaker,
                forum,
                "On Peace",
                LanguageTag.parse("fa"),
                LanguageTag.parse("en"),
                List.of("peace"),
                null,
                mentions,
                null,
                null,
                null,
                remote);
    }

    private static Said said(String when, AddressCommand command) {
        return on(when, ADDRESS, command).cited("irna");
    }
}
