package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The registers of conferences and addresses, over the three clocks. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConferencesIT {
    private static final String FORUM = "0198c2f1-0000-7000-8000-000000000001";
    private static final String NEXT = "0198c2f1-0000-7000-8000-000000000002";
    private static final String REEFS = "0198c2f1-0000-7000-8000-000000000003";
    private static final String AT_FORUM = "0198c2f1-0000-7000-8000-000000000011";
    private static final String AT_UNIVERSITY = "0198c2f1-0000-7000-8000-000000000012";

    @LocalServerPort private int port;
    private Client client;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void twoForumsAndTwoAddresses() {
        client = new Client(port);
        if (!client.get("/api/conferences").body().path("items").isEmpty()) {
            return;
        }
        source("early", "2025-12-01");
        source("late", "2025-12-16");
        convened(FORUM, "2025-12-12");
        convened(NEXT, "2026-12-12");
        conference(
                "NameConference",
                "",
                "\"name\":\"Мирная конференция\",\"language\":\"ru\"",
                "late");
        conference(
                "ConfirmParticipation",
                "2025-11-20",
                "\"party\":\"IRN\",\"level\":\"head of state\"",
                "early");
        conference("ConfirmParticipation", "2025-11-21", "\"party\":\"KAZ\"", "early");
        conference(
                "RecordAttendance",
                "2025-12-12",
                "\"party\":\"IRN\",\"by\":[{\"name\":\"M. P.\"}]",
                "late");
        conference("RecordAttendance", "2025-12-12", "\"party\":\"KAZ\",\"absent\":true", "late");
        conference("RecordAttendance", "2025-12-12", "\"party\":\"TKM\"", "late");
        conference(
                "AdoptDeclaration", "2025-12-12", "\"title\":\"Declaration of Ashgabat\"", "late");
        record(
                "ScheduleAddress",
                """
                {"subject":"address/%s","when":"2025-11-25","party":"IRN","title":"On Neighbours",
                 "speaker":{"name":"Masoud P.","office":"President"},
                 "forum":{"conference":"conference/%s","state":"TKM"},"planned":"2025-12-12",
                 "sources":[{"source":"source/early"}]}
                """
                        .formatted(AT_FORUM, FORUM));
        record(
                "DeliverAddress",
                """
                {"subject":"address/%s","when":"2025-12-12","party":"IRN",
                 "speaker":{"name":"Masoud P.","office":"President"},
                 "forum":{"conference":"conference/%s","state":"TKM"},"language":"fa","wordsIn":"en",
                 "themes":["negotiated peace"],"mentions":["ISR"],
                 "positions":[{"topic":"instability","position":"Its roots are inequalities."}],
                 "quotes":[{"text":"Мир нужен всем народам.","language":"ru"}],
                 "sources":[{"source":"source/late"}]}
                """
                        .formatted(AT_FORUM, FORUM));
        record(
                "DeliverAddress",
                """
                {"subject":"address/%s","when":"2025-12-11","party":"IRN",
                 "speaker":{"name":"Masoud P.","office":"President"},
                 "forum":{"institution":"Nazarbayev University","state":"KAZ"},
                 "peoples":["the peoples of the region"],"sources":[{"source":"source/late"}]}
                """
                        .formatted(AT_UNIVERSITY));
    }

    private void convened(String id, String planned) {
        record(
                "ConveneConference",
                """
                {"subject":"conference/%s","when":"2025-02-10","title":"Forum on Trust",
                 "conveners":["TKM","organisation/united-nations"],"host":"TKM",
                 "theme":"Unity of Goals","planned":"%s","sources":[{"source":"source/early"}]}
                """
                        .formatted(id, planned));
    }

    private void source(String id, String day) {
        record(
                "RegisterSource",
                """
                {"subject":"source/%1$s","publisher":"%1$s","title":"T","publishedAt":"%2$s"}
                """
                        .formatted(id, day));
    }

    private void conference(String command, String when, String members, String source) {
        record(
                command,
                """
                {"subject":"conference/%s",%s%s,"sources":[{"source":"source/%s"}]}
                """
                        .formatted(
                                FORUM,
                                when.isEmpty() ? "" : "\"when\":\"%s\",".formatted(when),
                                members,
                                source));
    }

    private void record(String command, String body) {
        var recorded = client.command(command, body);
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2025-02-09, ''",
        "asOf=2025-02-10, planned",
        "asOf=2025-12-12, under way",
        "asOf=2025-12-13, held",
        "asOf=2025-12-13&publishedBy=2025-12-15, unreported",
        "asOf=2025-12-13&sources=publisher:early, unreported"
    })
    void a_conference_stands_as_the_viewpoint_has_it(String viewpoint, String status) {
        var one = client.get("/api/conferences/%s?%s".formatted(FORUM, viewpoint)).body();
        assertThat(one.path("status").asString("")).isEqualTo(status);
        var listed = ids("/api/conferences?" + viewpoint);
        assertThat(listed.contains(FORUM)).isEqualTo(!status.isEmpty());
    }

    @Test
    void who_comes_and_what_is_adopted_is_told_by_the_day() {
        var before = client.get("/api/conferences/%s?asOf=2025-11-20".formatted(FORUM)).body();
        assertThat(before.path("participants"))
                .extracting(each -> each.path("party").stringValue())
                .containsExactly("IRN");
        assertThat(before.at("/participants/0/level").stringValue()).isEqualTo("head of state");
        assertThat(before.path("declarations")).isEmpty();
        var after = client.get("/api/conferences/%s?asOf=2025-12-12".formatted(FORUM)).body();
        assertThat(after.at("/participants/0/attendance/0/by/0/name").stringValue())
                .isEqualTo("M. P.");
        assertThat(after.at("/participants/1/attendance/0/present").booleanValue()).isFalse();
        assertThat(after.at("/declarations/0/title").stringValue())
                .isEqualTo("Declaration of Ashgabat");
        assertThat(after.path("conveners"))
                .extracting(JsonNode::stringValue)
                .containsExactly("TKM", "organisation/united-nations");
    }

    /** Two of one name on different days are two, each with its own. */
    @Test
    void two_of_one_name_are_told_apart() {
        assertThat(ids("/api/conferences?asOf=2026-01-01&name=forum&to=2025-12-31"))
                .containsExactly(FORUM);
        assertThat(ids("/api/conferences?asOf=2026-01-01&name=forum&from=2026-01-01"))
                .containsExactly(NEXT);
        var relation = client.get("/api/relations/IRN-TKM?asOf=2026-01-01").body();
        var attended = relation.at("/contact/conferences/value");
        assertThat(attended.path("months12").intValue()).isEqualTo(1);
        assertThat(attended.at("/latest/conference").stringValue()).isEqualTo(FORUM);
        assertThat(attended.at("/latest/when").stringValue()).isEqualTo("2025-12-12");
    }

    @ParameterizedTest
    @CsvSource({
        "name=forum, 2",
        "name=МИРНАЯ, 1",
        "name=мирная&publishedBy=2025-12-15, 0",
        "name=forum&to=2025-12-31, 1",
        "name=forum&from=2026-01-01, 1",
        "state=IRN, 1",
        "state=TKM, 2",
        "pair=IRN-KAZ, 1",
        "pair=IRN-USA, 0",
        "party=organisation/united-nations, 2",
        "host=TKM, 2",
        "host=KAZ, 0",
        "theme=unity, 2",
        "status=held, 1",
        "status=planned, 1",
        "standing=flagged, 0",
        "text=trust, 2",
        "text=declaration trust, 1",
        "text=конференции, 1",
        "text=trust -declaration, 1"
    })
    void conferences_are_filtered(String filter, int found) {
        var sent = filter.replace(" ", "%20");
        assertThat(ids("/api/conferences?asOf=2026-01-01&" + sent)).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({
        "speaker=masoud, 2",
        "party=IRN, 2",
        "party=KAZ, 0",
        "forum=university, 1",
        "conference=0198c2f1-0000-7000-8000-000000000001, 1",
        "theme=PEACE, 1",
        "mentions=ISR, 1",
        "mentions=TKM, 0",
        "state=TKM, 1",
        "state=ISR, 1",
        "pair=IRN-KAZ, 1",
        "from=2025-12-12, 1",
        "to=2025-12-11, 1",
        "status=delivered, 2",
        "text=negotiate, 1",
        "text=inequality roots, 1",
        "text=народ, 1",
        "text=neighbour, 0",
        "text=neighbours, 1",
        "text=neighbours&asOf=2025-11-24, 0",
        "text=inequality&asOf=2025-12-01, 0",
        "text=inequality&publishedBy=2025-12-15, 0",
        "text=inequality&publishedBy=2025-12-16, 1",
        "text=inequality&sources=publisher:late, 1",
        "text=\"peace war\", 0"
    })
    void addresses_are_filtered(String filter, int found) {
        var asOf = filter.contains("asOf") ? "" : "asOf=2026-01-01&";
        var sent = filter.replace(" ", "%20").replace("\"", "%22");
        assertThat(ids("/api/addresses?" + asOf + sent)).hasSize(found);
    }

    /** By the tables as by the entries. */
    @Test
    void what_two_attended_on_a_day_that_nobody_tells_is_not_planned_any_more() {
        record(
                "ConveneConference",
                """
                {"subject":"conference/%s","when":"2025-02-10","title":"Talks on Reefs","host":"TON",
                 "sources":[{"source":"source/early"}]}
                """
                        .formatted(REEFS));
        about(REEFS, "ConfirmParticipation", "\"party\":\"FJI\"");
        var asked = "/api/relations/FJI-TON?asOf=2025-12-01";
        assertThat(client.get(asked).body().path("plans")).hasSize(1);
        about(REEFS, "RecordAttendance", "\"party\":\"FJI\"");
        about(REEFS, "RecordAttendance", "\"party\":\"TON\"");
        assertThat(client.get(asked).body().path("plans")).isEmpty();
        assertThat(client.get(asked + "&publishedBy=2026-01-01").body().path("plans")).isEmpty();
    }

    private void about(String conference, String command, String members) {
        record(
                command,
                """
                {"subject":"conference/%s",%s,"sources":[{"source":"source/early"}]}
                """
                        .formatted(conference, members));
    }

    @Test
    void an_address_is_shown_as_far_as_it_was_given() {
        var path = "/api/addresses/%s?asOf=".formatted(AT_FORUM);
        var scheduled = client.get(path + "2025-12-11").body();
        assertThat(scheduled.path("status").stringValue()).isEqualTo("scheduled");
        assertThat(scheduled.path("planned").stringValue()).isEqualTo("2025-12-12");
        assertThat(scheduled.path("title").stringValue()).isEqualTo("On Neighbours");
        assertThat(scheduled.has("deliveredOn")).isFalse();
        assertThat(scheduled.path("themes")).isEmpty();
        var delivered = client.get(path + "2025-12-12").body();
        assertThat(delivered.path("deliveredOn").stringValue()).isEqualTo("2025-12-12");
        assertThat(delivered.at("/forum/conference").stringValue()).isEqualTo(FORUM);
        assertThat(delivered.at("/forum/state").stringValue()).isEqualTo("TKM");
        assertThat(delivered.at("/mentions/0").stringValue()).isEqualTo("ISR");
        assertThat(delivered.at("/speaker/name").stringValue()).isEqualTo("Masoud P.");
    }

    @Test
    void what_is_planned_between_two_is_in_their_relation_and_a_mention_is_no_contact() {
        var plans = client.get("/api/relations/IRN-TKM?asOf=2025-12-01").body().path("plans");
        assertThat(plans)
                .extracting(each -> each.path("subject").stringValue())
                .containsExactlyInAnyOrder("conference/" + FORUM, "address/" + AT_FORUM);
        var mentioned = client.get("/api/relations/IRN-ISR?asOf=2026-01-01").body();
        assertThat(mentioned.at("/evidence/entries").asInt()).isPositive();
        assertThat(mentioned.at("/contact/conferences/state").stringValue())
                .isEqualTo("not-recorded");
        assertThat(mentioned.path("plans")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/addresses?text=, ?text",
        "/api/addresses?text=%09, ?text",
        "/api/addresses?status=held, ?status",
        "/api/conferences?conference=x, ?conference",
        "/api/addresses?conference=x, ?conference"
    })
    void wrong_input_is_told_where_it_is(String path, String pointer) {
        var answer = client.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void both_are_tables_too() {
        assertThat(client.send("GET", "/api/conferences.csv?asOf=2026-01-01").body())
                .startsWith("id,title,names,conveners,host,place,theme,when,status,confirmed,")
                .contains("Forum on Trust; Мирная конференция");
        assertThat(client.send("GET", "/api/addresses.csv?asOf=2026-01-01").body())
                .startsWith("id,speaker,party,conference,institution,host,title,planned,")
                .contains("instability: Its roots are inequalities.");
    }

    private List<String> ids(String path) {
        var answer = client.get(path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").stringValue())
                .toList();
    }
}
