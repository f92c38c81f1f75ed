package org.chancery.projections;

import java.sql.SQLException;

/** The tables could not be read or written: no subject's fault. */
final class ReadFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadFailed(SQLException cause) {
        super(cause);
    }
}
