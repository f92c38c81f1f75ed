package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.testing.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A timeline over HTTP says of each entry what became of it, and by which source. */
class TimelineIT {
    private static VisitsLedger ledger;
    private static Client client;

    @BeforeAll
    static void theSampleAndWhatAkordaSaysOfIt() throws Exception {
        ledger = new VisitsLedger();
        ledger.imported(VisitsLedger.sample());
        client = ledger.client();
        command(
                "RegisterSource",
                """
                {"subject":"source/akorda","publisher":"Akorda","title":"T",
                 "publishedAt":"2025-01-01"}
                """);
        about("1040", "EndorseEntry", "");
        about("1250", "DisputeEntry", ",\"reason\":\"no trace of it\"");
        about(
                "1363",
                "CorrectEntry",
                ",\"ground\":\"better source\",\"when\":\"1999-04-22/1999-04-25\"");
        about("1397", "RetractEntry", ",\"reason\":\"it was called off\"");
        about(
                "1515",
                "CorrectEntry",
                ",\"ground\":\"better source\",\"when\":\"2001-12-19/2001-12-21\"");
        command("RetractEntry", "{\"entry\":%d,\"reason\":\"misread\"}".formatted(ledger.head()));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void it_is_linked_from_the_relation_and_stands_in_the_order_of_the_world() {
        var relation = client.get("/api/relations/USA-KAZ");
        var link = relation.body().path("links").path("timeline").stringValue();
        assertThat(link).startsWith("/api/relations/KAZ-USA/timeline?asOf=");
        var items = client.get(link).body().path("items");
        assertThat(items.findValuesAsString("from")).isNotEmpty();
        assertThat(items.valueStream().map(item -> item.path("from").stringValue()).toList())
                .isSorted()
                .hasSize(12);
    }

    @Test
    void an_unharmed_entry_says_who_says_what_of_whom_and_when() {
        var item = item("944", "");
        assertThat(item.path("type").stringValue()).isEqualTo("visits.visit-recorded");
        assertThat(item.path("when").stringValue()).isEqualTo("1992-05-18/1992-05-20");
        assertThat(item.path("to").stringValue()).isEqualTo("1992-05-20");
        assertThat(item.path("standing").stringValue()).isEqualTo("counted");
        assertThat(item.path("what").path("visitor").stringValue()).isEqualTo("kazakhstan");
        assertThat(item.path("corrections").isEmpty()).isTrue();
        assertThat(item.has("asRecorded")).isFalse();
        var source = item.path("sources").path(0);
        assertThat(client.get(source.path("href").stringValue()).status()).isEqualTo(200);
        assertThat(client.get(item.path("subject").path("href").stringValue()).body().path("id"))
                .isEqualTo(item.path("subject").path("id"));
    }

    @Test
    void a_flagged_entry_names_its_rule_until_it_is_corrected() {
        var flagged = item("2899", "?publishedBy=2019-10-30");
        assertThat(flagged.path("standing").stringValue()).isEqualTo("flagged");
        assertThat(flagged.path("rule").stringValue()).isEqualTo("ends-after-it-begins");
        assertThat(flagged.path("corrections").isEmpty()).isTrue();
    }

    @Test
    void a_chain_of_corrections_is_told_in_order_with_the_first_word() {
        var item = item("2899", "");
        assertThat(item.path("when").stringValue()).isEqualTo("2018-01-15/2018-01-17");
        assertThat(item.has("rule")).isFalse();
        assertThat(item.path("asRecorded").path("when").stringValue())
                .isEqualTo("2018-01-16/2018-01-10");
        assertThat(item.path("asRecorded").path("rule").stringValue())
                .isEqualTo("ends-after-it-begins");
        assertThat(item.path("asRecorded").path("sources").findValuesAsString("source"))
                .isNotEqualTo(item.path("sources").findValuesAsString("source"));
        assertThat(corrections(item, "type"))
                .containsExactly("ledger.entry-corrected", "ledger.entry-corrected");
        assertThat(corrections(item, "ground"))
                .containsExactly("source revised itself", "source revised itself");
        assertThat(item.path("corrections").valueStream().map(act -> act.path("word")))
                .extracting(word -> word.path("when").stringValue())
                .containsExactly("2018-01-16", "2018-01-15/2018-01-17");
        assertThat(item.path("because").valueStream().map(JsonNode::longValue))
                .contains(item.path("corrections").path(1).path("position").longValue());
        assertThat(corrections(item("2899", "?publishedBy=2020-12-31"), "type")).hasSize(1);
    }

    @Test
    void each_kind_of_act_is_told_with_its_source_and_reason() {
        act("1040", "", "ledger.entry-endorsed", "counted", "counted");
        act("1250", "no trace of it", "ledger.entry-disputed", "disputed", "counted");
        act("1363", "", "ledger.entry-corrected", "counted", "counted");
        act("1397", "it was called off", "ledger.entry-retracted", "retracted", "counted");
        assertThat(item("1040", "").path("sources").findValuesAsString("source"))
                .hasSize(2)
                .contains("source/akorda");
        assertThat(item("1363", "").path("asRecorded").path("when").stringValue())
                .isEqualTo("1999-04-23/1999-04-25");
        assertThat(item("1363", "?publishedBy=2024-12-31").path("when").stringValue())
                .isEqualTo("1999-04-23/1999-04-25");
    }

    @Test
    void a_correction_that_was_taken_back_is_told_and_changes_nothing() {
        var item = item("1515", "");
        assertThat(item.path("when").stringValue()).isEqualTo("2001-12-20/2001-12-21");
        assertThat(corrections(item, "standing")).containsExactly("retracted", "counted");
        assertThat(item.path("corrections").path(1).path("corrects"))
                .isEqualTo(item.path("corrections").path(0).path("position"));
    }

    @Test
    void a_source_that_moved_its_id_is_told_with_the_new_one() {
        var poland = client.get("/api/relations/POL-USA/timeline").body().path("items");
        assertThat(poland.size()).isEqualTo(1);
        assertThat(corrections(poland.path(0), "type"))
                .containsExactly("ledger.entry-reidentified", "ledger.entry-reidentified");
        assertThat(
                        poland.path(0)
                                .path("corrections")
                                .path(1)
                                .path("sources")
                                .path(0)
                                .path("alias")
                                .path("id")
                                .stringValue())
                .isEqualTo("2939");
    }

    @Test
    void as_of_a_day_nothing_after_it_is_told() {
        var items = client.get("/api/relations/KAZ-USA/timeline?asOf=1994-02-13").body();
        assertThat(items.path("items").size()).isEqualTo(2);
        var table = client.send("GET", "/api/relations/KAZ-USA/timeline.csv?asOf=1994-02-13");
        assertThat(table.body().lines()).hasSize(3);
    }

    private static void act(String id, String reason, String type, String entry, String standing) {
        var item = item(id, "");
        assertThat(item.path("standing").stringValue()).as(id).isEqualTo(entry);
        assertThat(corrections(item, "type")).as(id).containsExactly(type);
        assertThat(corrections(item, "standing")).as(id).containsExactly(standing);
        var act = item.path("corrections").path(0);
        assertThat(act.path("reason").asString("")).as(id).isEqualTo(reason);
        assertThat(act.path("sources").findValuesAsString("source"))
                .as(id)
                .containsExactly("source/akorda");
    }

    private static JsonNode item(String id, String query) {
        return client.get("/api/relations/KAZ-USA/timeline" + query)
                .body()
                .path("items")
                .valueStream()
                .filter(item ->
                        item.path("position").longValue()
                                == ledger.entries(id).getFirst().position())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> corrections(JsonNode item, String member) {
        return item.path("corrections")
                .valueStream()
                .map(act -> act.path(member).stringValue())
                .toList();
    }

    private static void about(String id, String command, String more) {
        command(
                command,
                "{\"entry\":%d,\"sources\":[{\"source\":\"source/akorda\"}]%s}"
                        .formatted(ledger.entries(id).getFirst().position(), more));
    }

    private static void command(String name, String body) {
        var answer = client.command(name, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }
}
