package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.chancery.ledger.wiring.Archive;

/** The tables that answer, kept up by so many entries at a time. */
public final class Steps {
    private final Connection connection;
    private final Following live;

    /**
     * Of tables that are there.
     *
     * @param connection without auto-commit
     */
    public Steps(Connection connection, Archive archive, List<Form<?>> forms) {
        this.connection = connection;
        this.live = new Following(archive, forms, Generation.LIVE, Revision.of(forms));
    }

    /** Takes entries up to a position, and says where the tables are then. */
    public long upTo(long position) throws SQLException {
        var reached = live.advance(connection, position).orElseThrow();
        connection.commit();
        return reached.position();
    }
}
