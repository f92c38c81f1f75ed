package org.chancery.bench;

import java.time.Duration;
import java.util.List;
import org.chancery.ledger.House;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.projections.Form;
import org.chancery.projections.ReadModels;
import org.chancery.registers.RegisterTable;
import org.chancery.relations.FactTable;

/** A ledger whose tables nobody keeps up. */
public record OpenedLedger(Ledger ledger, LedgerStore store, Archive archive, House house) {
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Of the tables that follow from it. */
    List<Form<?>> forms() {
        return List.of(new FactTable(house), new RegisterTable(house));
    }

    /** Those tables, kept up from here on, once they have all that is recorded. */
    ReadModels following() {
        var models = new ReadModels(store.connections(), store.positions(), archive, forms());
        models.start();
        if (!models.await(ledger.last(), PATIENCE)) {
            models.close();
            throw new IllegalStateException("the tables do not follow: " + models.trouble());
        }
        return models;
    }
}
