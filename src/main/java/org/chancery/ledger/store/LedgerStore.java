package org.chancery.ledger.store;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** The whole engine room on one database, put together and taken apart. */
public final class LedgerStore implements AutoCloseable {

    private static final long CACHED_BYTES = 100_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EngineConnections connections;
    private final Positions positions;
    private final LedgerReader reader;
    private final Sequencer sequencer;
    private final PostgresEventStorageEngine engine;

    /** Opens the ledger of a migrated database. */
    public LedgerStore(DataSource dataSource, StoredForm form, Clock clock) {
        connections = new EngineConnections(dataSource);
        positions = new Positions(connections);
        var cache = new EntryCache(connections, form, CACHED_BYTES);
        var finder = new EntryFinder(connections, cache);
        reader = new LedgerReader(connections, finder, cache, positions);
        var scribe = new Scribe(connections, reader::meet, cache::keep, clock);
        sequencer = new Sequencer(scribe, positions, PATIENCE);
        engine = new PostgresEventStorageEngine(sequencer, reader, positions, form);
        positions.start();
        sequencer.start();
    }

    /** The storage that Axon appends to, sources and streams from. */
    public PostgresEventStorageEngine engine() {
        return engine;
    }

    /** Reading outside of Axon. */
    public LedgerReader reader() {
        return reader;
    }

    /** The connections, for whoever keeps what follows from the ledger. */
    public EngineConnections connections() {
        return connections;
    }

    /** How far the ledger reaches, and whom to tell. */
    public Positions positions() {
        return positions;
    }

    /**
     * Begins to put stored entries into the ledger, which is empty.
     *
     * @throws Restoration.NotEmpty when it is not
     */
    public Restoration restoration() {
        return Restoration.begin(connections, positions::reached);
    }

    @Override
    public void close() {
        sequencer.close();
        positions.close();
        connections.close();
    }
}
