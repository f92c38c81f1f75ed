package org.chancery.ledger.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files that say how things are stored for ever, where they lie among the sources. */
final class GoldenFiles {
    private static final Path DIRECTORY =
            Path.of("src/test/resources/org/chancery/ledger/codec/golden");

    private GoldenFiles() {}

    /**
     * Writes those files that are not there yet, and then fails once: somebody has to read them.
     */
    static void require(Map<String, String> texts) {
        var written = new ArrayList<String>();
        texts.forEach((name, text) -> {
            try {
                if (Files.notExists(DIRECTORY.resolve(name))) {
                    Files.writeString(DIRECTORY.resolve(name), text);
                    written.add(name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (!written.isEmpty()) {
            throw new AssertionError(
                    "There was no golden %s, so it was written to %s. Read it, run the test again and commit it: from then on it stays."
                            .formatted(String.join(", ", written), DIRECTORY));
        }
    }

    static String read(String name) {
        try {
            return Files.readString(DIRECTORY.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all that end so, without that end. */
    static List<String> ending(String end) {
        try (var files = Files.list(DIRECTORY)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
