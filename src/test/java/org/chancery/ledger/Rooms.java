package org.chancery.ledger;

import static org.chancery.testing.MemoryLedger.HOUSE;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.kernel.SubjectKind;

/** Every capability of the house, for tests that leave none out. */
public final class Rooms {
    private Rooms() {}

    public static List<? extends Capability<?, ?, ?>> all() {
        return Stream.of(SubjectKind.values()).map(HOUSE::room).toList();
    }
}
