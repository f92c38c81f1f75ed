package org.chancery.exchange.importing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file of a series, one publication after another in the order of their moments; what cannot be
 * used is told to a tally.
 */
interface SeriesFile extends AutoCloseable {

    /**
     * The next publication with all its lines, or null after the last.
     *
     * @throws IOException when the file cannot be read, or has another format
     */
    @Nullable Publication next() throws IOException;

    @Override
    void close() throws IOException;
}
