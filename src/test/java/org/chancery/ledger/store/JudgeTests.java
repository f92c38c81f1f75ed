package org.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.ledger.store.Ledgers.tagged;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.chancery.ledger.store.Append.Sealed;
import org.chancery.ledger.store.NoteForm.Note;
import org.junit.jupiter.api.Test;

/** How one batch is judged at head 10, when everything after position 5 is remembered. */
class JudgeTests {

    private final RecentTags recent = new RecentTags(100, 5);

    private Judgement judge(Append... batch) {
        var at = Instant.parse("2026-01-01T00:00:00Z");
        return new Judge(
                        new Head(10, at),
                        at,
                        recent,
                        (_, after, _) -> {
                            throw new AssertionError("asked the database after " + after);
                        })
                .judge(List.of(batch));
    }

    private static Append append(ConsistencyMarker marker, EventCriteria unless, Note... notes) {
        return new Append(
                TagCondition.of(unless),
                marker,
                Stream.of(notes)
                        .map(note -> Sealed.of(NoteForm.TYPE, new NoteForm().seal(note)))
                        .toList(),
                new CompletableFuture<>());
    }

    private static ConsistencyMarker seen(long position) {
        return new GlobalIndexConsistencyMarker(position);
    }

    @Test
    void members_are_placed_one_after_another_without_gaps() {
        var judgement =
                judge(
                        append(seen(10), tagged("a:1"), Note.of("x"), Note.of("y")),
                        append(seen(10), tagged("a:1"), Note.of("z")));
        assertThat(judgement.accepted())
                .flatExtracting(Judgement.Placed::recorded)
                .extracting(Recorded::position)
                .containsExactly(11L, 12L, 13L);
        assertThat(judgement.to().position()).isEqualTo(13);
    }

    @Test
    void an_earlier_member_conflicts_with_a_later_one_which_fails_alone() {
        var first = append(seen(10), tagged("a:1"), Note.of("x", "a:1"));
        var second = append(seen(10), tagged("a:1"), Note.of("y", "a:1"));
        var third = append(seen(10), tagged("b:1"), Note.of("z", "b:1"));
        var judgement = judge(first, second, third);
        assertThat(judgement.conflicting()).containsExactly(second);
        assertThat(judgement.accepted())
                .extracting(Judgement.Placed::append)
                .containsExactly(first, third);
    }

    @Test
    void what_conflicts_itself_conflicts_with_nobody() {
        recent.add(8, TagHash.of(List.of("a:1")));
        var lost = append(seen(7), tagged("a:1"), Note.of("x", "b:1"));
        var other = append(seen(10), tagged("b:1"), Note.of("y", "b:1"));
        assertThat(judge(lost, other).conflicting()).containsExactly(lost);
    }

    @Test
    void a_member_is_not_in_its_own_way() {
        var judgement =
                judge(append(seen(10), tagged("a:1"), Note.of("x", "a:1"), Note.of("y", "a:1")));
        assertThat(judgement.conflicting()).isEmpty();
    }

    @Test
    void a_group_of_tags_spread_over_several_members_is_no_conflict() {
        var judgement =
                judge(
                        append(ConsistencyMarker.INFINITY, tagged("a:1"), Note.of("x", "a:1")),
                        append(ConsistencyMarker.INFINITY, tagged("a:1"), Note.of("y", "b:1")),
                        append(seen(10), tagged("a:1", "b:1"), Note.of("z", "a:1", "b:1")),
                        append(seen(10), tagged("a:1", "b:1"), Note.of("lost")));
        assertThat(judgement.accepted()).hasSize(3);
        assertThat(judgement.conflicting()).hasSize(1);
    }

    @Test
    void a_remembered_tag_conflicts_only_after_the_marker() {
        recent.add(8, TagHash.of(List.of("a:1")));
        assertThat(judge(append(seen(7), tagged("a:1"), Note.of("x"))).conflicting()).hasSize(1);
        assertThat(judge(append(seen(8), tagged("a:1"), Note.of("x"))).conflicting()).isEmpty();
    }

    @Test
    void what_is_forgotten_is_known_to_be() {
        var brief = new RecentTags(2, 0);
        for (int position = 1; position <= 6; position++) {
            brief.add(position, new long[] {position});
        }
        assertThat(brief.since()).isEqualTo(2);
        assertThat(brief.last(2)).isZero();
        assertThat(brief.last(3)).isEqualTo(3);
        assertThat(brief.last(6)).isEqualTo(6);
    }
}
