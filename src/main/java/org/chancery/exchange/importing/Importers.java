package org.chancery.exchange.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.IntConsumer;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.ledger.wiring.Rehearsals;
import org.springframework.stereotype.Component;

/** Gives importers into the ledger, or each into a rehearsal of its own. */
@Component
public final class Importers {
    private final Gateway gateway;
    private final Rehearsals rehearsals;
    private final Clock clock;

    Importers(Gateway gateway, Rehearsals rehearsals, Clock clock) {
        this.gateway = gateway;
        this.rehearsals = rehearsals;
        this.clock = clock;
    }

    /**
     * Imports a file to its end, whatever that is.
     *
     * @param dryRun whether what it records is forgotten in the end
     * @param progress is told how many lines are done with; any thread may call it
     */
    public ImportStatus run(
            String format, Path file, boolean dryRun, Mapping mapping, IntConsumer progress) {
        var run = new ImportRun(format, dryRun, clock, new Tally(progress));
        run.end(run.run(this, file, mapping));
        return run.status();
    }

    /**
     * An importer, whose files go on from each other.
     *
     * @param dryRun whether what it records is forgotten in the end
     */
    public Importer importer(String format, boolean dryRun) {
        return new Importer(format, dryRun ? rehearsals.begin() : gateway, clock);
    }
}
