package org.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Who can set a ledger up. */
class MigrationIT {

    @Test
    void one_who_may_create_roles_sets_ledgers_up_without_being_superuser() throws IOException {
        try (var server = LedgerDatabase.start()) {
            var first = LedgerDatabase.empty(server);
            var second = LedgerDatabase.empty(server);
            first.run("create role registrar login createrole");
            for (var database : new LedgerDatabase[] {first, second}) {
                database.run("alter database " + database.name() + " owner to registrar");
                database.migrate(database.as("registrar"));
                assertThat(database.number("select position from head")).isZero();
            }
        }
    }
}
