package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The registers of claims and of coverage, and what a relation shows of both. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClaimsListIT {
    private static final String TRADE = "claim/0198c2f1-0000-7000-8000-000000000001";
    private static final String TREATIES = "claim/0198c2f1-0000-7000-8000-000000000002";
    private static final String WITH_ANY = "coverage/0198c2f1-0000-7000-8000-000000000003";
    private static final String PAIRWISE = "coverage/0198c2f1-0000-7000-8000-000000000004";

    @LocalServerPort private int port;

    private Client client = new Client(0);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void theLedger() {
        client = new Client(port);
        if (client.get("/api/ledger/entries").body().path("items").isEmpty()) {
            record(
                    "RegisterSource",
                    "\"subject\":\"source/report\",\"publisher\":\"Report\",\"title\":\"T\"");
            said(
                    "RecordClaim",
                    TRADE,
                    "2025-12-11",
                    """
                    "claimant":{"name":"Masoud Pezeshkian","office":"President"},
                    "text":"Trade grows.","kind":"figure","about":{"states":["IRN","KAZ"],"value":"+40 %"}
                    """);
            said(
                    "RecordClaim",
                    TREATIES,
                    "2025-12-12",
                    """
                    "claimant":{"name":"A spokesman","office":"Ministry of Foreign Affairs"},
                    "text":"Fifty agreements.","about":{"states":["KAZ"],"element":"agreements",
                    "subjects":["visit/0198c2f1-0000-7000-8000-000000000009"]}
                    """);
            said(
                    "SettleClaim",
                    TRADE,
                    "2025-12-20",
                    "\"outcome\":\"refuted\",\"reason\":\"the customs office\"");
            said(
                    "DeclareCoverage",
                    WITH_ANY,
                    "2025-12-31",
                    """
                    "family":"visits","states":["IRN"],"between":"them and any other","period":"1991/.."
                    """);
            said(
                    "DeclareCoverage",
                    PAIRWISE,
                    "2025-12-31",
                    """
                    "family":"agreements","states":["IRN","KAZ"],"between":"them","period":"2020/2024",
                    "note":"in force"
                    """);
        }
    }

    private void said(String command, String subject, String when, String members) {
        record(
                command,
                """
                "subject":"%s","when":"%s","sources":[{"source":"source/report"}],%s
                """
                        .formatted(subject, when, members));
    }

    private void record(String command, String members) {
        var answer = client.command(command, "{" + members + "}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    @Test
    void claims_are_chosen_by_whom_they_name_and_who_claims_them() {
        assertThat(listed("claims", "")).containsExactly(TRADE, TREATIES);
        assertThat(listed("claims", "?state=KAZ")).containsExactly(TRADE, TREATIES);
        assertThat(listed("claims", "?state=IRN")).containsExactly(TRADE);
        assertThat(listed("claims", "?pair=KAZ-IRN")).containsExactly(TRADE);
        assertThat(listed("claims", "?element=agreements")).containsExactly(TREATIES);
        assertThat(listed("claims", "?element=ties")).isEmpty();
        assertThat(listed("claims", "?claimant=pezesh")).containsExactly(TRADE);
        assertThat(listed("claims", "?claimant=MINISTRY")).containsExactly(TREATIES);
        assertThat(listed("claims", "?from=2025-12-12")).containsExactly(TREATIES);
        assertThat(listed("claims", "?to=2025-12-11")).containsExactly(TRADE);
        assertThat(listed("claims", "?asOf=2025-12-11")).containsExactly(TRADE);
        assertThat(listed("claims", "?standing=counted")).containsExactly(TRADE, TREATIES);
        assertThat(listed("claims", "?standing=flagged")).isEmpty();
        assertThat(listed("claims", "?state=IRN&sources=publisher:report")).containsExactly(TRADE);
    }

    @Test
    void a_claim_is_shown_as_it_is_settled_by_the_day() {
        var open = one(TRADE, "?asOf=2025-12-19");
        assertThat(open.has("settled")).isFalse();
        assertThat(open.path("when").stringValue()).isEqualTo("2025-12-11");
        assertThat(open.path("states").toString()).isEqualTo("[\"IRN\",\"KAZ\"]");
        assertThat(open.path("subjects").isEmpty()).isTrue();
        var settled = one(TRADE, "?asOf=2025-12-20").path("settled");
        assertThat(settled.path("outcome").stringValue()).isEqualTo("refuted");
        assertThat(settled.path("reason").stringValue()).isEqualTo("the customs office");
        assertThat(settled.path("when").stringValue()).isEqualTo("2025-12-20");
        assertThat(one(TREATIES, "").path("element").stringValue()).isEqualTo("agreements");
    }

    @Test
    void coverage_is_chosen_by_what_it_covers() {
        assertThat(listed("coverage", "")).containsExactly(WITH_ANY, PAIRWISE);
        assertThat(listed("coverage", "?state=KAZ")).containsExactly(PAIRWISE);
        assertThat(listed("coverage", "?pair=IRN-KAZ")).containsExactly(WITH_ANY, PAIRWISE);
        assertThat(listed("coverage", "?pair=IRN-USA")).containsExactly(WITH_ANY);
        assertThat(listed("coverage", "?pair=KAZ-USA")).isEmpty();
        assertThat(listed("coverage", "?family=visits")).containsExactly(WITH_ANY);
        assertThat(listed("coverage", "?asOf=1950-01-01")).containsExactly(WITH_ANY, PAIRWISE);
        assertThat(one(PAIRWISE, "").path("period").stringValue()).isEqualTo("2020/2024");
        assertThat(one(WITH_ANY, "").path("between").stringValue()).isEqualTo("them and any other");
    }

    @Test
    void both_come_as_a_table_and_as_lines() {
        assertThat(client.send("GET", "/api/claims.csv?state=IRN").body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(
                        ",\"Masoud Pezeshkian, President\",Trade grows.,figure,IRN; KAZ,",
                        ",'+40 %,2025-12-11,refuted,the customs office,2025-12-20,counted,");
        assertThat(client.send("GET", "/api/coverage.csv?family=agreements").body().lines())
                .last()
                .asString()
                .contains(",agreements,IRN; KAZ,them,2020/2024,in force,2025-12-31,counted,");
        assertThat(client.send("GET", "/api/claims.ndjson").body().lines()).hasSize(2);
        assertThat(client.send("GET", "/api/coverage.ndjson").body().lines()).hasSize(2);
    }

    @Test
    void what_is_recorded_leads_to_its_register() {
        for (var subject : List.of(TRADE, PAIRWISE)) {
            var link =
                    client.get("/api/relations/IRN-KAZ/timeline")
                            .body()
                            .path("items")
                            .valueStream()
                            .map(each -> each.path("subject").path("href").stringValue())
                            .filter(href -> href.endsWith(id(subject)))
                            .findFirst();
            assertThat(link).isPresent();
            assertThat(client.get(link.orElseThrow()).status()).isEqualTo(200);
        }
    }

    @Test
    void a_relation_shows_both_and_says_why_whichever_way_it_is_answered() {
        for (var how : List.of("", "&sources=publisher:report")) {
            var relation = client.get("/api/relations/IRN-KAZ?asOf=2026-01-01" + how).body();
            assertThat(relation.path("claims")).hasSize(1);
            assertThat(relation.at("/claims/0/outcome").stringValue()).isEqualTo("refuted");
            assertThat(relation.at("/evidence/coverage").findValuesAsString("family"))
                    .containsExactly("visits", "agreements");
            assertThat(explained("/claims/0/text" + how)).containsExactly(2L, 4L);
            assertThat(explained("/evidence/coverage" + how)).containsExactly(5L, 6L);
            assertThat(explained("/evidence/coverage/0/family" + how)).containsExactly(5L);
            assertThat(explained("evidence" + how)).contains(5L, 6L);
        }
        assertThat(client.get("/api/relations/IRN-USA").body().at("/evidence/coverage")).hasSize(1);
        var listed = client.get("/api/relations?state=KAZ&sources=publisher:report").body();
        assertThat(listed.at("/items/0/evidence/coverage")).hasSize(2);
    }

    @Test
    void what_is_not_known_of_other_pairs_is_not_said_by_a_dry_run() {
        var tried =
                client.command(
                        "DeclareCoverage?dryRun=true",
                        """
                        {"family":"visits","states":["TKM"],"between":"them and any other",
                         "period":"1991/..","sources":[{"source":"source/report"}]}
                        """);
        assertThat(tried.body().path("warnings").toString()).contains("it does not name");
    }

    private List<Long> explained(String element) {
        return client.get("/api/relations/IRN-KAZ/explanation?asOf=2026-01-01&element=" + element)
                .body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("position").longValue())
                .sorted()
                .toList();
    }

    private JsonNode one(String subject, String query) {
        var kind = subject.startsWith("claim") ? "claims" : "coverage";
        return client.get("/api/%s/%s%s".formatted(kind, id(subject), query)).body();
    }

    private List<String> listed(String register, String query) {
        var kind = register.equals("claims") ? "claim/" : "coverage/";
        return client.get("/api/" + register + query)
                .body()
                .path("items")
                .valueStream()
                .map(item -> kind + item.path("id").stringValue())
                .toList();
    }

    private static String id(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
