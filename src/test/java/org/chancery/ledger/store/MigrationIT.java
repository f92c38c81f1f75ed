package org.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.chancery.database.Login;
import org.chancery.ledger.store.NoteForm.Note;
import org.chancery.testing.TestDatabase;
import org.chancery.testing.TestServer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who can set a ledger up. */
class MigrationIT {
    private static final TestServer SERVER = TestServer.withoutRoles();

    private final TestDatabase database = TestDatabase.empty(SERVER);

    @AfterEach
    void clear() {
        SERVER.clear();
    }

    @Test
    void one_who_may_create_roles_sets_ledgers_up_without_being_superuser() {
        var second = TestDatabase.empty(SERVER);
        for (var ledger : new TestDatabase[] {database, second}) {
            var registrar = ledger.login("chancery_registrar", "createrole");
            ledger.giveTo("chancery_registrar");
            ledger.migrate(registrar);
            assertIsSetUp(ledger, registrar);
        }
    }

    @Test
    void it_is_set_up_as_documented() throws Exception {
        for (var statement : documented()) {
            if (statement.startsWith("create database")) {
                database.giveTo("chancery_owner");
            } else {
                database.run(statement.replace("…", "test"));
            }
        }
        var migration = database.login("chancery_migration", "");
        database.migrate(migration);
        record_one("a:1", database.login("chancery_server", "").unpooled());
        assertIsSetUp(database, migration);
    }

    @Test
    void the_owner_may_log_in_and_a_ledger_without_a_reader_gets_one() {
        makeRoles("chancery_application");
        var owner = database.login("chancery_owner", "in role chancery_application");
        database.giveTo("chancery_owner");
        Flyway.configure().dataSource(owner.unpooled()).target("1").load().migrate();
        assertThatThrownBy(() -> database.migrate(owner))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("permission denied to create role");
        makeRoles("chancery_reader");
        database.migrate(owner);
        assertIsSetUp(database, owner);
    }

    @Test
    void what_is_recorded_stays_when_the_owner_changes() throws Exception {
        Flyway.configure().dataSource(database.owner()).target("1").load().migrate();
        record_one("a:1", database.application());
        database.migrate(database.ownerLogin());
        record_one("a:2", database.application());
        assertThat(database.number("select count(*) from entry join payload using (position)"))
                .isEqualTo(2);
        assertIsSetUp(database, database.ownerLogin());
    }

    private static List<String> documented() throws IOException {
        var page = Files.readString(Path.of("docs", "configuration.md"));
        int begin = page.indexOf("```sql\n") + 7;
        return page.substring(begin, page.indexOf("```", begin)).lines().toList();
    }

    private static void record_one(String tag, DataSource application) {
        try (var store = new LedgerStore(application, new NoteForm(), Clock.systemUTC())) {
            Ledgers.get(
                    Ledgers.append(store.engine(), AppendCondition.none(), Note.of("one", tag)));
        }
    }

    private void makeRoles(String... roles) {
        for (String role : roles) {
            database.run("create role " + role);
        }
    }

    /** And a later migration by the same login can go on. */
    private static void assertIsSetUp(TestDatabase ledger, Login migrating) {
        assertThat(ledger.number("select count(*) from head")).isEqualTo(1);
        assertThat(
                        ledger.number(
                                """
                                select (select count(*) from pg_class where relowner = r.oid
                                          and oid in ('entry'::regclass, 'payload'::regclass, 'head'::regclass))
                                     + (select count(*) from pg_proc where proowner = r.oid)
                                  from pg_roles r where r.rolname = 'chancery_owner'
                                """))
                .isEqualTo(5);
        new JdbcTemplate(migrating.unpooled())
                .execute(
                        """
                        alter table entry add later int;
                        set role chancery_owner;
                        create table later (id int)
                        """);
    }
}
