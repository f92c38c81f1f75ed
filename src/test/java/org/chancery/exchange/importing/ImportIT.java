package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chancery.ChanceryApplication;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Tags;
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
class ImportIT {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @LocalServerPort int port;
    @Autowired Gateway gateway;
    @Autowired Archive archive;
    @Autowired EntryCodec codec;

    @Test
    void everyLineIsAccountedForAndASecondImportRecordsNothing() throws Exception {
        var first = run();
        assertThat(first.text().lines().skip(1))
                .containsExactly(
                        "  old records  8 = 2 corrected + 2 re-identified + 1 retracted + 3 unchanged",
                        "  new records  22 = 15 recorded + 2 corrected + 2 re-identified + 3 unchanged",
                        "  sources      10 registered, 0 already there",
                        "  flagged      1",
                        "    line 15, hsg-visits/2899: ends-after-it-begins",
                        "  refused      1 line",
                        first.text().lines().toList().getLast())
                .last(STRING)
                .startsWith("    line 19: it is not JSON");
        long head = archive.head().position();
        assertThat(head).isEqualTo(10 + 15 + 2 + 2 + 1);

        var visit = subjects("2899").getFirst();
        assertThat(when(visit, "2019-10-30")).isEmpty();
        assertThat(when(visit, "2020-11-20")).containsExactly("2018-01-16");
        assertThat(when(visit, "2021-03-01")).containsExactly("2018-01-15/2018-01-17");
        var takenBack = subjects("2974").getFirst();
        assertThat(when(takenBack, "2021-03-01")).containsExactly("2019-01-31");
        assertThat(when(takenBack, "2024-12-31")).isEmpty();
        assertThat(subjects("2966")).as("an id used again is another visit").hasSize(2);
        assertThat(subjects("2939")).isEqualTo(subjects("2138#2"));

        NazarbayevInWashington.isAnsweredBy(new Client(port));

        var second = run();
        assertThat(archive.head().position()).isEqualTo(head);
        assertThat(second.fresh(Outcome.ALREADY_THERE)).isEqualTo(19);
        assertThat(second.old(Outcome.ALREADY_THERE)).isEqualTo(5);
        assertThat(second.fresh(Outcome.RECORDED)).isZero();
        assertThat(second.refused()).isEqualTo(first.refused());
        assertThat(second.sourcesBefore()).isEqualTo(10);
    }

    private ImportReport run() throws Exception {
        var sample =
                Path.of(
                        Objects.requireNonNull(
                                        ImportIT.class.getResource("hsg-visits-sample.jsonl"))
                                .toURI());
        return new Importer(gateway, archive, codec).run(sample, _ -> {});
    }

    private List<Subject> subjects(String id) {
        var tag = Tags.alias(new Alias("hsg-visits", id));
        return archive.ask(archive.head().position(), desk -> desk.tagged(tag)).stream()
                .map(Entry::subject)
                .distinct()
                .toList();
    }

    private List<String> when(Subject visit, String publishedBy) {
        long head = archive.head().position();
        var viewpoint = new Viewpoint(DAY, head, Moment.parse(publishedBy), new SourceFilter.All());
        return archive.ask(head, desk -> desk.read(visit, viewpoint)).history().stream()
                .map(word -> String.valueOf(word.when()))
                .toList();
    }
}
