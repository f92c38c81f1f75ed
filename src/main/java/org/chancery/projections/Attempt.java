package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.chancery.facts.Digest;
import org.chancery.ledger.store.LedgerUnavailable;

/**
 * Folds and writes some subjects within a transaction, which goes on as if nothing had been written
 * where that fails by the fault of one of them.
 */
final class Attempt {
    /** Classes of SQLSTATE that are a row's own fault: its data, a constraint, its size. */
    private static final List<String> OF_A_ROW = List.of("22", "23", "54");

    private Attempt() {}

    /** What is tried. */
    @FunctionalInterface
    interface Work {
        Digest run() throws SQLException;
    }

    /** A subject cannot be folded or written; why is the cause. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(Throwable cause) {
            super(cause);
        }
    }

    static Digest of(Connection connection, Work work) throws SQLException, Failed {
        var before = connection.setSavepoint();
        try {
            return work.run();
        } catch (LedgerUnavailable e) {
            throw e;
        } catch (SQLException e) {
            if (!isOfARow(e)) {
                throw e;
            }
            connection.rollback(before);
            throw new Failed(e);
        } catch (RuntimeException | StackOverflowError e) {
            connection.rollback(before);
            throw new Failed(e);
        }
    }

    private static boolean isOfARow(SQLException e) {
        var state = e.getSQLState();
        return state != null && OF_A_ROW.stream().anyMatch(state::startsWith);
    }
}
