package org.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.get;

import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.chancery.ledger.store.NoteForm.Note;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses. */
class SchemaIT {

    private final LedgerDatabase database = LedgerDatabase.fresh();

    @BeforeEach
    void record() {
        try (var store =
                new LedgerStore(database.application(), new NoteForm(), Clock.systemUTC())) {
            get(append(store.engine(), AppendCondition.none(), Note.of("one", "a:1")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set envelope = '\\x00'",
                "update entry set tags = '{}' where false",
                "delete from entry",
                "truncate entry",
                "update payload set body = '\\x00'",
                "delete from payload",
                "truncate payload",
                "delete from head",
                "truncate head",
                "insert into head (position, recorded_at) values (1, now())",
            })
    void neither_owner_nor_application_can_change_what_was_recorded(String change) {
        assertRefused(database.owner(), change, "append-only");
        assertRefused(database.application(), change, "permission denied");
        assertThat(database.number("select count(*) from entry join payload using (position)"))
                .isEqualTo(1);
    }

    @Test
    void not_even_a_replica_session_of_the_owner_can() {
        assertRefused(
                database.owner(),
                "set session_replication_role = replica; delete from entry",
                "append-only");
    }

    @Test
    void the_head_only_moves_on() {
        assertRefused(database.application(), "update head set position = 0", "only moves on");
        assertRefused(
                database.owner(),
                "update head set position = 2, recorded_at = 'epoch'",
                "only moves on");
    }

    @Test
    void an_event_id_is_stored_once() {
        assertRefused(
                database.owner(),
                """
                insert into entry (position, event_id, recorded_at, envelope, tags)
                select 2, event_id, recorded_at, envelope, tags from entry
                """,
                "duplicate key");
    }

    @Test
    void the_application_owns_the_read_models() {
        LedgerDatabase.run(
                database.application(),
                "create table read_model.fact (id int); drop table read_model.fact");
        assertRefused(database.application(), "create table fact (id int)", "permission denied");
    }

    private static void assertRefused(DataSource who, String change, String why) {
        assertThatThrownBy(() -> LedgerDatabase.run(who, change)).hasMessageContaining(why);
    }
}
