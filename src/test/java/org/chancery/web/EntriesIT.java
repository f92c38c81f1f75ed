package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** The entries of the ledger come as they are stored, in its order, by pages and as lines. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EntriesIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String PATH = "/api/ledger/entries";
    private static final int ENTRIES = 12;

    @LocalServerPort private int port;

    private Client client = new Client(0);

    /** An entry as the tables have it. */
    private record Row(String envelope, byte[] salt, byte[] body) {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    @BeforeEach
    void aDozenEntries() {
        client = new Client(port);
        for (int i = 1; i <= ENTRIES; i++) {
            client.command(
                    "RegisterSource",
                    """
                    {"subject":"source/s-%1$d","publisher":"Агентство №%1$d","title":"\\"T\\"\\n\\\\"}
                    """
                            .formatted(i),
                    IdempotencyKey.HEADER,
                    "key-" + i);
        }
    }

    @Test
    void an_entry_is_what_is_stored_and_its_body_is_what_the_envelope_names() {
        var items = client.get(PATH).body().path("items");
        assertThat(items).hasSize(ENTRIES);
        for (int i = 0; i < ENTRIES; i++) {
            var row = row(i + 1);
            var rest = (ObjectNode) items.path(i);
            var body = StrictJson.MAPPER.createObjectNode();
            for (var name : List.of("citations", "what")) {
                if (rest.has(name)) {
                    body.set(name, rest.remove(name));
                }
            }
            var salt = Base64.getUrlDecoder().decode(rest.path("salt").stringValue());
            rest.remove("salt");
            assertThat(rest.toString()).isEqualTo(row.envelope());
            assertThat(body.toString().getBytes(UTF_8)).isEqualTo(row.body());
            assertThat(salt).isEqualTo(row.salt());
            assertThat(Hash.of(salt, row.body())).isEqualTo(rest.path("payload").stringValue());
        }
    }

    private static Row row(int position) {
        return JdbcClient.create(DATABASE.owner())
                .sql("select * from entry join payload using (position) where position = ?")
                .param(position)
                .query((row, _) ->
                        new Row(
                                new String(row.getBytes("envelope"), UTF_8),
                                row.getBytes("salt"),
                                row.getBytes("body")))
                .single();
    }

    @Test
    void an_entry_whose_body_was_redacted_has_neither_salt_nor_body() {
        DATABASE.run(
                "begin; alter table payload disable trigger append_only;"
                        + " create table kept as select * from payload where position = 3;"
                        + " update payload set salt = null, body = null where position = 3; commit");
        try {
            var entry = client.get(PATH + "?after=2&limit=1").body().at("/items/0");
            assertThat(entry.has("salt") || entry.has("what") || entry.has("citations")).isFalse();
            assertThat(entry.toString()).isEqualTo(row(3).envelope());
        } finally {
            DATABASE.run(
                    "update payload set salt = kept.salt, body = kept.body from kept"
                            + " where payload.position = 3; drop table kept;"
                            + " alter table payload enable always trigger append_only");
        }
    }

    @ParameterizedTest
    @CsvSource({"5, ''", "5, .ndjson", "12, ''", "1000, .ndjson"})
    void pages_lead_on_to_the_end(int limit, String suffix) {
        var seen = new ArrayList<Long>();
        var next = PATH + suffix + "?limit=" + limit;
        while (!next.isEmpty()) {
            var page = client.send("GET", next);
            assertThat(page.headers().firstValue("Ledger-Position")).contains("" + ENTRIES);
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            seen.addAll(positions(page.body(), suffix));
            next =
                    page.headers()
                            .firstValue("Link")
                            .map(link -> link.replaceAll("<(.*)>; rel=\"next\"", "$1"))
                            .orElse("");
            if (suffix.isEmpty()) {
                assertThat(StrictJson.MAPPER.readTree(page.body()).at("/links/next").asString(""))
                        .isEqualTo(next);
            }
        }
        assertThat(seen).isEqualTo(upTo(ENTRIES));
    }

    private static List<Long> positions(String body, String suffix) {
        var items =
                suffix.isEmpty()
                        ? StrictJson.MAPPER.readTree(body).path("items").valueStream()
                        : body.lines().map(StrictJson.MAPPER::readTree);
        return items.map(each -> each.path("position").longValue()).toList();
    }

    private static List<Long> upTo(int last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void lines_are_all_there_are_and_are_asked_for_by_accept_too() {
        var lines = client.send("GET", PATH, "Accept", "text/csv, application/x-ndjson;q=0.5");
        assertThat(lines.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(lines.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"entries.ndjson\"");
        assertThat(positions(lines.body(), ".ndjson")).isEqualTo(upTo(ENTRIES));
        assertThat(lines.body()).endsWith("}\n");
        var last = client.send("GET", PATH + ".ndjson?after=" + ENTRIES);
        assertThat(last.body()).isEmpty();
        assertThat(client.get(PATH + "?after=" + ENTRIES).body().toString())
                .isEqualTo("{\"items\":[],\"links\":{}}");
        var head = client.send("HEAD", PATH + ".ndjson");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "after=x, ?after, not a position",
        "after=-1, ?after, not a position",
        "after=, ?after, not a position",
        "after=1&after=2, ?after, more than once",
        "after=13, ?after, the ledger ends at 12",
        "limit=0, ?limit, from 1 to 1000",
        "limit=1001, ?limit, from 1 to 1000",
        "cursor=1, ?cursor, no parameter here"
    })
    void what_is_wrong_is_told(String query, String pointer, String detail) {
        var answer = client.get(PATH + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(answer.body().at("/errors/0/detail").stringValue()).contains(detail);
    }

    @Test
    void no_table_is_made_of_what_is_stored() {
        assertThat(client.get(PATH, "Accept", "text/csv").status()).isEqualTo(406);
        assertThat(client.get(PATH + ".csv").status()).isEqualTo(404);
    }
}
