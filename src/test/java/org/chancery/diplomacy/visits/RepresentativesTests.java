package org.chancery.diplomacy.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.util.List;
import org.chancery.diplomacy.RepresentativeRule;
import org.chancery.diplomacy.registry.PersonCommand.AssumeOffice;
import org.chancery.diplomacy.registry.PersonCommand.LeaveOffice;
import org.chancery.diplomacy.registry.PersonCommand.RegisterPerson;
import org.chancery.diplomacy.visits.InvitationCommand.ExtendInvitation;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.diplomacy.visits.VisitCommand.ReviseVisitPlan;
import org.chancery.facts.Capacity;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
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
import org.junit.jupiter.params.provider.EnumSource;

/** Who leads a visit or invites, held against the registry of persons. */
class RepresentativesTests {
    private static final Party KAZ = Party.parse("KAZ");
    private static final Subject PERSON = Subject.parse("person/nursultan-nazarbayev");
    private static final Subject NOBODY = Subject.parse("person/nobody");
    private static final Subject OTHER = Subject.parse("person/n-nazarbayev");
    private static final Subject VISIT = SampleWords.visit(2);

    private final MemoryLedger memory = new MemoryLedger();
    private final Story ledger =
            new Story(memory)
                    .given(
                            SampleWords.source("akorda", "Akorda", "2018-01-18"),
                            registered(PERSON),
                            said("1991-12-01", PERSON, office("President", Rank.HEAD_OF_STATE)),
                            said("2019-03-20", PERSON, new LeaveOffice(KAZ, "President", null)));

    /** What just follows, and beside it what one rule forbids. */
    private record Beside(Said follows, Said breaks) {}

    private static Beside beside(RepresentativeRule rule) {
        return switch (rule) {
            case PERSON_IS_REGISTERED ->
                    new Beside(
                            led("2018-01-15", PERSON, "President", null),
                            led("2018-01-15", NOBODY, null, null));
            case RANK_AS_REGISTERED ->
                    new Beside(
                            led("2018-01-15", PERSON, "President", Rank.HEAD_OF_STATE),
                            led("2018-01-15", PERSON, "president ", Rank.OTHER));
            case OFFICE_WAS_HELD ->
                    new Beside(
                            led("2019-03-19", PERSON, "President", null),
                            led("2019-03-20", PERSON, "President", null));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(RepresentativeRule rule) {
        ledger.when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(RepresentativeRule rule) {
        ledger.when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(RepresentativeRule rule) {
        ledger.whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    /** The same rules hold for whoever invites. */
    @ParameterizedTest
    @EnumSource
    void who_invites_is_held_against_the_registry_too(RepresentativeRule rule) {
        ledger.when(inviting(beside(rule).breaks())).thenRefused(rule.id());
        ledger.when(inviting(beside(rule).follows())).thenRecorded();
    }

    private static Said inviting(Said led) {
        var by = ((RecordVisit) led.what()).principals().getFirst();
        var invitation =
                new ExtendInvitation(KAZ, by, StateId.parse("USA"), null, "a visit", null, null);
        return new Said(SampleWords.invitation(1), led.when(), invitation, led.sources());
    }

    @Test
    void what_the_registry_does_not_know_is_no_contradiction() {
        ledger.when(led("2018-01-15", PERSON, "Chairman of the Security Council", Rank.OTHER))
                .thenRecorded();
    }

    @Test
    void who_is_chosen_for_an_office_does_not_hold_it_yet() {
        ledger.given(
                        said(
                                "2019-06-09",
                                PERSON,
                                new AssumeOffice(KAZ, "Speaker", Rank.OTHER, Capacity.ELECT)))
                .when(led("2019-06-10", PERSON, "Speaker", null))
                .thenRecorded();
        ledger.given(said("2019-07-01", PERSON, office("Speaker", Rank.OTHER)))
                .when(led("2019-06-11", PERSON, "Speaker", null).about(SampleWords.visit(3)))
                .thenRefused("office-was-held");
    }

    @Test
    void an_office_that_may_have_been_held_was_not_surely_not_held() {
        ledger.when(led("2019-03", PERSON, "President", null)).thenRecorded();
    }

    @Test
    void who_travels_is_held_against_the_registry_on_the_day_of_departure() {
        var leader = new Principal("N. Nazarbayev", "President", null, PERSON, null);
        ledger.given(
                        said(
                                "2019-01-01",
                                VISIT,
                                new AnnounceVisit(
                                        StateId.parse("KAZ"),
                                        List.of(leader),
                                        List.of(stop()),
                                        When.parse("2019-04"))))
                .when(said("2019-04-01", VISIT, new DepartForVisit(null, null)))
                .thenRefused("office-was-held", 3L, 4L);
        var another = new Principal("K. Tokayev", "President", null);
        ledger.given(said("2019-03-30", VISIT, new ReviseVisitPlan(null, List.of(another))))
                .given(said("2019-04-01", VISIT, new DepartForVisit(null, null)))
                .when(said("2019-04-02", VISIT, new ReviseVisitPlan(null, List.of(leader))))
                .thenRefused("office-was-held");
    }

    /** What was said of a person who turned out to be another is that other's. */
    @Test
    void a_merged_person_is_the_one_that_was_kept() {
        ledger.given(registered(OTHER), undated(PERSON, new MergeSubjects(OTHER, null)))
                .when(led("2018-01-15", OTHER, "President", Rank.HEAD_OF_STATE))
                .thenRecorded();
        ledger.when(led("2020-01-15", OTHER, "President", null).about(SampleWords.visit(3)))
                .thenRefused("office-was-held");
    }

    /** A rule that asks another subject is not asked again when that is corrected. */
    @Test
    void an_office_corrected_later_is_a_standing_fault_of_the_visit() {
        ledger.given(led("2019-03-19", PERSON, "President", Rank.HEAD_OF_STATE));
        assertThat(faults()).isEmpty();
        ledger.given(correction(4, Ground.BETTER_SOURCE).when("2019-03-01").cited("akorda"));
        assertThat(faults()).containsExactly("5 office-was-held");
    }

    private List<String> faults() {
        return memory.ask(
                Long.MAX_VALUE,
                desk ->
                        StandingFault.of(memory.entries(), MemoryLedger.HOUSE, desk).stream()
                                .map(fault ->
                                        "%d %s"
                                                .formatted(
                                                        fault.said().entry().position(),
                                                        fault.refusal().rule().id()))
                                .toList());
    }

    @Test
    void the_rank_of_a_visit_is_the_highest_of_its_principals() {
        var worded = new Principal("C", "President", null);
        var minister = new Principal("A", "Foreign Minister", null, null, Rank.FOREIGN_MINISTER);
        var president = new Principal("B", "President", null, null, Rank.HEAD_OF_STATE);
        assertThat(Rank.highest(List.of(minister, president))).isEqualTo(Rank.HEAD_OF_STATE);
        assertThat(Rank.highest(List.of(president, worded))).isEqualTo(Rank.HEAD_OF_STATE);
        assertThat(Rank.highest(List.of(minister, worded))).isNull();
        assertThat(Rank.highest(List.of(minister))).isEqualTo(Rank.FOREIGN_MINISTER);
    }

    private static Said registered(Subject person) {
        return undated(person, new RegisterPerson("Nursultan Nazarbayev", null)).cited("akorda");
    }

    private static AssumeOffice office(String title, Rank rank) {
        return new AssumeOffice(KAZ, title, rank, null);
    }

    private static Said led(
            String days, Subject person, @Nullable String office, @Nullable Rank rank) {
        var principal = new Principal("N. Nazarbayev", office, null, person, rank);
        return said(
                days,
                VISIT,
                new RecordVisit(StateId.parse("KAZ"), List.of(principal), List.of(stop()), null));
    }

    private static Stop stop() {
        return new Stop(Party.parse("USA"), null, null, null, VisitType.WORKING, null);
    }

    private static Said said(String when, Subject subject, Command command) {
        return on(when, subject, command).cited("akorda");
    }
}
