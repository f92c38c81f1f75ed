package org.chancery.bench;

import java.util.List;
import org.chancery.ledger.House;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.projections.Form;
import org.chancery.registers.RegisterTable;
import org.chancery.relations.FactTable;

/** A ledger whose tables nobody keeps up. */
public record OpenedLedger(Ledger ledger, LedgerStore store, Archive archive, House house) {

    /** Of the tables that follow from it. */
    List<Form<?>> forms() {
        return List.of(new FactTable(house), new RegisterTable(house));
    }
}
