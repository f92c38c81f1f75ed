package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.ChanceryApplication;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.testing.Client;
import org.chancery.testing.NazarbayevInWashington;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = ChanceryApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class WholeFileImportIT {
    private static final Path FILE =
            Path.of(System.getProperty("user.dir"))
                    .resolve("../shared/data/hsg-visits/visits-revisions.jsonl")
                    .normalize();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @LocalServerPort int port;
    @Autowired Gateway gateway;
    @Autowired Archive archive;
    @Autowired EntryCodec codec;

    @Test
    void theWholeHistoryIsRecordedOnce() throws Exception {
        var absent = "The import of the whole file is not tested: there is no " + FILE;
        if (!Files.isReadable(FILE)) {
            System.out.println(absent);
        }
        assumeTrue(Files.isReadable(FILE), absent);
        var report = new Importer(gateway, archive, codec).run(FILE, _ -> {});
        assertThat(report.text().lines().skip(1))
                .containsExactly(
                        "  old records  3225 = 381 corrected + 20 re-identified + 1 retracted"
                                + " + 2823 unchanged",
                        "  new records  6489 = 3265 recorded + 381 corrected + 20 re-identified"
                                + " + 2823 unchanged",
                        "  sources      34 registered, 0 already there",
                        "  flagged      2",
                        "    line 865, hsg-visits/1777: ends-after-it-begins",
                        "    line 6019, hsg-visits/2899: ends-after-it-begins",
                        "  refused      0 lines");
        NazarbayevInWashington.isAnsweredBy(new Client(port));
        long head = archive.head().position();
        var again = new Importer(gateway, archive, codec).run(FILE, _ -> {});
        assertThat(archive.head().position()).isEqualTo(head);
        assertThat(again.fresh(Outcome.ALREADY_THERE)).isEqualTo(3666);
        assertThat(again.old(Outcome.ALREADY_THERE)).isEqualTo(402);
    }
}
