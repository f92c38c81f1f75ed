package org.chancery.ledger.store;

import java.sql.SQLException;

/** What a failure says about entries that were being written. */
final class Trouble {

    private Trouble() {}

    /** Whether the server answered and refused: then nothing was written, for certain. */
    static boolean isRefusal(Exception failure) {
        if (!(failure instanceof SQLException e) || e.getSQLState() == null) {
            return false;
        }
        return switch (e.getSQLState().substring(0, 2)) {
            case "08", "57", "58", "XX" -> false;
            default -> true;
        };
    }

    static RuntimeException refused(boolean unsettled, Exception cause) {
        return unsettled
                ? new OutcomeUnknown(cause)
                : new LedgerUnavailable("the database refused to write the entries", cause);
    }

    static RuntimeException unreachable(boolean unsettled, Exception cause) {
        return unsettled
                ? new OutcomeUnknown(cause)
                : new LedgerUnavailable("the ledger's database cannot be reached", cause);
    }
}
