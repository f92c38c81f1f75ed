package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Entry;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.wiring.Archive;
import org.chancery.testing.Client;
import org.chancery.testing.Client.Answer;
import org.chancery.testing.Entries;
import org.chancery.testing.SampleWords;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A thousand commands about few subjects, by 32 clients at once over HTTP: every acknowledged entry
 * is in the ledger once, at the place that was acknowledged, and no rule is broken.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ManyClientsOverHttpIT {
    private static final int CLIENTS = 32;
    private static final int COMMANDS = 1_000;
    private static final int SUBJECTS = 6;

    private static final String CITED = ",\"sources\":[{\"source\":\"source/s\"}]";

    @LocalServerPort private int port;
    @Autowired private LedgerReader reader;
    @Autowired private Archive archive;

    /** An entry as a receipt acknowledges it. */
    private record Line(long position, String eventId, String type) {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @Test
    void every_acknowledged_entry_is_there_once_and_no_rule_is_broken() throws Exception {
        var client = new Client(port);
        var source =
                client.command(
                        "RegisterSource",
                        "{\"subject\":\"source/s\",\"publisher\":\"S\",\"title\":\"T\"}");
        var acknowledged = new ArrayList<>(List.of(source));
        for (int i = 0; i < SUBJECTS; i++) {
            acknowledged.add(
                    visit(client, SampleWords.visit(i), LocalDate.of(2017, 1, 1), "first " + i));
        }
        var byKey = new HashMap<String, List<Answer>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var sent = new ArrayList<Future<Answer>>();
            for (int i = 0; i < COMMANDS; i++) {
                int number = i;
                sent.add(clients.submit(() -> Client.untilHeard(() -> send(client, number))));
            }
            for (int i = 0; i < COMMANDS; i++) {
                var answer = sent.get(i).get();
                if (answer.status() == 201) {
                    acknowledged.add(answer);
                    byKey.computeIfAbsent(key(i), _ -> new ArrayList<>()).add(answer);
                } else {
                    assertThat(answer.status()).as(answer.response().body()).isIn(404, 422);
                }
            }
        }

        var ledger = Entries.of(reader);
        assertThat(ledger)
                .extracting(Entry::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ledger.size()).boxed().toList());
        assertThat(ledger.size()).isGreaterThan(COMMANDS / 10);
        assertThat(acknowledged.stream().flatMap(answer -> lines(answer).stream()).distinct())
                .as("what was acknowledged is what is in the ledger")
                .containsExactlyInAnyOrderElementsOf(
                        ledger.stream().map(ManyClientsOverHttpIT::line).toList());
        assertThat(acknowledged.stream().filter(answer -> !replayed(answer)))
                .as("each was acknowledged once as new")
                .hasSize(ledger.size());
        assertOneReceiptForEachKey(byKey);
        assertThat(ledger.stream().map(entry -> entry.draft().key()).filter(key -> key != null))
                .doesNotHaveDuplicates();
        assertEachVisitIsRecordedOnce();
    }

    private static void assertOneReceiptForEachKey(Map<String, List<Answer>> byKey) {
        for (var answers : byKey.values()) {
            assertThat(answers.stream().map(ManyClientsOverHttpIT::lines).distinct()).hasSize(1);
            assertThat(answers.stream().filter(answer -> !replayed(answer))).hasSize(1);
        }
    }

    private void assertEachVisitIsRecordedOnce() {
        for (long number = 0; number < SUBJECTS; number++) {
            var visit = SampleWords.visit(number);
            var everything = Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);
            var history =
                    archive.ask(Long.MAX_VALUE, desk -> desk.read(visit, everything).history());
            assertThat(history).hasSizeLessThanOrEqualTo(1);
        }
    }

    /**
     * Two in a row share a key: visits, corrections that change or move them, acts, retractions.
     */
    private static Answer send(Client client, int number) {
        int each = number / 2;
        var subject = SampleWords.visit(each % SUBJECTS);
        var day = LocalDate.of(2018, 1, 1).plusDays(each);
        int entry = 2 + each % SUBJECTS;
        var correction = ",\"ground\":\"better source\"" + when(day) + CITED;
        return switch (each % 8) {
            case 0 -> visit(client, subject, day, key(number));
            case 1, 2 -> act(client, number, "CorrectEntry", entry, correction);
            case 3 ->
                    act(
                            client,
                            number,
                            "CorrectEntry",
                            entry,
                            "%s,\"subject\":\"%s\"".formatted(correction, subject));
            case 4, 5 -> act(client, number, "EndorseEntry", 2 + each % 50, CITED);
            case 6 -> act(client, number, "DisputeEntry", entry, CITED);
            default -> act(client, number, "RetractEntry", 2 + each % 41, "");
        };
    }

    private static Answer act(Client client, int number, String name, int entry, String members) {
        return client.command(
                name,
                "{\"entry\":%d%s}".formatted(entry, members),
                IdempotencyKey.HEADER,
                key(number));
    }

    private static Answer visit(Client client, Subject subject, LocalDate day, String key) {
        return client.command(
                "RecordVisit",
                """
                {"subject":"%s","visitor":"KAZ","principals":[{"name":"N. N."}],
                 "stops":[{"host":"USA"}]%s%s}
                """
                        .formatted(subject, when(day), CITED),
                IdempotencyKey.HEADER,
                key);
    }

    private static String when(LocalDate day) {
        return ",\"when\":\"%s\"".formatted(day);
    }

    private static String key(int number) {
        return "key-" + number / 2;
    }

    private static boolean replayed(Answer answer) {
        return answer.body().path("replayed").booleanValue();
    }

    private static List<Line> lines(Answer answer) {
        var lines = new ArrayList<Line>();
        for (var line : answer.body().path("entries")) {
            lines.add(
                    new Line(
                            line.path("position").longValue(),
                            line.path("eventId").stringValue(),
                            line.path("type").stringValue()));
        }
        return lines;
    }

    private static Line line(Entry entry) {
        return new Line(
                entry.position(), entry.eventId().toString(), EntryCodec.typeOf(entry.what()));
    }
}
