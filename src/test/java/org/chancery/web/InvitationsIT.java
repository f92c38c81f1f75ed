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

/** The register of invitations, and the delegations of visits, over the three clocks. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class InvitationsIT {
    private static final String VISIT = "0198c2f1-0000-7000-8000-000000000001";
    private static final String OF_STATE = "0198c2f1-0000-7000-8000-000000000011";
    private static final String UNDATED = "0198c2f1-0000-7000-8000-000000000012";

    @LocalServerPort private int port;
    private Client client;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void aJourney() {
        client = new Client(port);
        if (!client.get("/api/invitations").body().path("items").isEmpty()) {
            return;
        }
        record(
                "RegisterSource",
                """
                {"subject":"source/early","publisher":"Early","title":"T","publishedAt":"2025-12-01"}
                """);
        record(
                "RegisterSource",
                """
                {"subject":"source/late","publisher":"Late","title":"T","publishedAt":"2025-12-08"}
                """);
        record(
                "ExtendInvitation",
                """
                {"subject":"invitation/%s","when":"2025-11-20","inviter":"TKM","invitee":"IRN",
                 "by":{"name":"S. B.","office":"President"},"invited":[{"name":"M. P."}],
                 "occasion":"the forum","visit":"visit/%s","planned":"2090-12-12",
                 "sources":[{"source":"source/early"}]}
                """
                        .formatted(OF_STATE, VISIT));
        record(
                "AnswerInvitation",
                """
                {"subject":"invitation/%s","when":"2025-12-05","answer":"accepted","by":"his office",
                 "sources":[{"source":"source/late"}]}
                """
                        .formatted(OF_STATE));
        record(
                "ExtendInvitation",
                """
                {"subject":"invitation/%s","inviter":"organisation/eco","invitee":"IRN",
                 "occasion":"a summit","sources":[{"source":"source/early"}]}
                """
                        .formatted(UNDATED));
        record(
                "WithdrawInvitation",
                """
                {"subject":"invitation/%s","when":"2025-12-09","reason":"snow",
                 "sources":[{"source":"source/late"}]}
                """
                        .formatted(UNDATED));
        record(
                "AnnounceVisit",
                """
                {"subject":"visit/%s","when":"2025-12-01","visitor":"IRN",
                 "principals":[{"name":"M. P."}],"stops":[{"host":"KAZ"}],
                 "sources":[{"source":"source/early"}]}
                """
                        .formatted(VISIT));
        named("\"when\":\"2025-12-09\",", "\"role\":\"accompanying\",\"name\":\"A. A.\"", "late");
        named("\"when\":\"2025-12-03\",", "\"role\":\"advance\",\"count\":\"several\"", "early");
        named(
                "",
                "\"role\":\"business\",\"body\":\"Chamber\",\"when\":\"2025-12-09/2090\"",
                "early");
    }

    private void named(String when, String member, String source) {
        record(
                "NameDelegation",
                """
                {"subject":"visit/%s",%s"members":[{%s}],"sources":[{"source":"source/%s"}]}
                """
                        .formatted(VISIT, when, member, source));
    }

    private void record(String command, String body) {
        var recorded = client.command(command, body);
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
        assertThat(recorded.body().path("warnings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2025-11-19, '', extended",
        "asOf=2025-11-20, extended, extended",
        "asOf=2025-12-05, accepted, extended",
        "asOf=2025-12-09, accepted, withdrawn",
        "asOf=2025-12-09&publishedBy=2025-12-02, extended, extended",
        "asOf=2025-12-09&sources=publisher:early, extended, extended",
        "asOf=2025-12-09&sources=publisher:late, '', ''"
    })
    void how_an_invitation_stands_at_a_viewpoint(String viewpoint, String dated, String undated) {
        assertThat(status(OF_STATE, viewpoint)).isEqualTo(dated);
        assertThat(status(UNDATED, viewpoint)).isEqualTo(undated);
        assertThat(listed("?" + viewpoint).contains(OF_STATE)).isEqualTo(!dated.isEmpty());
        assertThat(listed("?" + viewpoint).contains(UNDATED)).isEqualTo(!undated.isEmpty());
    }

    private String status(String id, String viewpoint) {
        var answer = client.get("/api/invitations/%s?%s".formatted(id, viewpoint));
        return answer.status() == 404 ? "" : answer.body().path("status").asString("");
    }

    @ParameterizedTest
    @CsvSource({
        "state=IRN, true, true",
        "state=TKM, true, false",
        "state=KAZ, false, false",
        "pair=IRN-TKM, true, false",
        "pair=IRN-KAZ, false, false",
        "inviter=organisation/eco, false, true",
        "inviter=IRN, false, false",
        "invitee=IRN, true, true",
        "invitee=TKM, false, false",
        "visit=0198c2f1-0000-7000-8000-000000000001, true, false",
        "visit=0198c2f1-0000-7000-8000-000000000002, false, false",
        "from=2025-11-20&to=2025-11-20, true, false",
        "from=2025-11-21, false, false",
        "to=2025-11-19, false, false",
        "status=accepted, true, false",
        "status=withdrawn, false, true",
        "standing=counted, true, true",
        "standing=retracted, false, false"
    })
    void a_list_shows_what_is_asked_for(String filter, boolean dated, boolean undated) {
        for (var viewpoint : List.of("asOf=2025-12-10", "asOf=2025-12-10&publishedBy=2025-12-09")) {
            var listed = listed("?%s&%s".formatted(viewpoint, filter));
            assertThat(listed.contains(OF_STATE)).isEqualTo(dated);
            assertThat(listed.contains(UNDATED)).isEqualTo(undated);
        }
    }

    private List<String> listed(String query) {
        return client.get("/api/invitations" + query).body().path("items").findValuesAsString("id");
    }

    @Test
    void an_invitation_is_shown_with_what_came_of_it() {
        var invitation = client.get("/api/invitations/" + OF_STATE + "?asOf=2025-12-10").body();
        assertThat(invitation.path("inviter").stringValue()).isEqualTo("TKM");
        assertThat(invitation.at("/by/office").stringValue()).isEqualTo("President");
        assertThat(invitation.at("/invited/0/name").stringValue()).isEqualTo("M. P.");
        assertThat(invitation.path("visit").stringValue()).isEqualTo(VISIT);
        assertThat(invitation.path("planned").stringValue()).isEqualTo("2090-12-12");
        assertThat(invitation.path("turns").toString())
                .isEqualTo(
                        """
                        [{"stage":"extended","when":"2025-11-20"},\
                        {"stage":"accepted","when":"2025-12-05","by":"his office"}]\
                        """);
        assertThat(client.get("/api/invitations/" + VISIT).status()).isEqualTo(404);
        assertThat(client.get("/api/invitations?visit=forum").status()).isEqualTo(400);
        var table = client.send("GET", "/api/invitations.csv?asOf=2025-12-10&inviter=TKM").body();
        assertThat(table)
                .startsWith("id,inviter,by,invitee,invited,occasion,visit,planned,status,turns,")
                .contains(
                        "TKM,\"S. B., President\",IRN,M. P.,the forum,%s,2090-12-12,accepted,extended 2025-11-20; accepted 2025-12-05,"
                                .formatted(VISIT));
        assertThat(client.send("GET", "/api/invitations.ndjson").body().lines()).hasSize(2);
    }

    @Test
    void an_invitation_is_told_of_its_two_states_and_is_no_plan() {
        var timeline = client.get("/api/relations/IRN-TKM/timeline").body().path("items");
        assertThat(timeline.findValuesAsString("type"))
                .containsExactly("visits.invitation-extended", "visits.invitation-answered");
        var relation = client.get("/api/relations/IRN-TKM").body();
        assertThat(relation.at("/evidence/entries").intValue()).isEqualTo(2);
        assertThat(relation.path("plans")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2025-12-10, advance accompanying business",
        "asOf=2025-12-08, advance business",
        "asOf=2025-12-02, business",
        "asOf=2025-12-10&publishedBy=2025-12-07, advance business",
        "asOf=2025-12-10&sources=publisher:early, advance business"
    })
    void a_delegation_is_shown_as_far_as_it_was_named(String viewpoint, String roles) {
        var visit = client.get("/api/visits/%s?%s".formatted(VISIT, viewpoint)).body();
        assertThat(String.join(" ", visit.path("delegation").findValuesAsString("role")))
                .isEqualTo(roles);
    }

    @Test
    void a_member_is_shown_with_what_is_known_of_him() {
        JsonNode business =
                client.get("/api/visits/%s?asOf=2025-12-10".formatted(VISIT))
                        .body()
                        .at("/delegation/2");
        assertThat(business.toString())
                .startsWith(
                        """
                        {"role":"business","body":"Chamber","from":"2025-12-09","to":"2090","because":[\
                        """);
    }
}
