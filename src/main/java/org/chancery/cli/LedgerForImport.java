package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.chancery.exchange.importing.ImportStatus;

/** Where a call imports into: the data directory itself, or the process that serves it. */
interface LedgerForImport extends AutoCloseable {

    /**
     * Imports a file, and tells how that ended.
     *
     * @param done is told how many more lines are done with
     */
    ImportStatus run(String format, Path file, IntConsumer done) throws IOException;

    @Override
    void close();
}
