package org.chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures, and holds nothing to the clock: what it prints is in docs/performance.md. */
@Tag("bench")
class RelationsBenchIT {

    @Test
    void relations_are_measured_beside_the_limits_of_the_same_server(@TempDir Path directory)
            throws Exception {
        long entries = Long.getLong("bench.entries", 20_000);
        try (var bench = new RelationsBench(entries, directory, this::tell)) {
            var report = bench.measure();
            tell(report.toString());
            assertThat(report.figures())
                    .allSatisfy(figure ->
                            assertThat(figure.rounds()).allMatch(round -> round.ratio() > 0));
        }
    }

    private void tell(String line) {
        System.out.println(line);
    }
}
