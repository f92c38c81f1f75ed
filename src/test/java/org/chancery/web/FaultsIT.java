package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Draft;
import org.chancery.ledger.Tags;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.ledger.store.PostgresEventStorageEngine;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Ids;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What counts and breaks a rule is listed, also in a ledger that begins without such entries. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FaultsIT {
    private static final Subject RUSSIA = Subject.parse("state/russia");

    /**
     * A source, many more, a state that came to be, and the same twice more, which nobody judged.
     */
    private static final int SOUND = 302;

    @LocalServerPort private int port;
    @Autowired private Archive archive;
    @Autowired private PostgresEventStorageEngine engine;

    private Client client = new Client(0);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void aStateThatCameToBeThrice() {
        client = new Client(port);
        if (archive.head().position() > 0) {
            return;
        }
        for (int i = 0; i < SOUND - 1; i++) {
            record(
                    "RegisterSource",
                    "{\"subject\":\"source/s-%d\",\"publisher\":\"P\",\"title\":\"T\"}"
                            .formatted(i));
        }
        record(
                "RegisterState",
                """
                {"subject":"state/russia","when":"1991-12-26","name":"Russia",
                 "sources":[{"source":"source/s-1"}]}
                """);
        var recorded =
                archive.ask(SOUND, desk -> desk.tagged(Tags.subject(RUSSIA)).getFirst()).draft();
        TestLedger.append(engine, List.of(again(recorded), again(recorded))).join();
    }

    private static Draft again(Draft draft) {
        return new Draft(
                Ids.next(),
                draft.by(),
                draft.said(),
                draft.verdict(),
                null,
                draft.request(),
                draft.tags(),
                draft.salt());
    }

    @Test
    void each_fault_is_told_with_its_rule_in_the_order_of_the_ledger() {
        var items = client.get("/api/faults").body().path("items");
        assertThat(items.valueStream().map(each -> each.path("position").intValue()))
                .containsExactly(SOUND + 1, SOUND + 2);
        var fault = items.path(0);
        assertThat(fault.at("/subject/href").stringValue()).isEqualTo("/api/states/russia");
        assertThat(fault.path("type").stringValue()).isEqualTo("registry.state-registered");
        assertThat(fault.path("rule").stringValue()).isEqualTo("came-to-be-once");
        assertThat(fault.path("detail").stringValue()).contains("a state comes to be once");
        assertThat(fault.path("standing").stringValue()).isEqualTo("counted");
        assertThat(fault.path("because").toString()).isEqualTo("[%d]".formatted(SOUND + 1));
    }

    @Test
    void it_comes_in_pages_and_in_every_form() {
        var first = client.get("/api/faults?limit=1").body();
        assertThat(first.path("items")).hasSize(1);
        var next = client.get(first.at("/links/next").stringValue()).body();
        assertThat(next.at("/items/0/position").intValue()).isEqualTo(SOUND + 2);
        assertThat(next.at("/links").has("next")).isFalse();
        var lines = client.send("GET", "/api/faults.ndjson").body().lines();
        assertThat(lines.map(StrictJson.MAPPER::readTree).toList())
                .isEqualTo(client.get("/api/faults").body().path("items").valueStream().toList());
        var table = client.send("GET", "/api/faults.csv").body().lines().toList();
        assertThat(table.getFirst())
                .isEqualTo("position,eventId,type,subject,rule,detail,standing,because");
        assertThat(table).hasSize(3);
        assertThat(table.get(1))
                .contains(",state/russia,came-to-be-once,")
                .endsWith(",counted,303");
    }

    @Test
    void it_is_told_as_things_stood_at_a_position() {
        assertThat(client.get("/api/faults?atPosition=" + SOUND).body().path("items")).isEmpty();
        assertThat(client.get("/api/faults?atPosition=" + (SOUND + 1)).body().path("items"))
                .hasSize(1);
        assertThat(client.get("/api/faults?asOf=1900-01-01&sources=all").body().path("items"))
                .as("rules know no day")
                .hasSize(2);
    }

    @Test
    void rules_are_not_judged_on_some_of_the_sources() {
        for (var asked : List.of("publishedBy=2020-01-01", "sources=grade:B2")) {
            var answer = client.get("/api/faults?" + asked);
            assertThat(answer.status()).as(asked).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/pointer").stringValue())
                    .isEqualTo("?" + asked.substring(0, asked.indexOf('=')));
        }
    }

    private void record(String command, String body) {
        var answer = client.command(command, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }
}
