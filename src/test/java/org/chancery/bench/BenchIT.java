package org.chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chancery.bench.Figure.Round;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A bench of a moment: what it says is of no interest, only that it measures what it says. */
@SpringBootTest(properties = "chancery.sample=false")
class BenchIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Effort MOMENT =
            new Effort(Duration.ofMillis(100), List.of(2, 4), List.of());

    @TempDir static Path directory;

    @Autowired private Gateway gateway;
    @Autowired private LedgerReader reader;

    private final List<String> told = new ArrayList<>();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    private Bench bench() {
        return new Bench(gateway, DATABASE.owner(), directory, MOMENT, told::add);
    }

    @Test
    void an_append_is_measured_beside_plain_statements() throws Exception {
        bench().fill(300);
        var report = bench().append(1);
        assertThat(report.figures())
                .hasSize(4)
                .allSatisfy(figure -> {
                    assertThat(figure.rounds()).hasSize(1).allMatch(round -> round.ratio() > 0);
                    assertThat(figure.batches().getFirst().mean()).isGreaterThanOrEqualTo(1);
                    assertThat(report.toString()).contains(figure.name());
                });
        var json = StrictJson.MAPPER.valueToTree(report);
        assertThat(json.at("/surroundings/fsync").stringValue()).isEqualTo("on");
        assertThat(json.at("/figures/0/ratio/median").doubleValue())
                .isEqualTo(report.figures().getFirst().ratio().median());
        assertThat(count("bench.entry")).isGreaterThan(300);
        assertThat(count("entry")).isEqualTo(gateway.last());
    }

    @Test
    void sourcing_is_measured_beside_the_bare_query() throws Exception {
        bench().fill(8_000);
        assertThat(bench().source(1).figures())
                .hasSize(2)
                .allSatisfy(figure -> {
                    assertThat(figure.rounds()).hasSize(1).allMatch(round -> round.ratio() > 0);
                    assertThat(figure.batches()).isEmpty();
                });
    }

    @Test
    void reading_in_order_is_measured_beside_a_cursor() throws Exception {
        bench().fill(3_000);
        assertThat(bench().stream(reader, 2).figures())
                .hasSize(2)
                .allSatisfy(figure ->
                        assertThat(figure.rounds())
                                .hasSize(2)
                                .allMatch(round -> round.ratio() > 0));
    }

    @Test
    void a_server_that_may_lose_what_it_acknowledged_is_not_measured() {
        var login = DATABASE.ownerLogin();
        var careless =
                new DriverManagerDataSource(
                        login.url() + "?options=-c%20synchronous_commit=off",
                        login.user(),
                        login.password());
        assertThatThrownBy(() -> new Bench(gateway, careless, directory, MOMENT, told::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("synchronous_commit is off");
    }

    @Test
    void the_table_gives_the_middle_the_least_and_the_greatest() {
        var rounds = List.of(new Round(3, 2), new Round(1, 2), new Round(2, 2));
        assertThat(new Figure("what", "entries/s", rounds, List.of()).toString())
                .endsWith("2 of        2 entries/s = 1.00 (0.50 to 1.50)");
    }

    private static long count(String table) {
        return JdbcClient.create(DATABASE.owner())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
