package org.chancery.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.testing.Client;
import org.chancery.testing.Said;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A pinned address answers the same bytes for ever, and a rebuild changes nothing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PinnedAnswersIT {
    private static final String READ_MODELS = "/api/read-models";
    private static final int FIRST = 200;
    private static final int FURTHER = 10_000;

    @LocalServerPort private int port;
    @Autowired private Ledger ledger;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @Test
    void pinned_addresses_answer_the_same_after_ten_thousand_entries_and_a_rebuild() {
        record(Stream.of(source("s", "Akorda", "2020-01-01")));
        record(IntStream.range(0, FIRST).mapToObj(PinnedAnswersIT::visited));
        awaitFollowed();
        var before = answers();
        assertThat(before.get(addresses().getFirst())).contains("\"state\":\"recorded\"");

        record(IntStream.range(FIRST, FURTHER).mapToObj(PinnedAnswersIT::visited));
        record(
                IntStream.range(0, FIRST)
                        .mapToObj(i ->
                                correction(2 + i, Ground.BETTER_SOURCE)
                                        .when("2016-01-01")
                                        .cited("s")));
        awaitFollowed();
        assertThat(answers()).isEqualTo(before);

        var digest = readModels().path("digest");
        var begun = client().send("POST", READ_MODELS + "/rebuilds");
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begun.headers().firstValue("Location")).contains(READ_MODELS);
        await().atMost(60, SECONDS)
                .until(() -> readModels().at("/rebuilt/same").booleanValue(false));
        assertThat(readModels().path("digest")).isEqualTo(digest);
        assertThat(readModels().at("/rebuilt/position").intValue()).isEqualTo(1 + FURTHER + FIRST);
        assertThat(answers()).isEqualTo(before);
    }

    private static List<String> addresses() {
        var pin = "asOf=2018-01-20&atPosition=%d&policy=1".formatted(1 + FIRST);
        return List.of(
                "/api/relations/KAZ-USA?" + pin,
                "/api/relations/KAZ-USA?" + pin + "&publishedBy=2021-01-01",
                "/api/relations/KAZ-USA/history?" + pin,
                "/api/relations/KAZ-USA/history.csv?" + pin,
                "/api/relations/KAZ-USA/timeline?" + pin,
                "/api/relations/KAZ-USA/changes?policy=1&asOf=2018-01-20&from.atPosition=50&to.atPosition="
                        + FIRST,
                "/api/relations?" + pin,
                "/api/relations?state=KAZ&" + pin,
                "/api/visits?limit=7&" + pin,
                "/api/visits.ndjson?visitor=KAZ&" + pin,
                "/api/visits.csv?publishedBy=2021-01-01&" + pin,
                "/api/sources?" + pin);
    }

    /** The bytes of each, with what says how long they hold. */
    private Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        for (var address : addresses()) {
            var response = client().send("GET", address);
            assertThat(response.statusCode()).as(address).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).contains("max-age=86400");
            answers.put(
                    address, response.headers().firstValue("ETag").orElse("") + response.body());
        }
        return answers;
    }

    private void awaitFollowed() {
        await().atMost(30, SECONDS)
                .until(() -> readModels().path("position").equals(readModels().path("ledger")));
    }

    private JsonNode readModels() {
        return client().get(READ_MODELS).body();
    }

    private Client client() {
        return new Client(port);
    }

    private void record(Stream<Said> said) {
        said.map(each -> ledger.record(each.by(Strictness.REFUSE)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static Said visited(int number) {
        return on(
                        LocalDate.of(1995, 1, 1).plusDays(number % 8_000).toString(),
                        visit((long) number),
                        visit("KAZ", "USA", "Principal " + number))
                .cited("s");
    }
}
