package org.chancery.diplomacy.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.diplomacy.visits.InvitationCommand.AnswerInvitation;
import org.chancery.diplomacy.visits.InvitationCommand.ExtendInvitation;
import org.chancery.diplomacy.visits.InvitationCommand.WithdrawInvitation;
import org.chancery.diplomacy.visits.InvitationEvent.InvitationExtended;
import org.chancery.facts.InvitationStage;
import org.chancery.facts.Principal;
import org.chancery.facts.VisitSummaries.OfInvitation;
import org.chancery.facts.VisitSummaries.OfTurn;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;

/** What can be said of an invitation, what cannot, and how it stands on a day. */
class InvitationTests {
    private static final Subject INVITATION = SampleWords.invitation(1);
    private static final Subject OTHER = SampleWords.invitation(2);
    private static final StateId IRAN = StateId.parse("IRN");
    private static final Principal HOST = new Principal("S. Berdimuhamedow", "President", null);
    private static final Principal GUEST = new Principal("M. Pezeshkian", "President", null);
    private static final Said EXTENDED = said("2025-11-20", invitation("TKM", "2025-12-12"));
    private static final Said ACCEPTED =
            said("2025-12-05", new AnswerInvitation(InvitationAnswer.ACCEPTED, "the ministry"));
    private static final Said WITHDRAWN =
            said("2025-12-09", new WithdrawInvitation("the forum is put off"));

    private final Story ledger = new Story().given(SampleWords.source("irna", "IRNA", null));

    /** What went before; what just follows on it, and beside it what one rule forbids. */
    private record Beside(List<Said> before, Said follows, Said breaks) {}

    private static Beside beside(InvitationRule rule) {
        return switch (rule) {
            case EXTENDED_ONCE -> new Beside(List.of(EXTENDED), EXTENDED.about(OTHER), EXTENDED);
            case INVITES_ANOTHER ->
                    new Beside(
                            List.of(),
                            said("2025-11-20", invitation("organisation/eco", null)),
                            said("2025-11-20", invitation("IRN", null)));
            case OCCASION_ENDS_AFTER_IT_BEGINS ->
                    new Beside(
                            List.of(),
                            said("2025-11-20", invitation("TKM", "2025-12/2025-12-12")),
                            said("2025-11-20", invitation("TKM", "2025-12-13/2025-12-12")));
            case IS_EXTENDED ->
                    new Beside(
                            List.of(EXTENDED),
                            ACCEPTED.when("2025-11-20"),
                            ACCEPTED.when("2025-11-19"));
            case ANSWERS_OTHERWISE ->
                    new Beside(
                            List.of(EXTENDED, ACCEPTED),
                            said(
                                    "2025-12-06",
                                    new AnswerInvitation(InvitationAnswer.DECLINED, null)),
                            ACCEPTED.when("2025-12-07"));
            case NOT_WITHDRAWN ->
                    new Beside(List.of(EXTENDED, WITHDRAWN), ACCEPTED, ACCEPTED.when("2025-12-10"));
            case WITHDRAWN_ONCE -> new Beside(List.of(EXTENDED, WITHDRAWN), ACCEPTED, WITHDRAWN);
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(InvitationRule rule) {
        given(rule).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(InvitationRule rule) {
        given(rule).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(InvitationRule rule) {
        given(rule).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    /** What is told of a second invitation, or of the same one on another day, is not a change. */
    @ParameterizedTest
    @EnumSource(names = {"INVITES_ANOTHER", "OCCASION_ENDS_AFTER_IT_BEGINS", "IS_EXTENDED"})
    void a_correction_that_breaks_a_rule_is_refused(InvitationRule rule) {
        var story = given(rule).given(beside(rule).follows());
        story.when(corrected(2 + beside(rule).before().size(), beside(rule).breaks()))
                .thenRefused(rule.id());
    }

    private Story given(InvitationRule rule) {
        return ledger.given(beside(rule).before().toArray(Said[]::new));
    }

    @Test
    void it_is_not_taken_back_under_its_answer() {
        ledger.given(EXTENDED, ACCEPTED)
                .when(correction(2, entry -> new RetractEntry(entry, null)))
                .thenRefused("is-extended", 3L);
    }

    @Test
    void an_undated_invitation_comes_before_whatever_became_of_it() {
        ledger.given(
                        undated(INVITATION, invitation("TKM", null)).cited("irna"),
                        undated(INVITATION, WITHDRAWN.what()).cited("irna"),
                        ACCEPTED)
                .thenSummary(
                        INVITATION,
                        shown(
                                null,
                                List.of(2L, 3L, 4L),
                                new OfTurn(InvitationStage.EXTENDED, null, null, null),
                                new OfTurn(
                                        InvitationStage.ACCEPTED,
                                        When.parse("2025-12-05"),
                                        "the ministry",
                                        null),
                                new OfTurn(
                                        InvitationStage.WITHDRAWN,
                                        null,
                                        null,
                                        "the forum is put off")));
    }

    @Test
    void the_days_for_which_somebody_is_invited_need_not_have_come() {
        ledger.when(said("2025-11-20", invitation("TKM", "2090"))).thenRecorded();
        ledger.when(said("2090-01-01", invitation("TKM", null)).about(OTHER))
                .thenRefused("not-in-the-future");
    }

    @Test
    void it_is_recorded_as_it_was_said_and_tells_relations_nothing() {
        ledger.when(EXTENDED)
                .thenRecorded(
                        new InvitationExtended(
                                Party.parse("TKM"),
                                HOST,
                                IRAN,
                                List.of(GUEST),
                                "the forum in Ashgabat",
                                SampleWords.visit(1),
                                When.parse("2025-12-12")))
                .thenFacts(INVITATION);
    }

    @Test
    void a_correction_of_the_inviter_is_another_inviter() {
        ledger.given(EXTENDED)
                .when(correction(2, Ground.OUR_SLIP, Map.of("inviter", "IRN")))
                .thenRefused("invites-another");
        ledger.when(correction(2, Ground.OUR_SLIP, Map.of("inviter", "KAZ"))).thenRecorded();
    }

    @Test
    void how_it_stands_is_told_of_every_day() {
        var summary = summary(EXTENDED, ACCEPTED, WITHDRAWN);
        assertThat(stage(summary, "2025-11-19")).isNull();
        assertThat(stage(summary, "2025-11-20")).isEqualTo(InvitationStage.EXTENDED);
        assertThat(stage(summary, "2025-12-04")).isEqualTo(InvitationStage.EXTENDED);
        assertThat(stage(summary, "2025-12-05")).isEqualTo(InvitationStage.ACCEPTED);
        assertThat(stage(summary, "2025-12-08")).isEqualTo(InvitationStage.ACCEPTED);
        assertThat(stage(summary, "2025-12-09")).isEqualTo(InvitationStage.WITHDRAWN);
        var declined =
                summary(
                        EXTENDED,
                        said("2025-12", new AnswerInvitation(InvitationAnswer.DECLINED, null)));
        assertThat(stage(declined, "2025-11-30")).isEqualTo(InvitationStage.EXTENDED);
        assertThat(stage(declined, "2025-12-01")).isEqualTo(InvitationStage.DECLINED);
    }

    /** No turn comes before the one that it follows, whatever is not dated. */
    @Test
    void what_has_no_day_came_as_soon_as_it_can_have_come() {
        var undated =
                summary(
                        undated(INVITATION, EXTENDED.what()).cited("irna"),
                        ACCEPTED,
                        undated(INVITATION, WITHDRAWN.what()).cited("irna"));
        assertThat(stage(undated, "1900-01-01")).isEqualTo(InvitationStage.EXTENDED);
        assertThat(stage(undated, "2025-12-04")).isEqualTo(InvitationStage.EXTENDED);
        assertThat(stage(undated, "2025-12-05")).isEqualTo(InvitationStage.WITHDRAWN);
        var answered = summary(EXTENDED, undated(INVITATION, ACCEPTED.what()).cited("irna"));
        assertThat(stage(answered, "2025-11-19")).isNull();
        assertThat(stage(answered, "2025-11-20")).isEqualTo(InvitationStage.ACCEPTED);
    }

    /** Whatever a viewpoint hides of a history, what is left comes to something. */
    @Test
    void any_part_of_a_history_can_be_told() {
        var whole = List.of(EXTENDED, ACCEPTED, WITHDRAWN, EXTENDED, ACCEPTED);
        for (int some = 0; some < 1 << whole.size(); some++) {
            var told = new ArrayList<Said>();
            for (int i = 0; i < whole.size(); i++) {
                if ((some >> i & 1) == 1) {
                    told.add(whole.get(i));
                }
            }
            var summary = folded(told).summary();
            assertThat(summary == null).isEqualTo(!told.contains(EXTENDED));
            if (summary instanceof OfInvitation invitation) {
                assertThat(stage(invitation, "2026-01-01")).isNotNull();
                assertThat(invitation.because()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void it_is_to_something(String occasion) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ExtendInvitation(
                                Party.parse("TKM"), null, IRAN, null, occasion, null, null));
    }

    @Test
    void the_visit_that_is_meant_is_a_visit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ExtendInvitation(
                                Party.parse("TKM"),
                                null,
                                IRAN,
                                null,
                                "a visit",
                                Subject.parse("source/irna"),
                                null))
                .withMessageContaining("source/irna is not a visit");
    }

    private static OfInvitation summary(Said... told) {
        return (OfInvitation) Objects.requireNonNull(folded(List.of(told)).summary());
    }

    private static Invitation folded(List<Said> told) {
        var invitation = Invitation.NONE;
        for (var said : told) {
            var event = Invitation.NONE.decide((InvitationCommand) said.what()).getFirst();
            invitation =
                    invitation.evolve(
                            new Word<>(
                                    new Assertion<>(INVITATION, said.when(), event, said.sources()),
                                    List.of(1L)));
        }
        return invitation;
    }

    private static @Nullable InvitationStage stage(OfInvitation invitation, String day) {
        return invitation.stage(LocalDate.parse(day));
    }

    private static OfInvitation shown(@Nullable When planned, List<Long> because, OfTurn... turns) {
        return new OfInvitation(
                Party.parse("TKM"),
                HOST,
                IRAN,
                List.of(GUEST),
                "the forum in Ashgabat",
                SampleWords.visit(1),
                planned,
                List.of(turns),
                because);
    }

    private static ExtendInvitation invitation(String inviter, @Nullable String planned) {
        return new ExtendInvitation(
                Party.parse(inviter),
                HOST,
                IRAN,
                List.of(GUEST),
                "the forum in Ashgabat",
                SampleWords.visit(1),
                planned == null ? null : When.parse(planned));
    }

    /** The entry at a position says what is said here. */
    private static Said corrected(long position, Said other) {
        var change =
                StrictJson.MAPPER.convertValue(
                        other.what(), new TypeReference<Map<String, Object>>() {});
        var correction = correction(position, Ground.BETTER_SOURCE, change);
        return new Said(other.subject(), other.when(), correction.what(), other.sources());
    }

    private static Said said(String when, InvitationCommand command) {
        return on(when, INVITATION, command).cited("irna");
    }
}
