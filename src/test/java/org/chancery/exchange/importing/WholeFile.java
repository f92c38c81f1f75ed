package org.chancery.exchange.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The published history of the visits in full, where it lies beside the project. */
final class WholeFile {
    private static final Path FILE =
            Path.of(System.getProperty("user.dir"))
                    .resolve("../shared/data/hsg-visits/visits-revisions.jsonl")
                    .normalize();

    private WholeFile() {}

    /** The file; where it is not there, the test is skipped and says so. */
    static Path required() {
        var absent = "Not tested with the whole file: there is no " + FILE;
        if (!Files.isReadable(FILE)) {
            System.out.println(absent);
        }
        assumeTrue(Files.isReadable(FILE), absent);
        return FILE;
    }
}
