package org.chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chancery.ledger.House;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.projections.ReadModels;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A bench of a moment: what it says is of no interest, only that it measures what it says. */
@SpringBootTest(properties = "chancery.sample=false")
class RelationsBenchIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Effort MOMENT =
            new Effort(Duration.ofMillis(50), List.of(), List.of(20, 50));

    @TempDir static Path directory;

    @Autowired private Gateway gateway;
    @Autowired private LedgerStore store;
    @Autowired private Archive archive;
    @Autowired private House house;
    @Autowired private ReadModels models;

    private final List<String> told = new ArrayList<>();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    @BeforeEach
    void nobodyKeepsUpTheTables() {
        models.close();
    }

    @Test
    void relations_are_measured_beside_the_limits_of_the_same_server() throws Exception {
        var bench = new Bench(gateway, DATABASE.owner(), directory, MOMENT, told::add);
        bench.engage(2_500);
        var opened = new OpenedLedger(gateway, store, archive, house);
        var report = bench.relations(opened, 1);
        assertThat(report.figures())
                .hasSize(17)
                .allSatisfy(figure ->
                        assertThat(figure.rounds())
                                .hasSize(1)
                                .allMatch(round -> round.ratio() > 0));
        assertThat(types())
                .contains(
                        "agreements.agreement-signed",
                        "agreements.consent-expressed",
                        "ledger.entry-corrected",
                        "ledger.entry-endorsed",
                        "visits.departed-for-visit",
                        "visits.visit-recorded");
        assertThatThrownBy(() -> bench.append(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not this bench's own");
    }

    private static List<String> types() {
        return JdbcClient.create(DATABASE.owner())
                .sql("select distinct convert_from(envelope, 'UTF8')::json->>'type' from entry")
                .query(String.class)
                .list();
    }
}
