package org.chancery.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.campaign.Audit.Heard;
import org.chancery.campaign.Audit.Place;
import org.chancery.campaign.Audit.Stored;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.ledger.Entry;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.testing.Client;
import org.chancery.testing.Client.Answer;
import org.chancery.testing.Entries;
import org.chancery.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Of the replies, 30 % are lost after the commit, and clients send again: what is sent under a key
 * is recorded once. The control is what is sent without one.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LostRepliesIT {
    private static final int COMMANDS = Integer.getInteger("campaign.replies", 200);
    private static final long SEED = Long.getLong("campaign.seed", System.nanoTime());
    private static final double SHARE = 0.3;
    private static final LocalDate DAY = LocalDate.of(2018, 1, 15);
    private static final int CLIENTS = 16;

    @LocalServerPort private int port;
    @Autowired private LedgerReader reader;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @Test
    void whatIsSentAgainUnderItsKeyIsRecordedOnce() throws Exception {
        System.out.printf("Lost replies with -Dcampaign.seed=%d%n", SEED);
        new Client(port).command("RegisterSource", Words.SOURCE);
        try (var proxy = new CuttingProxy(port, SHARE, SEED);
                var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var told = send(threads, proxy, true);
            int cuts = proxy.cuts();
            System.out.printf("%d commands, %d replies cut%n", COMMANDS, cuts);
            assertThat(cuts).isGreaterThan(COMMANDS / 5);
            assertThat(faults(told)).isEmpty();
            assertThat(Entries.of(reader)).hasSize(1 + COMMANDS);
            told.forEach((sent, answer) -> assertSameEachTime(answer, proxy.cut().get(sent)));

            told.putAll(send(threads, proxy, false));
            cuts = proxy.cuts() - cuts;
            System.out.printf(
                    "Control: %d commands without a key, %d replies cut%n", COMMANDS, cuts);
            assertThat(faults(told)).isNotEmpty();
            assertThat(Entries.of(reader)).hasSize(1 + COMMANDS + COMMANDS + cuts);
        }
    }

    /** Sends every command until it is answered; the answers by what was sent. */
    private static Map<String, Answer> send(
            ExecutorService threads, CuttingProxy proxy, boolean withKey) throws Exception {
        var running = new HashMap<String, Future<Answer>>();
        for (int i = 0; i < COMMANDS; i++) {
            var name = (withKey ? "keyed " : "keyless ") + i;
            var visit = Words.visit(DAY, name);
            var caller = new Caller(List.of(proxy::client), 0, _ -> {});
            running.put(
                    visit.body(),
                    threads.submit(() ->
                            caller.untilTold(
                                    withKey ? name : null, visit.command(), visit.body())));
        }
        var told = new HashMap<String, Answer>();
        for (var each : running.entrySet()) {
            told.put(each.getKey(), each.getValue().get());
        }
        return told;
    }

    /** What the client was told is what it would have been told at first. */
    private static void assertSameEachTime(Answer told, @Nullable Queue<JsonNode> cut) {
        if (cut == null) {
            assertThat(told.body().path("replayed").booleanValue()).isFalse();
            return;
        }
        assertThat(told.body().path("replayed").booleanValue()).isTrue();
        assertThat(cut.peek().path("replayed").booleanValue()).isFalse();
        assertThat(cut).extracting(LostRepliesIT::lasting).containsOnly(lasting(told.body()));
    }

    private static JsonNode lasting(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without(List.of("replayed", "warnings"));
    }

    /** The visits are known by the name of who made them. */
    private List<String> faults(Map<String, Answer> told) {
        var ledger = Entries.of(reader).stream().map(LostRepliesIT::stored).toList();
        var heard =
                told.entrySet().stream()
                        .map(each -> new Heard(each.getKey(), Receipts.places(each.getValue())))
                        .toList();
        return new Audit(ledger, heard, Map.of()).faults();
    }

    private static Stored stored(Entry entry) {
        var place = new Place(entry.position(), entry.eventId());
        return new Stored(
                place,
                entry.what() instanceof VisitRecorded visit
                        ? Words.visit(DAY, visit.principals().getFirst().name()).body()
                        : null);
    }
}
