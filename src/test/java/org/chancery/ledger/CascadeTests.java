package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;

import java.util.List;
import java.util.Map;
import org.chancery.diplomacy.visits.Ending;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.ArriveAtStop;
import org.chancery.diplomacy.visits.VisitCommand.ConcludeVisit;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.LeaveStop;
import org.chancery.facts.Principal;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Correction.EntryRetracted;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rests on an entry that is taken back. */
class CascadeTests {
    private static final Subject VISIT = SampleWords.visit(1);
    private static final Subject OTHER = SampleWords.visit(2);
    private static final Party KAZAKHSTAN = Party.parse("KAZ");

    private static final int ANNOUNCED = 2;
    private static final int DEPARTED = 3;
    private static final int ARRIVED = 4;
    private static final int LEFT = 5;
    private static final int CONCLUDED = 6;

    private final MemoryLedger memory = new MemoryLedger();
    private final Story ledger =
            new Story(memory)
                    .given(
                            SampleWords.source("mfa", "MFA", "2025-12-07"),
                            said(VISIT, "2025-12-07", announced()),
                            said(VISIT, "2025-12-10", new DepartForVisit("Tehran", null)),
                            said(VISIT, "2025-12-10", new ArriveAtStop(KAZAKHSTAN, null)),
                            said(VISIT, "2025-12-11", new LeaveStop(KAZAKHSTAN, null)),
                            said(VISIT, "2025-12-11", new ConcludeVisit(Ending.COMPLETED)));

    private static AnnounceVisit announced() {
        return new AnnounceVisit(
                StateId.parse("IRN"),
                List.of(new Principal("M. Pezeshkian", "President", null)),
                List.of(new Stop(KAZAKHSTAN, null, null, null, null, null)),
                When.parse("2025-12-10"));
    }

    private static Said said(Subject visit, String when, VisitCommand what) {
        return on(when, visit, what).cited("mfa");
    }

    private static Said taken(long position, @Nullable Boolean cascade) {
        return correction(position, entry -> new RetractEntry(entry, "misread", cascade));
    }

    private List<Long> takenBack() {
        return memory.entries().stream()
                .filter(entry -> entry.what() instanceof EntryRetracted)
                .map(Dossier::about)
                .toList();
    }

    @Test
    void all_that_rests_on_it_is_named() {
        ledger.when(taken(ARRIVED, null)).thenRefused("is-reached", (long) LEFT);
        ledger.when(taken(ARRIVED, false)).thenRefused("is-reached", (long) LEFT);
        ledger.when(taken(ANNOUNCED, null))
                .thenRefused(
                        "is-announced",
                        (long) DEPARTED,
                        (long) ARRIVED,
                        (long) LEFT,
                        (long) CONCLUDED);
    }

    @Test
    void all_that_rests_on_it_is_taken_back_with_it() {
        ledger.when(taken(DEPARTED, true)).thenRecorded();
        assertThat(takenBack()).endsWith((long) DEPARTED).doesNotContain((long) ANNOUNCED);
        ledger.when(said(VISIT, "2025-12-10", new DepartForVisit("Tehran", null))).thenRecorded();
    }

    @Test
    void what_does_not_rest_on_it_stands() {
        ledger.when(taken(ARRIVED, true)).thenRecorded();
        assertThat(takenBack()).containsExactly((long) LEFT, (long) ARRIVED);
    }

    @Test
    void where_nothing_rests_on_it_it_falls_alone() {
        ledger.when(taken(CONCLUDED, true)).thenRecorded();
        assertThat(takenBack()).containsExactly((long) CONCLUDED);
    }

    @Test
    void each_is_recorded_for_the_same_reason() {
        ledger.when(taken(ARRIVED, true)).thenRecorded();
        assertThat(
                        memory.entries().stream()
                                .map(Entry::what)
                                .filter(EntryRetracted.class::isInstance))
                .allMatch(what ->
                        what instanceof EntryRetracted(_, var why) && "misread".equals(why));
    }

    @Test
    void what_was_moved_here_falls_as_well() {
        ledger.given(
                taken(LEFT, null),
                said(OTHER, "2025-12-07", announced()),
                said(OTHER, "2025-12-10", new DepartForVisit("Tehran", null)),
                said(OTHER, "2025-12-10", new ArriveAtStop(KAZAKHSTAN, null)),
                said(OTHER, "2025-12-11", new LeaveStop(KAZAKHSTAN, null)));
        long moved = memory.entries().size();
        ledger.given(correction(moved, Ground.OUR_SLIP, Map.of()).about(VISIT))
                .when(taken(ARRIVED, null))
                .thenRefused("is-reached", moved)
                .when(taken(ARRIVED, true))
                .thenRecorded();
        assertThat(takenBack()).endsWith(moved, (long) ARRIVED);
    }

    /**
     * Its first word would have the visitor arrive before the departure, which was corrected too.
     */
    @Test
    void an_entry_falls_with_a_correction_without_which_it_cannot_stand() {
        ledger.given(
                correction(CONCLUDED, Ground.OUR_SLIP).when("2025-12-13"),
                correction(LEFT, Ground.OUR_SLIP).when("2025-12-13"),
                correction(ARRIVED, Ground.OUR_SLIP).when("2025-12-12"),
                correction(DEPARTED, Ground.OUR_SLIP).when("2025-12-11"));
        long corrected = memory.entries().size() - 1L;
        ledger.when(taken(corrected, null))
                .thenRefused("has-departed", (long) ARRIVED, (long) LEFT);
        ledger.when(taken(corrected, true)).thenRecorded();
        assertThat(takenBack()).containsExactly((long) LEFT, (long) ARRIVED, (long) ARRIVED);
    }
}
