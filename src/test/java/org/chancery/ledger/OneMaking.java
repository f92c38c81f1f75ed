package org.chancery.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.chancery.ledger.Draft.Salt;
import org.chancery.testing.MemoryLedger;

/** Makes one draft, numbered. */
record OneMaking(long number) implements Making {
    @Override
    public UUID eventId() {
        return MemoryLedger.uuid7(number);
    }

    @Override
    public Salt salt() {
        return new Salt("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    }

    @Override
    public LocalDate latestToday() {
        return LocalDate.of(2026, 1, 2);
    }
}
