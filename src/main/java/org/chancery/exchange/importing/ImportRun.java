package org.chancery.exchange.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.chancery.exchange.importing.ImportStatus.State;
import org.chancery.ledger.store.LedgerUnavailable;
import org.chancery.ledger.store.OutcomeUnknown;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.ledger.wiring.Ids;
import org.chancery.ledger.wiring.Rehearsal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An import of one file from its beginning to its end, whatever that is. */
final class ImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final UUID id = Ids.next();
    private final String format;
    private final Tally tally;
    private final boolean dryRun;
    private final Clock clock;
    private final Instant begunAt;
    private volatile @Nullable Integer total;
    private volatile @Nullable End end;

    private record End(Instant at, @Nullable String failure) {}

    ImportRun(String format, boolean dryRun, Clock clock, Tally tally) {
        this.format = format;
        this.tally = tally;
        this.dryRun = dryRun;
        this.clock = clock;
        this.begunAt = clock.instant();
    }

    /** Imports the file, and tells why it failed; null if it did not. */
    @Nullable String run(Importers importers, Path file, Mapping mapping) {
        try {
            total = Importer.lines(file);
            importers.importer(format, dryRun).run(Files.newInputStream(file), mapping, tally);
            return null;
        } catch (IOException | RuntimeException | Error e) {
            return reason(e);
        }
    }

    /** From now on it is known to have ended. */
    void end(@Nullable String failure) {
        end = new End(clock.instant(), failure);
    }

    /** What our own exceptions say, and nothing of what the program looks like inside. */
    private static String reason(Throwable failure) {
        return switch (failure) {
            case CancellationException _ ->
                    "the server was stopped: import the file again, it goes on where it broke off";
            case IOException _,
                    LedgerUnavailable _,
                    OutcomeUnknown _,
                    Gateway.Busy _,
                    Rehearsal.TooLong _ ->
                    String.valueOf(failure.getMessage());
            default -> {
                LOG.error("an import failed", failure);
                yield "the fault is ours: it was written to the log";
            }
        };
    }

    void stop() {
        tally.stop();
    }

    UUID id() {
        return id;
    }

    ImportStatus status() {
        var ended = end;
        var report = tally.report();
        return new ImportStatus(
                id,
                format,
                dryRun,
                ended == null ? State.RUNNING : ended.failure() == null ? State.DONE : State.FAILED,
                begunAt,
                ended == null ? null : ended.at(),
                new ImportStatus.Lines(report.lines(), total),
                ended == null ? null : ended.failure(),
                report);
    }
}
