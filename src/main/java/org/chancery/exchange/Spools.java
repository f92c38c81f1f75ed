package org.chancery.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.database.DataDirectory;
import org.chancery.ledger.wiring.Ids;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where spools lie: in the data directory. */
@Component
public final class Spools {
    private static final long MOST = 1L << 30;

    private final Path answers;

    /** What a process left that was killed is removed. */
    Spools(DataDirectory directory) throws IOException {
        answers = directory.path().resolve("answers");
        FileSystemUtils.deleteRecursively(answers);
    }

    /** An empty one; 1 GiB may lie in it. */
    public Spool open() throws IOException {
        return new Spool(Files.createDirectories(answers).resolve(Ids.next().toString()), MOST);
    }
}
