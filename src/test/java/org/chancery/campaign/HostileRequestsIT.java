package org.chancery.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chancery.campaign.Sabotage.Kind;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Requests that no well-behaved client sends, of every operation that the OpenAPI document has:
 * each is answered as the document says, or refused as a problem whose type is a page. None fails,
 * and none records anything. The control is a server that does what it must not to some of them.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"chancery.sample=true", "chancery.stream-heartbeat=200ms"})
class HostileRequestsIT {
    private static final int COUNT = Integer.getInteger("campaign.hostile", 1_000);
    private static final int OF_CONTROL = 300;
    private static final long SEED = Long.getLong("campaign.seed", System.nanoTime());
    private static final int AT_A_TIME = 8;
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @LocalServerPort private int port;
    @Autowired private Sabotage sabotage;

    private Client client;
    private HostileWords words;
    private Operations operations;
    private Judge judge;

    /** The server is as ever but for one filter, which lets everything through but in a control. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Sabotaged {
        @Bean
        Sabotage sabotage(ObjectProvider<Ledger> ledger) {
            return new Sabotage(ledger);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    @BeforeEach
    void theDocument() {
        client = new Client(port);
        var document = client.get("/v3/api-docs").body();
        words = heard(document);
        operations = new Operations(document, words);
        judge = new Judge(port, document);
    }

    /** What the server says where it is asked as it should be. */
    private HostileWords heard(JsonNode document) {
        var answers = new ArrayList<JsonNode>();
        var tags = new ArrayList<String>();
        for (var path : document.path("paths").propertyNames()) {
            var get = document.path("paths").path(path).path("get");
            if (!path.contains("{") && get.at("/responses/200/content").has("application/json")) {
                var lists = get.path("parameters").toString().contains("parameters/limit");
                var answer = client.get(path + (lists ? "?limit=3" : ""));
                answers.add(answer.body());
                answer.response().headers().firstValue("ETag").ifPresent(tags::add);
                answer.response()
                        .headers()
                        .firstValue("Link")
                        .map(StrictJson.MAPPER.getNodeFactory()::stringNode)
                        .ifPresent(answers::add);
            }
        }
        return new HostileWords(answers, tags);
    }

    @Test
    void whateverIsSentNothingFailsAndNothingIsRecorded() throws Exception {
        System.out.printf("Hostile requests with -Dcampaign.seed=%d%n", SEED);
        var faults = faults(COUNT, Kind.NONE);
        System.out.printf("Answered: %s%n", judge.statuses());
        faults.forEach((what, requests) ->
                System.out.printf(
                        "%d times: %s%n%s%n", requests.size(), what, requests.getFirst()));
        assertThat(faults.keySet()).isEmpty();
        assertThat(judge.statuses())
                .as("the requests reach what they are made for")
                .containsKeys(200, 400, 404, 405);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void controlWhatIsDoneToFewOfThemIsFound(Kind kind) throws Exception {
        assertThat(faults(OF_CONTROL, kind).keySet())
                .as("-Dcampaign.seed=%d", SEED)
                .anyMatch(fault -> fault.contains(kind.fault()));
    }

    /** What went wrong, and with which requests; what is said of one is one kind. */
    private Map<String, List<String>> faults(int count, Kind kind) throws Exception {
        long position = DATABASE.number("select position from head");
        var ledger = client.send("GET", "/api/ledger/export").body();
        var faults = new TreeMap<String, List<String>>();
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        sabotage.begin(kind);
        LOG.addAppender(log);
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var sent =
                    IntStream.range(0, count)
                            .mapToObj(number -> threads.submit(() -> fault(number)))
                            .toList();
            for (var each : sent) {
                each.get()
                        .ifPresent(fault ->
                                faults.computeIfAbsent(kind(fault), _ -> new ArrayList<>())
                                        .add(fault));
            }
        }
        sabotage.begin(Kind.NONE);
        LOG.detachAppender(log);
        for (var event : List.copyOf(log.list)) {
            if (event.getThrowableProxy() != null
                    || event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                faults.computeIfAbsent("it was logged as an error", _ -> new ArrayList<>())
                        .add(event + "\n" + event.getThrowableProxy());
            }
        }
        if (DATABASE.number("select position from head") != position
                || !client.send("GET", "/api/ledger/export").body().equals(ledger)) {
            faults.put("something was recorded", List.of(""));
        }
        return faults;
    }

    private Optional<String> fault(int number) throws InterruptedException {
        var draft = draft(number);
        return judge.fault(draft).map(fault -> fault + "\n" + draft);
    }

    private static String kind(String fault) {
        return fault.replaceAll("(?s)\n.*", "")
                .replaceAll("[0-9]+", "9")
                .replaceAll("(.{120}).*", "$1");
    }

    /** By its number and the seed alone, as long as the server says the same. */
    private Draft draft(int number) {
        var random = new Random(SEED + 0x9E3779B97F4A7C15L * number);
        var operation = operations.any(random);
        var draft = operations.draft(operation, random);
        draft.headers.addFirst("Host: localhost");
        draft.headers.addLast("Connection: close");
        for (int i = random.nextInt(2); i >= 0; i--) {
            var twist = HostileWords.of(List.of(Twist.values()), random);
            twist.apply(draft, operation, words, random);
            draft.twists.add(twist);
        }
        return draft;
    }
}
