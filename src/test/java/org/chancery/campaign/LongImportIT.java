package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chancery.campaign.PublishedVisits.Done;
import org.chancery.database.Processes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A file of any length is imported in a heap of 512 MiB. */
@Tag("campaign")
class LongImportIT {
    private static final int LINES = Integer.getInteger("campaign.import-lines", 20_000);
    private static final int OF_A_MOMENT = 10_000;
    private static final long SEED = Long.getLong("campaign.seed", System.nanoTime());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    @Test
    void aLongFileIsImportedInASmallHeap() throws Exception {
        System.out.printf("Long import with -Dcampaign.seed=%d%n", SEED);
        var file = temp.resolve("visits.jsonl");
        var done = new PublishedVisits(SEED, LINES, OF_A_MOMENT).write(file);
        long begun = System.nanoTime();
        var said = run(file);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                "%d lines, %,d bytes: %d s, %.0f lines a second%n",
                LINES, Files.size(file), took.toSeconds(), LINES / (took.toMillis() / 1e3));
        assertThat(said)
                .contains("%d lines".formatted(LINES))
                .contains(
                        "%d recorded".formatted(done.get(Done.ADDED)),
                        "%d corrected".formatted(done.get(Done.CHANGED)),
                        "%d retracted".formatted(done.get(Done.REMOVED)),
                        "%d re-identified".formatted(done.get(Done.RENUMBERED)))
                .containsPattern("refused +0 lines");
    }

    private String run(Path file) throws Exception {
        var output = temp.resolve("import.log");
        var process =
                Processes.jar(
                        output,
                        ServedJar.OURS,
                        List.of(
                                "import",
                                "--format=hsg-visits-revisions",
                                file.toString(),
                                "--chancery.sample=false",
                                "--chancery.data-dir=" + temp.resolve("data")));
        assertThat(process.waitFor(60, MINUTES)).isTrue();
        var said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        System.out.println(said);
        return said;
    }
}
