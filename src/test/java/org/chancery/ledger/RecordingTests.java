package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.ChanceryHouse;
import org.chancery.facts.Fact;
import org.chancery.facts.Summary;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Rule;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Draft.Salt;
import org.chancery.ledger.Submission.Strictness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One decision may say several things: each is judged after those before it. */
class RecordingTests {
    private static final Subject ERRAND =
            Subject.parse("visit/0198c2f1-0000-7000-8000-000000000001");

    sealed interface ErrandCommand extends Command {
        /** Run an errand to one place after another. */
        @Opens
        @Unsourced
        record RunErrand(List<StateId> places) implements ErrandCommand {}
    }

    sealed interface ErrandEvent extends Event {
        /** Somebody went somewhere. */
        @Stored("test.errand-run")
        record ErrandRun(StateId place) implements ErrandEvent {}
    }

    enum ErrandRule implements Rule {
        NEVER_TWICE;

        @Override
        public String says() {
            return "nobody goes to the same place twice";
        }
    }

    record Errand(List<StateId> places) implements Decider<Errand, ErrandCommand, ErrandEvent> {

        @Override
        public List<ErrandEvent> decide(ErrandCommand command) {
            return switch (command) {
                case ErrandCommand.RunErrand(var all) ->
                        all.stream().<ErrandEvent>map(ErrandEvent.ErrandRun::new).toList();
            };
        }

        @Override
        public void check(Word<ErrandEvent> next, Others others) {
            switch (next.what()) {
                case ErrandEvent.ErrandRun(var place) ->
                        ErrandRule.NEVER_TWICE.require(!places.contains(place));
            }
        }

        @Override
        public Errand evolve(Word<ErrandEvent> next) {
            return switch (next.what()) {
                case ErrandEvent.ErrandRun(var place) -> {
                    var more = new ArrayList<>(places);
                    more.add(place);
                    yield new Errand(List.copyOf(more));
                }
            };
        }

        @Override
        public List<Fact> facts() {
            return List.of();
        }

        @Override
        public @Nullable Summary summary() {
            return null;
        }
    }

    private static final House HOUSE =
            new House(
                    List.of(
                            new Capability<>(
                                    SubjectKind.VISIT,
                                    ErrandCommand.class,
                                    ErrandEvent.class,
                                    new Errand(List.of()),
                                    1,
                                    List.of(LedgerRule.values()),
                                    List.of(ErrandEvent.ErrandRun.class))),
                    ChanceryHouse.CODEC);

    @Test
    void the_second_draft_sees_the_first() {
        assertThat(drafts(Strictness.REFUSE, "iran", "france", "china")).hasSize(3);
        assertThatThrownBy(() -> drafts(Strictness.REFUSE, "iran", "france", "iran"))
                .isInstanceOf(Refused.class)
                .hasMessage("nobody goes to the same place twice");
    }

    @Test
    void a_flagged_draft_does_not_stand_in_the_way_of_the_next() {
        assertThat(drafts(Strictness.FLAG, "iran", "iran", "france"))
                .extracting(draft -> draft.verdict().standing())
                .containsExactly(Standing.COUNTED, Standing.FLAGGED, Standing.COUNTED);
    }

    @Test
    void a_pair_is_named_by_the_draft_that_completes_it() {
        assertThat(drafts(Strictness.REFUSE, "iran", "france", "china"))
                .extracting(
                        draft -> draft.tags().stream().filter(t -> t.startsWith("pair:")).toList())
                .containsExactly(
                        List.of(),
                        List.of("pair:france~iran"),
                        List.of("pair:china~france", "pair:china~iran"));
    }

    private static List<Draft> drafts(Strictness strictness, String... places) {
        var submission =
                new Submission(
                        ERRAND,
                        null,
                        new ErrandCommand.RunErrand(
                                Arrays.stream(places).map(StateId::new).toList()),
                        List.of(),
                        "test",
                        null,
                        "request",
                        strictness);
        return Desk.ask(
                HOUSE,
                Long.MAX_VALUE,
                new Nothing(),
                desk -> Recording.record(HOUSE, desk, submission, new SameMaking()));
    }

    private record Nothing() implements Desk.Archive {
        @Override
        public Map<String, List<Entry>> tagged(Set<String> tags) {
            return Map.of();
        }

        @Override
        public Entry entry(CorrectionCommand.Named name) {
            throw new Unknown("there is no entry");
        }
    }

    private record SameMaking() implements Making {
        @Override
        public UUID eventId() {
            return new UUID(0, 2);
        }

        @Override
        public Salt salt() {
            return new Salt("AA");
        }

        @Override
        public LocalDate latestToday() {
            return LocalDate.EPOCH;
        }
    }
}
