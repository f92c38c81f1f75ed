package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.chancery.exchange.exporting.ExportSum;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where a ledger's bytes come from or go to: the data directory itself, or who serves it. */
interface LedgerCopy extends AutoCloseable {

    /** Asks who serves the data directory, and where nobody does, opens it. */
    static LedgerCopy open(Class<?> application, String[] settings, CommandLine call) {
        return Settings.of(settings)
                .server(call)
                .<LedgerCopy>map(instance -> new ServedCopy(instance.port()))
                .orElseGet(() -> new OwnCopy(application, settings));
    }

    /** The event id of the first entry, by which ledgers are told apart; null if there is none. */
    @Nullable UUID first() throws IOException;

    /**
     * Begins an export.
     *
     * @param to the position up to which it goes; null for all that is there
     * @param after the entry after which it goes on, without the first line; null to begin
     */
    Outgoing export(@Nullable Long to, @Nullable Long after) throws IOException;

    /** An export that has begun. */
    interface Outgoing extends AutoCloseable {

        /** The position up to which it goes. */
        long entries();

        void write(OutputStream out) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Restores an export into the ledger, which is empty. */
    ExportSum restore(InputStream in) throws IOException;

    @Override
    void close();
}
