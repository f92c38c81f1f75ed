package org.chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chancery.ledger.House;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.projections.ReadModels;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A bench of a moment: what it says is of no interest, only that it measures what it says. */
@SpringBootTest(properties = "chancery.sample=false")
class SearchBenchIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Effort MOMENT = new Effort(Duration.ofMillis(200), List.of(), List.of());

    @TempDir static Path directory;

    @Autowired private Gateway gateway;
    @Autowired private LedgerStore store;
    @Autowired private Archive archive;
    @Autowired private House house;
    @Autowired private ReadModels models;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    @Test
    void searches_are_measured_beside_bare_ones_that_find_as_many() throws Exception {
        models.close();
        var bench = new Bench(gateway, DATABASE.owner(), directory, MOMENT, _ -> {});
        bench.speak(600);
        var report = bench.search(new OpenedLedger(gateway, store, archive, house), 1);
        assertThat(report.figures())
                .hasSize(4)
                .allSatisfy(figure ->
                        assertThat(figure.rounds())
                                .hasSize(1)
                                .allMatch(round -> round.ratio() > 0));
    }
}
