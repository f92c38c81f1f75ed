package org.chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.chancery.exchange.importing.Importers;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.testing.SampleWords;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A ledger that holds what somebody said is not for benches. */
@SpringBootTest(properties = "chancery.sample=false")
class BenchOnAnothersLedgerIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir static Path directory;

    @Autowired private Gateway gateway;
    @Autowired private Importers importers;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    @Test
    void it_is_left_as_it_is() {
        var source = SampleWords.source("s", "S", "2020-01-01");
        long before = gateway.recordNow(source.by("test", null, "", Strictness.REFUSE)).position();
        var bench =
                new Bench(
                        gateway,
                        DATABASE.owner(),
                        directory,
                        Effort.of(Duration.ofMillis(100)),
                        _ -> {});
        assertThatThrownBy(() -> bench.fill(before + 100))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not this bench's own");
        assertThatThrownBy(() -> bench.append(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bench.source(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bench.importing(importers, "hsg-visits-revisions", directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("empty ledger only");
        assertThat(gateway.last()).isEqualTo(before);
    }
}
