package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The questions that people ask of collections of treaties. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AgreementsIT {
    private static final String PATH = "/api/agreements";

    /** Of Iran and Kazakhstan, signed on 11 December 2025 and ratified by one of them. */
    private static final String OF_TWO = "0198c2f1-0000-7000-8000-0000000000a1";

    /** Open to all: signed by Iran, in force for three, one of which gave notice. */
    private static final String OF_MANY = "0198c2f1-0000-7000-8000-0000000000a2";

    /** Of the same two, in force from its signature to the end of March 2026. */
    private static final String FOR_A_TERM = "0198c2f1-0000-7000-8000-0000000000a3";

    @LocalServerPort private int port;
    private Client client;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void agreements() {
        client = new Client(port);
        if (!client.get(PATH + "?asOf=2026-01-01").body().path("items").isEmpty()) {
            return;
        }
        source("early", "2014-07-01");
        source("late", "2025-04-20");
        source("last", "2025-12-31");
        record(
                OF_TWO,
                "SignAgreement",
                """
                "when":"2025-12-11","terms":{"title":"On Transit","instrument":"agreement",
                 "binding":"yes","between":["IRN","KAZ"],"sectors":["transport"],
                 "entryIntoForce":{"on":"exchange"}},
                "signatures":[{"party":"IRN","kind":"simple"},{"party":"KAZ","kind":"simple"}]
                """,
                "last");
        record(
                OF_TWO,
                "ExpressConsent",
                "\"when\":\"2025-12-20\",\"party\":\"KAZ\",\"means\":\"ratification\"",
                "last");
        record(
                OF_MANY,
                "SignAgreement",
                """
                "when":"2014-06-27","terms":{"title":"On Access to Works","instrument":"treaty",
                 "binding":"yes","sectors":["intellectual property"]},
                "signatures":[{"party":"IRN","kind":"simple","by":[{"name":"N. N."}]}]
                """,
                "early");
        acceded("TKM", "2014-06-28", "2014-06-30", "early");
        acceded("organisation/eu", "2014-06-28", "2014-06-30", "early");
        acceded("KAZ", "2025-04-14", "2025-07-14", "late");
        record(
                OF_MANY,
                "FormulateReservation",
                """
                "when":"2025-04-14","party":"KAZ","to":"article 3","text":"it does not apply"
                """,
                "late");
        record(
                OF_MANY,
                "WithdrawFromAgreement",
                "\"when\":\"2025-04-15\",\"party\":\"TKM\",\"effectiveOn\":\"2026-04-15\"",
                "late");
        record(
                FOR_A_TERM,
                "SignAgreement",
                """
                "when":"2025-12-12","terms":{"title":"On Trade","instrument":"protocol",
                 "binding":"yes","between":["IRN","KAZ"],"sectors":["trade"],
                 "entryIntoForce":{"on":"signature"},"until":"2026-03-31"},
                "signatures":[{"party":"IRN","kind":"definitive"},{"party":"KAZ","kind":"definitive"}]
                """,
                "last");
    }

    private void source(String name, String publishedAt) {
        var registered =
                client.command(
                        "RegisterSource",
                        """
                        {"subject":"source/%s","publisher":"%s","title":"T","publishedAt":"%s"}
                        """
                                .formatted(name, name, publishedAt));
        assertThat(registered.status()).isEqualTo(201);
    }

    private void acceded(String party, String when, String effectiveOn, String source) {
        record(
                OF_MANY,
                "ExpressConsent",
                "\"when\":\"%s\",\"party\":\"%s\",\"means\":\"accession\",\"effectiveOn\":\"%s\""
                        .formatted(when, party, effectiveOn),
                source);
    }

    private void record(String id, String command, String says, String source) {
        var recorded =
                client.command(
                        command,
                        "{\"subject\":\"agreement/%s\",%s,\"sources\":[{\"source\":\"source/%s\"}]}"
                                .formatted(id, says, source));
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2026-01-01, a1 a2 a3",
        "asOf=2025-12-11, a1 a2",
        "asOf=2014-06-26, ''",
        "state=IRN&outstanding=ratification&asOf=2026-01-01, a1 a2",
        "state=KAZ&outstanding=ratification&asOf=2026-01-01, ''",
        "state=KAZ&outstanding=ratification&asOf=2025-12-19, a1",
        "outstanding=exchange%20of%20instruments&asOf=2026-01-01, a1",
        "state=KAZ&status=in%20force&asOf=2025-07-13, ''",
        "state=KAZ&status=consented&asOf=2025-07-13, a2",
        "state=KAZ&status=in%20force&asOf=2025-07-14, a2",
        "pair=IRN-KAZ&status=in%20force&asOf=2026-01-01, a3",
        "pair=IRN-KAZ&status=in%20force&asOf=2026-04-01, ''",
        "pair=KAZ-TKM&status=in%20force%20notice%20given&asOf=2026-01-01, a2",
        "party=organisation/eu&asOf=2026-01-01, a2",
        "instrument=protocol&asOf=2026-01-01, a3",
        "sector=transport&asOf=2026-01-01, a1",
        "binding=no&asOf=2026-01-01, ''",
        "obligation=defence&asOf=2026-01-01, ''",
        "reservations=true&asOf=2026-01-01, a2",
        "state=TKM&reservations=true&asOf=2026-01-01, ''",
        "entering=2025-12-12/2025-12-12&asOf=2026-01-01, a3",
        "state=KAZ&entering=2025&asOf=2026-01-01, a2 a3",
        "state=TKM&leaving=2026-04&asOf=2026-01-01, a2",
        "leaving=2026&asOf=2026-01-01, a3",
        "expiring=90&asOf=2026-01-01, a3",
        "expiring=89&asOf=2026-01-01, ''",
        "state=TKM&expiring=366&asOf=2026-01-01, a2",
        "from=2025-12-12&asOf=2026-01-01, a3",
        "to=2014-12-31&asOf=2026-01-01, a2",
        "fulfils=0198c2f1-0000-7000-8000-0000000000a9&asOf=2026-01-01, ''",
        "standing=counted&asOf=2026-01-01, a1 a2 a3",
        "standing=flagged&asOf=2026-01-01, ''"
    })
    void a_list_shows_what_is_asked_for(String asked, String ends) {
        for (var published : List.of("", "&publishedBy=2026-01-31")) {
            var listed = client.get(PATH + "?" + asked + published).body().path("items");
            assertThat(String.join(" ", ends(listed.findValuesAsString("id")))).isEqualTo(ends);
        }
    }

    private static List<String> ends(List<String> ids) {
        return ids.stream().map(id -> id.substring(id.length() - 2)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2025-07-13, consented, ''",
        "asOf=2025-07-14, in force, ''",
        "asOf=2025-07-13&publishedBy=2025-05-01, consented, ''",
        "asOf=2025-07-14&publishedBy=2025-05-01, in force, true",
        "asOf=2025-07-14&publishedBy=2025-07-14, in force, ''",
        "asOf=2025-07-14&publishedBy=2025-04-19, '', ''"
    })
    void what_is_fixed_ahead_of_all_that_was_published_is_projected(
            String viewpoint, String stage, String projected) {
        var kazakhstan = party("KAZ", viewpoint);
        assertThat(kazakhstan.path("stage").asString("")).isEqualTo(stage);
        assertThat(kazakhstan.path("projected").asString("")).isEqualTo(projected);
    }

    private JsonNode party(String code, String viewpoint) {
        return client.get(PATH + "/" + OF_MANY + "?" + viewpoint)
                .body()
                .path("parties")
                .valueStream()
                .filter(each -> each.path("party").asString("").equals(code))
                .findFirst()
                .orElseGet(() -> client.get("/").body());
    }

    @Test
    void an_agreement_is_shown_with_how_it_stands_for_each() {
        var agreement = client.get(PATH + "/" + OF_TWO + "?asOf=2026-01-01").body();
        assertThat(agreement.path("title").stringValue()).isEqualTo("On Transit");
        assertThat(agreement.path("signedOn").stringValue()).isEqualTo("2025-12-11");
        assertThat(agreement.path("status").stringValue()).isEqualTo("signed");
        assertThat(agreement.at("/entryIntoForce/on").stringValue()).isEqualTo("exchange");
        assertThat(agreement.path("inForceSince").isMissingNode()).isTrue();
        assertThat(agreement.at("/parties/1/party").stringValue()).isEqualTo("KAZ");
        assertThat(agreement.at("/parties/1/stage").stringValue()).isEqualTo("consented");
        assertThat(agreement.at("/parties/1/since").stringValue()).isEqualTo("2025-12-20");
        var many = client.get(PATH + "/" + OF_MANY + "?asOf=2026-01-01").body();
        assertThat(many.path("inForceSince").stringValue()).isEqualTo("2014-06-30");
        assertThat(party("IRN", "asOf=2026-01-01").path("signatories").toString())
                .isEqualTo("[{\"name\":\"N. N.\",\"resolved\":false}]");
        assertThat(party("TKM", "asOf=2026-01-01").path("endsOn").stringValue())
                .isEqualTo("2026-04-15");
        assertThat(
                        client.get(PATH + "/" + OF_TWO + "?asOf=2026-01-01&sources=publisher:early")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void the_parties_are_a_list_of_their_own() {
        var waiting = client.get(PATH + "/parties?asOf=2026-01-01&outstanding=ratification");
        assertThat(waiting.body().path("items").valueStream())
                .extracting(each ->
                        each.path("title").stringValue()
                                + ": "
                                + each.path("party").stringValue()
                                + " since "
                                + each.at("/outstanding/0/since").stringValue())
                .containsExactly(
                        "On Transit: IRN since 2025-12-11",
                        "On Access to Works: IRN since 2014-06-27");
        var table =
                client.send(
                                "GET",
                                PATH + "/parties.csv?asOf=2026-01-01&state=KAZ&reservations=true")
                        .body();
        assertThat(table)
                .startsWith("agreement,title,party,stage,since,projected,signedOn,signature,")
                .contains("On Access to Works,KAZ,in force,2025-07-14,")
                .contains(",article 3,counted,");
        assertThat(table.lines()).hasSize(2);
    }

    @Test
    void the_pages_of_the_parties_are_the_whole_list() {
        var whole = client.get(PATH + "/parties?asOf=2026-01-01").body();
        assertThat(whole.path("items")).hasSize(8);
        var pages = new ArrayList<JsonNode>();
        var next = PATH + "/parties?asOf=2026-01-01&limit=3";
        while (!next.isEmpty()) {
            var page = client.get(next).body();
            page.path("items").forEach(pages::add);
            next = page.at("/links/next").asString("");
        }
        assertThat(pages).containsExactlyElementsOf(whole.path("items"));
    }

    @Test
    void who_has_neither_signed_nor_consented_is_listed() {
        var absent =
                client.send("GET", PATH + "/" + OF_MANY + "/absent.csv?asOf=2025-04-13").body();
        assertThat(absent.lines())
                .startsWith("code,slug,name,kind")
                .contains("KAZ,kazakhstan,Kazakhstan,state")
                .noneMatch(line -> line.startsWith("IRN,") || line.startsWith("TKM,"))
                .noneMatch(line -> line.startsWith("SUN,"));
        var later = client.get(PATH + "/" + OF_MANY + "/absent?asOf=2025-04-14&limit=1000").body();
        assertThat(later.path("items").findValuesAsString("code"))
                .hasSizeGreaterThan(150)
                .contains("USA")
                .doesNotContain("KAZ");
        assertThat(client.get(PATH + "/" + OF_MANY.replace("a2", "ff") + "/absent").status())
                .isEqualTo(404);
    }

    @Test
    void the_ends_ahead_are_a_calendar() {
        var asked = "?asOf=2026-01-01&expiring=90&atPosition=" + head();
        var calendar = client.send("GET", PATH + ".ics" + asked);
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:" + FOR_A_TERM + "@chancery\r\n")
                .contains("DTSTART;VALUE=DATE:20260401\r\n")
                .contains("SUMMARY:No longer in force: On Trade\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .containsOnlyOnce("BEGIN:VEVENT");
        assertThat(calendar.headers().firstValue("Content-Disposition").orElse(""))
                .contains("agreements.ics");
        assertThat(client.send("GET", PATH + ".ics" + asked).body()).isEqualTo(calendar.body());
        assertThat(client.send("GET", PATH + asked, "Accept", "text/calendar").body())
                .isEqualTo(calendar.body());
        assertThat(client.send("GET", PATH + ".ics?asOf=2026-01-01&expiring=89").body())
                .doesNotContain("VEVENT")
                .contains("BEGIN:VTIMEZONE\r\n");
        assertThat(client.send("GET", PATH + ".ics?asOf=2026-01-01&state=TKM").body())
                .contains("UID:" + OF_MANY + "-TKM@chancery\r\n", "DATE:20260415\r\n");
        assertThat(client.send("GET", PATH + ".ics?limit=1").statusCode()).isEqualTo(400);
    }

    private String head() {
        return client.get(PATH).response().headers().firstValue("Ledger-Position").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=done",
                "outstanding=payment",
                "instrument=contract",
                "binding=maybe",
                "sector=sport",
                "obligation=love",
                "reservations=some",
                "standing=hidden",
                "entering=soon",
                "entering=[2025-01..2025-02]",
                "entering=2025-02-01/2025-01-01",
                "leaving=2025%3F",
                "expiring=-1",
                "expiring=36601",
                "fulfils=it",
                "state=ZZZ",
                "pair=KAZ-KAZ",
                "party=organisation/EU",
                "from=2025-02-01&to=2025-01-01"
            })
    void what_is_no_word_of_it_is_refused(String asked) {
        for (var path : List.of(PATH, PATH + "/parties", PATH + ".ics")) {
            var refused = client.get(path + "?" + asked.replace("[", "%5B").replace("]", "%5D"));
            assertThat(refused.status()).as(path).isEqualTo(400);
        }
    }
}
