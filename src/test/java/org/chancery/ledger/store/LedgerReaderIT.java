package org.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.get;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.chancery.ledger.store.NoteForm.Note;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading the ledger outside of Axon. */
class LedgerReaderIT {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456789Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final HandClock clock = new HandClock(NOON);
    private final LedgerStore store =
            new LedgerStore(database.application(), new NoteForm(), clock);
    private final LedgerReader reader = store.reader();

    @AfterEach
    void close() {
        store.close();
    }

    private void record(Note... notes) {
        get(append(store.engine(), AppendCondition.none(), notes));
    }

    private static List<String> texts(List<OpenedEntry> entries) {
        return entries.stream().map(entry -> ((Note) entry.entry()).text()).toList();
    }

    @Test
    void entries_are_found_by_any_tag_within_bounds_in_order() {
        record(
                Note.of("one", "a:1"),
                Note.of("two", "b:1", "a:1"),
                Note.of("three", "c:1"),
                Note.of("four", "b:1"));
        assertThat(texts(reader.tagged(List.of("a:1", "b:1"), 0, Long.MAX_VALUE)))
                .containsExactly("one", "two", "four");
        assertThat(texts(reader.tagged(List.of("a:1", "b:1"), 1, 3))).containsExactly("two");
        assertThat(reader.tagged(List.of(), 0, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void a_hash_that_only_looks_right_is_not_believed() {
        record(Note.of("one", "a:1"));
        database.run("alter table entry disable trigger append_only");
        database.run("update entry set tags = array[" + TagHash.of("b:1") + "]");
        assertThat(reader.tagged(List.of("b:1"), 0, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void entries_are_read_on_from_a_position_and_picked_by_position_and_event_id() {
        var two = Note.of("two");
        record(Note.of("one"), two, Note.of("three"));
        assertThat(texts(reader.after(0, 2))).containsExactly("one", "two");
        assertThat(texts(reader.after(2, 10))).containsExactly("three");
        assertThat(reader.after(3, 10)).isEmpty();
        assertThat(texts(reader.at(List.of(3L, 9L, 1L)))).containsExactly("three", "one");
        assertThat(reader.byEventId(two.id())).contains(2L);
        assertThat(reader.byEventId(UUID.randomUUID())).isEmpty();
    }

    @Test
    void entries_are_read_on_as_they_lie_in_the_tables() {
        var two = Note.of("two", "b:1", "a:1", "b:1");
        record(Note.of("one"), two, Note.of("three"));
        assertThat(reader.storedAfter(0, 2))
                .extracting(StoredEntry::position)
                .containsExactly(1L, 2L);
        assertThat(reader.storedAfter(3, 2)).isEmpty();
        assertThat(reader.storedBetween(0, 2, 9)).hasSize(2);
        var row = reader.storedBetween(1, 2, 9).getFirst();
        var opened = new NoteForm().open(row.entry());
        assertThat(row.eventId()).isEqualTo(two.id()).isEqualTo(opened.eventId());
        assertThat(row.recordedAt()).isEqualTo(opened.recordedAt());
        assertThat(row.entry().salt()).hasSize(32);
        assertThat(row.isTagged(List.of("a:1", "b:1"))).isTrue();
        assertThat(row.isTagged(List.of("a:1"))).isFalse();
    }

    @Test
    void large_entries_are_read_a_few_at_a_time() {
        var large = "x".repeat(50_000);
        for (int i = 0; i < 12; i++) {
            record(Note.of(large));
        }
        var some = reader.storedAfter(0, 1_000);
        assertThat(some).hasSizeBetween(5, 11);
        long last = some.getLast().position();
        assertThat(reader.storedAfter(last, 1_000).getFirst().position()).isEqualTo(last + 1);
        assertThat(reader.storedAfter(last, 1)).hasSize(1);
        assertThat(reader.storedBetween(0, 12, 1_000)).hasSameSizeAs(some);
        assertThat(reader.storedBetween(last, last + 1, 1_000)).hasSize(1);
    }

    @Test
    void instants_have_three_decimals_and_never_decrease_though_the_clock_goes_back() {
        record(Note.of("one"));
        clock.now = NOON.minusSeconds(3_600);
        record(Note.of("two"));
        clock.now = NOON.plusSeconds(1);
        record(Note.of("three"));
        clock.now = Instant.parse("2026-01-01T13:00:00Z");
        record(Note.of("four"));
        var first = Instant.parse("2026-01-01T12:00:00.123Z");
        assertThat(reader.after(0, 9))
                .extracting(entry -> entry.opened().recordedAt())
                .containsExactly(first, first, first.plusSeconds(1), clock.now);
        assertThat(
                        database.number(
                                "select count(*) from entry where position = 4 and"
                                        + " convert_from(envelope, 'UTF8') like"
                                        + " '%,\"position\":4,\"recordedAt\":\"2026-01-01T13:00:00.000Z\",%'"))
                .isEqualTo(1);
        assertThat(reader.positionAt(first.minusMillis(1))).isZero();
        assertThat(reader.positionAt(first)).isEqualTo(2);
        assertThat(reader.positionAt(first.plusNanos(999_999_999))).isEqualTo(2);
        assertThat(reader.positionAt(first.plusSeconds(1))).isEqualTo(3);
        assertThat(reader.positionAt(Instant.MAX)).isEqualTo(4);
        assertThat(reader.positionAt(Instant.MIN)).isZero();
        assertThat(reader.head()).isEqualTo(new Head(4, clock.now));
    }

    @Test
    void the_position_at_an_instant_is_found_in_a_ledger_of_any_length() {
        assertThat(reader.positionAt(NOON)).isZero();
        for (int i = 0; i < 33; i++) {
            clock.now = NOON.plusSeconds(i);
            record(Note.of("entry"));
            for (int j = 0; j <= i; j++) {
                assertThat(reader.positionAt(NOON.plusSeconds(j))).isEqualTo(j + 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"false, entry_tags, entry_pkey", "true, entry_pkey, entry_tags"})
    void without_statistics_a_long_way_goes_by_tags_and_a_short_one_by_key(
            boolean shortWay, String used, String unused) throws SQLException {
        var condition = TagCondition.anyOf(List.of("a:1", "b:1"));
        var plan = new ArrayList<String>();
        try (var connections = new EngineConnections(database.application());
                var connection = connections.dedicated("chancery-test", 10_000);
                var statement =
                        connection.prepareStatement(
                                "explain " + EntryFinder.sql(condition, shortWay))) {
            int next = condition.bind(statement, 1);
            statement.setLong(next, 0);
            statement.setLong(next + 1, Long.MAX_VALUE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
        }
        assertThat(String.join("\n", plan)).contains(used).doesNotContain(unused);
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on entry"));
    }
}
