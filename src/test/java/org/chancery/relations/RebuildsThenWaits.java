package org.chancery.relations;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.chancery.database.Login;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.ReadModels;
import org.chancery.registers.RegisterTable;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.TestDatabase;

/** A program that follows a ledger, makes the tables anew, and waits to be killed. */
final class RebuildsThenWaits {
    private RebuildsThenWaits() {}

    public static void main(String[] arguments) throws Exception {
        var database = new TestDatabase(new Login(arguments[0], arguments[1], arguments[2]));
        var ledger = new TestLedger(database);
        var models =
                new ReadModels(
                        ledger.store().connections(),
                        ledger.store().positions(),
                        ledger.archive(),
                        List.of(
                                new FactTable(MemoryLedger.HOUSE),
                                new RegisterTable(MemoryLedger.HOUSE)));
        models.start();
        models.rebuild();
        new CountDownLatch(1).await();
    }
}
