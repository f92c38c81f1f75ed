package org.chancery.web;

import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.store.Positions;
import org.springframework.stereotype.Component;

/** Where a reader of raw entries goes on: after a position that this ledger has come to. */
@Component
final class AfterPosition {
    static final String PARAMETER = "after";

    private final LedgerReader reader;
    private final Positions positions;

    AfterPosition(LedgerReader reader, Positions positions) {
        this.reader = reader;
        this.positions = positions;
    }

    /** The parameter; the beginning if it is left out. */
    long of(Parameters parameters) {
        var after = parameters.read(PARAMETER, text -> reached(Questions.number(text)));
        return after == null ? 0 : after;
    }

    /** A header that says the same. */
    long of(String header, String sent) {
        try {
            return reached(Questions.number(sent));
        } catch (IllegalArgumentException e) {
            throw new BadInput(header, String.valueOf(e.getMessage()));
        }
    }

    /** What another process recorded may not be known here yet. */
    private long reached(long position) {
        if (position > positions.last()) {
            long last = reader.head().position();
            if (position > last) {
                throw new IllegalArgumentException(
                        "the ledger ends at %d: %d is a position of another, or of one that went further"
                                .formatted(last, position));
            }
        }
        return position;
    }
}
