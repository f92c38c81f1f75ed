package org.chancery.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.on;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.diplomacy.conferences.AddressCommand.DeliverAddress;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConfirmParticipation;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConveneConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.RecordAttendance;
import org.chancery.facts.Forum;
import org.chancery.facts.Principal;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.States;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.Answering;
import org.chancery.projections.ReadModels;
import org.chancery.registers.RegisterTable;
import org.chancery.relations.FactRow.Element;
import org.chancery.relations.elements.Cell;
import org.chancery.relations.elements.Conferences;
import org.chancery.testing.SampleWords;
import org.junit.jupiter.api.Test;

/** Of a conference of 190 states each is told by itself: two are joined when they are asked for. */
class LargeConferenceIT {
    private static final int MANY = 190;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Subject FORUM = SampleWords.subject(SubjectKind.CONFERENCE, 1);
    private static final Subject ADDRESS = SampleWords.subject(SubjectKind.ADDRESS, 1);
    private static final List<StateId> STATES =
            States.TABLE.all().stream()
                    .map(state -> new StateId(state.slug()))
                    .limit(MANY)
                    .toList();

    private static final Pair MENTIONED = new Pair(STATES.get(0), STATES.get(1));

    /** One of the first of all the states, and the last. */
    private static final Pair NOT_MENTIONED = new Pair(STATES.get(7), STATES.get(MANY - 1));

    @Test
    void a_conference_of_190_is_told_of_each_and_shown_of_two() throws Exception {
        try (var ledger = new TestLedger();
                var models =
                        new ReadModels(
                                ledger.store().connections(),
                                ledger.store().positions(),
                                ledger.archive(),
                                List.of(new FactTable(HOUSE), new RegisterTable(HOUSE)))) {
            ledger.record(Stream.of(SampleWords.source("un", "United Nations", "2025-10-01")));
            var convened =
                    new ConveneConference(
                            "General Debate",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            When.parse("2025-09-23/2025-09-29"));
            ledger.record(Stream.of(on("2025-01-01", FORUM, convened).cited("un")));
            for (var state : STATES) {
                ledger.record(
                        Stream.of(
                                on("2025-06-01", FORUM, new ConfirmParticipation(state, null))
                                        .cited("un"),
                                on("2025-09-23", FORUM, new RecordAttendance(state, null, null))
                                        .cited("un")));
            }
            ledger.record(Stream.of(on("2025-09-23", ADDRESS, address()).cited("un")));
            long last = 2L * MANY + 3;
            models.start();
            assertThat(models.await(last, PATIENCE)).isTrue();
            var rows = rows(ledger);
            System.out.printf("a conference of %d states: rows by element %s%n", MANY, rows);
            assertThat(rows)
                    .containsEntry(Element.ATTENDANCE.code() + " of one", MANY)
                    .containsEntry(Element.CONFERENCE_PLAN.code() + " of one", MANY);
            assertThat(rows.keySet())
                    .as("of two there is evidence alone, while the conference was one of few")
                    .filteredOn(each -> each.endsWith("of two"))
                    .containsExactly(Element.EVIDENCE.code() + " of two");
            var answers = new RelationAnswers(new Answering(ledger.archive(), models), HOUSE);
            var viewpoint = Viewpoint.everything(DAY, last);
            for (var pair : List.of(MENTIONED, NOT_MENTIONED)) {
                var status = answers.status(pair, viewpoint);
                var cell = status.elements().contact().conferences();
                assertThat(cell.because()).hasSize(2);
                var shared = ((Cell.Recorded<Conferences>) cell).value();
                assertThat(shared.months12()).isEqualTo(1);
                assertThat(shared.latest().conference()).isEqualTo(FORUM.id());
                assertThat(status)
                        .isEqualTo(
                                ledger.archive()
                                        .ask(
                                                last,
                                                desk ->
                                                        new Relations(HOUSE)
                                                                .status(pair, viewpoint, desk)));
                var before = Viewpoint.everything(LocalDate.of(2025, 9, 1), last);
                assertThat(answers.status(pair, before).elements().plans())
                        .singleElement()
                        .matches(plan -> plan.subject().equals(FORUM));
                assertThat(status.elements().contact().lastVisit().values())
                        .allMatch(visit -> visit.state().equals("not-recorded"));
            }
            assertThat(answers.status(MENTIONED, viewpoint).evidence().entries())
                    .isEqualTo(answers.status(NOT_MENTIONED, viewpoint).evidence().entries() + 1)
                    .isGreaterThan(1);
        }
    }

    /** One that mentions many states. */
    private static DeliverAddress address() {
        return new DeliverAddress(
                STATES.getFirst(),
                new Principal("A. Example", "President", null),
                Forum.of(FORUM),
                null,
                null,
                null,
                null,
                null,
                STATES.subList(1, 21),
                null,
                null,
                null,
                null);
    }

    /** How many rows there are, by their element and of how many states they are. */
    private static Map<String, Integer> rows(TestLedger ledger) throws SQLException {
        var rows = new TreeMap<String, Integer>();
        try (var connection = ledger.database().owner().getConnection();
                var statement =
                        connection.prepareStatement(
                                "select element || case when b > 0 then ' of two' else ' of one' end, count(*) from read_model.fact where a > 0 group by 1");
                var counted = statement.executeQuery()) {
            while (counted.next()) {
                rows.put(counted.getString(1), counted.getInt(2));
            }
        }
        return rows;
    }
}
