package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.chancery.exchange.exporting.BadExport;

/** Names the file in whatever goes wrong with it. */
final class FileNamed {
    private FileNamed() {}

    /** What is done with a file. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T by(Path file, Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (IOException | IllegalArgumentException | BadExport e) {
            throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
