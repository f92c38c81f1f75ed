package org.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.get;
import static org.chancery.ledger.store.Session.assertRefused;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.chancery.ledger.store.NoteForm.Note;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the database itself refuses. */
class SchemaIT {
    private static final String DENIED = "42501";
    private static final String RESTRICTED = "23001";

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final DataSource OWNER = DATABASE.owner();
    private static final DataSource APPLICATION = DATABASE.application();
    private static final DataSource READER = DATABASE.reader();

    /** Each would change what was recorded. */
    static final List<String> CHANGES =
            List.of(
                    "update entry set envelope = '\\x00'",
                    "update entry set tags = '{}'",
                    "delete from entry",
                    "with gone as (delete from entry returning *) select count(*) from gone",
                    "merge into entry using head on true when matched then delete",
                    "truncate entry",
                    "update payload set body = '\\x00'",
                    "insert into payload select * from payload"
                            + " on conflict (position) do update set body = null",
                    "delete from payload",
                    "truncate payload",
                    "delete from head",
                    "truncate head");

    /** Each would make a change possible, or is one without touching a row. */
    static final List<String> POWERS =
            List.of(
                    "alter table entry drop column tags",
                    "alter table payload alter column body type text using ''",
                    "alter table entry owner to chancery_application",
                    "alter table entry disable trigger append_only",
                    "alter table payload disable trigger all",
                    "drop trigger moves_on on head",
                    "create rule deaf as on insert to entry do instead nothing",
                    "drop table entry",
                    "drop table payload",
                    "drop schema public cascade",
                    "create table public.entry_of_mine (id int)",
                    "create or replace function refuse_change() returns trigger language plpgsql"
                            + " as 'begin return new; end'",
                    "alter function refuse_step_back() rename to step_back",
                    "drop function refuse_change() cascade",
                    "set session_replication_role = replica",
                    "set role chancery_owner",
                    "set session authorization chancery_owner",
                    "grant chancery_owner to chancery_application",
                    "select * from entry for update");

    private static String recorded = "";

    @BeforeAll
    static void record() throws SQLException {
        try (var store = new LedgerStore(APPLICATION, new NoteForm(), Clock.systemUTC())) {
            get(append(store.engine(), AppendCondition.none(), Note.of("one", "a:1")));
        }
        try (var session = Session.of(OWNER)) {
            recorded = session.recorded();
        }
    }

    @AfterEach
    void what_was_recorded_is_unchanged() throws SQLException {
        try (var session = Session.of(OWNER)) {
            assertThat(session.recorded()).isEqualTo(recorded);
        }
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void nobody_can_change_what_was_recorded(String change) throws SQLException {
        assertRefused(OWNER, RESTRICTED, change);
        assertRefused(OWNER, RESTRICTED, "set session_replication_role = replica", change);
        assertRefused(OWNER, RESTRICTED, "set role chancery_owner", change);
        assertRefused(APPLICATION, DENIED, change);
        assertRefused(APPLICATION, DENIED, "set role none", change);
        assertRefused(READER, DENIED, change);
    }

    @ParameterizedTest
    @FieldSource("POWERS")
    void neither_application_nor_reader_can_get_the_power_to(String power) throws SQLException {
        assertRefused(APPLICATION, DENIED, power);
        assertRefused(APPLICATION, DENIED, "set role none", power);
        assertRefused(READER, DENIED, power);
    }

    /** The control: only rights and triggers stand in the way of the statements above. */
    @ParameterizedTest
    @FieldSource("CHANGES")
    void without_rights_and_triggers_it_would_be_changed(String change) throws SQLException {
        try (var session = Session.of(OWNER)) {
            session.execute("begin");
            for (var table : List.of("entry", "payload", "head")) {
                session.execute("alter table " + table + " disable trigger all");
            }
            session.execute(change);
            assertThat(session.recorded()).isNotEqualTo(recorded);
            session.execute("rollback");
        }
    }

    @ParameterizedTest
    @FieldSource("POWERS")
    void the_superuser_has_the_power_to(String power) throws SQLException {
        try (var session = Session.of(OWNER)) {
            session.execute("begin");
            session.execute(power);
            session.execute("rollback");
        }
    }

    @Test
    void a_right_that_one_does_not_have_one_cannot_grant() throws SQLException {
        assertRefused(
                APPLICATION,
                DENIED,
                "grant update, delete on entry to chancery_application",
                "delete from entry");
    }

    @Test
    void the_head_only_moves_on() throws SQLException {
        for (var who : List.of(APPLICATION, OWNER)) {
            assertRefused(who, RESTRICTED, "update head set position = 0");
            assertRefused(
                    who,
                    RESTRICTED,
                    "update head set position = position + 1, recorded_at = 'epoch'");
        }
        assertRefused(
                OWNER, RESTRICTED, "insert into head (position, recorded_at) values (1, now())");
        assertRefused(APPLICATION, DENIED, "update head set sole = true");
    }

    @Test
    void an_event_id_is_stored_once() throws SQLException {
        assertRefused(
                OWNER,
                "23505",
                """
                insert into entry (position, event_id, recorded_at, envelope, tags)
                select 2, event_id, recorded_at, envelope, tags from entry
                """);
    }

    @Test
    void a_reader_reads_the_ledger_and_what_the_application_derives_from_it() throws SQLException {
        try (var application = Session.of(APPLICATION);
                var reader = Session.of(READER)) {
            application.execute("create table read_model.fact as select 1 as id");
            for (var table : List.of("entry", "payload", "head", "read_model.fact")) {
                assertThat(reader.text("select count(*) from " + table)).isEqualTo("1");
            }
            application.execute("drop table read_model.fact");
        }
    }

    @Test
    void a_reader_does_nothing_else() throws SQLException {
        for (var statement :
                List.of(
                        "insert into entry select * from entry",
                        "insert into payload select * from payload",
                        "update head set position = position + 1",
                        "create table read_model.fact (id int)",
                        "select * from flyway_schema_history",
                        "set role chancery_application")) {
            assertRefused(READER, DENIED, statement);
        }
    }
}
