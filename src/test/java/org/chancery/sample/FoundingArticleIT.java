package org.chancery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The founding article, sentence by sentence in our own words: what it reports, the lines of the
 * sample that record it, and the question that gets it back. Sentences on contacts, statements and
 * initiatives wait for those capabilities: 3, 7 and 9, and parts of 1, 5, 6 and 10.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "chancery.sample=true")
@TestInstance(Lifecycle.PER_CLASS)
class FoundingArticleIT {
    private static final String JOURNEY = "019dc0f1-0000-7000-8000-000000000009";
    private static final String CONFERENCE = "019dc0f1-0000-7000-8000-000000000401";
    private static final String FORUM = "/api/conferences/" + CONFERENCE;
    private static final String SPEECH = "019dc0f1-0000-7000-8000-000000000411";
    private static final String ADDRESS = "/api/addresses/" + SPEECH;
    private static final String VISIT = "/api/visits/" + JOURNEY;

    /** By that article alone, on the day on which it appeared. */
    private static final String ARTICLE =
            "asOf=2025-12-10&publishedBy=2025-12-10&sources=publisher:alwaght";

    @LocalServerPort private int port;
    private Client client;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeAll
    void served() {
        client = new Client(port);
    }

    /**
     * Something that is reported.
     *
     * @param sentence which one of the article says it; 0 where other sources do
     * @param says in our own words
     * @param keys the lines of the sample that record it
     * @param place where in the answer it stands; of a list the first item with a member is meant
     */
    record Reported(
            int sentence, String says, List<String> keys, String path, String place, String value) {
        @Override
        public String toString() {
            return "%d: %s".formatted(sentence, says);
        }
    }

    static List<Reported> reported() {
        return List.of(
                article(1, "the president has left", "left-tehran", VISIT, "status", "en route"),
                article(1, "he travels for Iran", "visit-announced", VISIT, "visitor", "IRN"),
                article(
                        1,
                        "he is the president, and which",
                        "pezeshkian-sworn-in",
                        VISIT,
                        "principals/0/person",
                        "person/masoud-pezeshkian"),
                article(1, "to Kazakhstan", "bound-for-astana", VISIT, "stops/0/host", "KAZ"),
                article(
                        1,
                        "and to Turkmenistan",
                        "turkmenistan-added",
                        VISIT,
                        "stops/1/host",
                        "TKM"),
                article(
                        1,
                        "from Tehran",
                        "left-tehran",
                        "/api/relations/IRN-KAZ/timeline",
                        "items[type=visits.departed-for-visit]/what/place",
                        "Tehran"),
                article(2, "on Wednesday", "left-tehran", VISIT, "from", "2025-12-10"),
                article(2, "for Astana", "bound-for-astana", VISIT, "stops/0/place", "Astana"),
                article(
                        2,
                        "so he is on the way",
                        "left-tehran",
                        "/api/relations/IRN-KAZ",
                        "contact/underWay/0/value/stage",
                        "en route"),
                article(
                        2,
                        "invited by President Tokayev",
                        "kazakhstan-invites",
                        "/api/invitations?visit=" + JOURNEY,
                        "items[inviter=KAZ]/by/name",
                        "Kassym-Jomart Tokayev"),
                article(
                        4,
                        "several agreements are to be concluded there",
                        "several-expected",
                        "/api/relations/IRN-KAZ",
                        "plans[stage=expected]/count",
                        "several"),
                article(
                        4,
                        "as the president's chief of staff says",
                        "several-expected",
                        "/api/agreements/019dc0f1-0000-7000-8000-000000000301",
                        "expectations[count=several]/by",
                        "Mohsen Haji-Mirzaei, chief of staff"),
                article(
                        5,
                        "ministers go with him",
                        "ministers-and-chamber",
                        VISIT,
                        "delegation[role=accompanying]/office",
                        "ministers"),
                article(
                        5,
                        "a large group of the chamber of commerce is there already",
                        "ministers-and-chamber",
                        VISIT,
                        "delegation[role=advance]/count",
                        "a large group"),
                article(
                        6,
                        "to Kazakhstan it is an official visit",
                        "bound-for-astana",
                        VISIT,
                        "stops/0/type",
                        "official"),
                article(
                        6,
                        "then he goes to a conference in Ashgabat",
                        "bound-for-ashgabat",
                        VISIT,
                        "stops/1/type",
                        "multilateral attendance"),
                article(
                        6,
                        "the World Conference on Dialogue for Peace and Trust",
                        "named-by-alwaght",
                        FORUM,
                        "title",
                        "World Conference on Dialogue for Peace and Trust"),
                article(
                        6,
                        "for which he goes there",
                        "stop-for-the-forum",
                        VISIT,
                        "stops/1/conference",
                        CONFERENCE),
                article(
                        8,
                        "where he is scheduled to speak",
                        "address-scheduled-by-alwaght",
                        ADDRESS,
                        "status",
                        "scheduled"),
                article(
                        8,
                        "as the president",
                        "address-scheduled-by-alwaght",
                        ADDRESS,
                        "speaker/person",
                        "person/masoud-pezeshkian"),
                article(
                        8,
                        "which is a plan between the two states",
                        "address-scheduled-by-alwaght",
                        "/api/relations/IRN-TKM",
                        "plans[subject=address/%s]/stage".formatted(SPEECH),
                        "planned"),
                article(
                        6,
                        "which is a plan yet",
                        "turkmenistan-added",
                        "/api/relations/IRN-TKM",
                        "plans[subject=visit/%s]/stage".formatted(JOURNEY),
                        "planned"),
                article(
                        6,
                        "invited by President Serdar Berdimuhamedov",
                        "serdar-berdimuhamedov-invites",
                        "/api/invitations?visit=" + JOURNEY,
                        "items[inviter=TKM]/by/name",
                        "Serdar Berdimuhamedov"),
                article(
                        10,
                        "Iran and Central Asia are said to share membership in organisations",
                        "shared-membership",
                        "/api/relations/IRN-KAZ",
                        "claims[element=organisations]/claimant/name",
                        "Alwaght"),
                article(
                        10,
                        "which as a fact nobody has recorded",
                        "shared-membership",
                        "/api/relations/IRN-KAZ",
                        "organisations/state",
                        "not-recorded"),
                article(
                        11,
                        "as part of a wider strategy",
                        "strategy-by-alwaght",
                        "/api/claims?claimant=Alwaght",
                        "items[kind=assessment]/states/0",
                        "IRN"),
                all(
                        "nothing had departed by what was published until the 9th",
                        "visit-announced",
                        "/api/relations/IRN-KAZ?asOf=2025-12-09&publishedBy=2025-12-09",
                        "plans/0/stage",
                        "planned"),
                all(
                        "by all that was published on the 10th he is there",
                        "arrived-in-astana",
                        "/api/relations/IRN-KAZ?asOf=2025-12-10&publishedBy=2025-12-10",
                        "contact/underWay/0/value/stage",
                        "there"),
                all(
                        "by the 12th the stop in Astana is done",
                        "left-astana",
                        "/api/relations/IRN-KAZ?asOf=2025-12-12&publishedBy=2025-12-12",
                        "contact/lastVisit/IRN>KAZ/value/stage",
                        "done"),
                all(
                        "others name another inviter to Ashgabat, and that is disputed",
                        "gurbanguly-berdimuhamedov-invites",
                        "/api/invitations?visit=%s&asOf=2026-01-01".formatted(JOURNEY),
                        "items[standing=disputed]/by/name",
                        "Gurbanguly Berdimuhamedov"),
                all(
                        "a hundred business leaders went along",
                        "business-leaders",
                        VISIT + "?asOf=2026-01-01",
                        "delegation[role=business]/count",
                        "100"),
                all(
                        "Iran's president has the rank of a head of government",
                        "pezeshkian-sworn-in",
                        "/api/relations/IRN-KAZ?asOf=2026-01-01",
                        "contact/lastVisitOfHead/IRN>KAZ/value/rank",
                        "head of government"),
                all(
                        "the address is scheduled by what was published until the 10th",
                        "address-at-the-forum-scheduled",
                        ADDRESS + "?asOf=2025-12-10&publishedBy=2025-12-10",
                        "status",
                        "scheduled"),
                all(
                        "and delivered by the 12th",
                        "address-at-the-forum",
                        ADDRESS + "?asOf=2025-12-12&publishedBy=2025-12-12",
                        "status",
                        "delivered"),
                all(
                        "by what was published until the 9th it is for one of two days",
                        "address-at-the-forum-scheduled",
                        ADDRESS + "?asOf=2025-12-10&publishedBy=2025-12-09",
                        "planned",
                        "[2025-12-11..2025-12-12]"),
                all(
                        "Turkmenistan held the forum with the United Nations",
                        "forum-with-the-united-nations",
                        FORUM + "?asOf=2026-01-01",
                        "conveners/1",
                        "organisation/united-nations"),
                all(
                        "its theme leads to it",
                        "theme-by-nca",
                        "/api/conferences?theme=unity&asOf=2026-01-01",
                        "items/0/id",
                        CONFERENCE),
                all(
                        "another gives it other days and another place, and that disputes it",
                        "forum-convened-disputed-by-kure",
                        FORUM + "?asOf=2026-01-01",
                        "standing",
                        "disputed"),
                all(
                        "it was convened for one day by February",
                        "forum-convened",
                        FORUM + "?asOf=2025-02-11&publishedBy=2025-02-11",
                        "when",
                        "2025-12-12"),
                all(
                        "Kazakhstan's president came for it too",
                        "tokayev-at-the-forum",
                        "/api/visits/019dc0f1-0000-7000-8000-000000000014?asOf=2026-01-01",
                        "stops/0/conference",
                        CONFERENCE),
                all(
                        "by the 16th it is there",
                        "ashgabat-declaration",
                        FORUM + "?asOf=2026-01-01&publishedBy=2025-12-16",
                        "declarations/0/title",
                        "Ashgabat Declaration"),
                all(
                        "both Iran and Kazakhstan attended, which is no visit of the one to the other",
                        "kazakhstan-attends",
                        "/api/relations/IRN-KAZ?asOf=2026-01-01",
                        "contact/conferences/value/latest/conference",
                        CONFERENCE),
                all(
                        "the university was another than was planned",
                        "address-in-astana",
                        "/api/addresses?forum=university&asOf=2026-01-01",
                        "items/0/forum/institution",
                        "Nazarbayev University"),
                all(
                        "he is back on the 12th",
                        "back-in-iran",
                        VISIT + "?asOf=2026-01-01",
                        "to",
                        "2025-12-12"));
    }

    private static Reported article(
            int sentence, String says, String key, String path, String place, String value) {
        var asked = path + (path.contains("?") ? "&" : "?") + ARTICLE;
        return new Reported(sentence, says, List.of(key), asked, place, value);
    }

    private static Reported all(String says, String key, String path, String place, String value) {
        return new Reported(0, says, List.of(key), path, place, value);
    }

    @ParameterizedTest
    @MethodSource("reported")
    void what_is_reported_is_recorded_and_comes_back(Reported reported) {
        var keys = SampleCommand.all().stream().map(SampleCommand::key).collect(Collectors.toSet());
        assertThat(keys).containsAll(reported.keys());
        var answer = client.get(reported.path()).body();
        assertThat(at(answer, reported.place()).asString(""))
                .as(reported.path())
                .isEqualTo(reported.value());
    }

    @Test
    void by_the_9th_nobody_is_on_the_way() {
        var answer =
                client.get("/api/relations/IRN-KAZ?asOf=2025-12-09&publishedBy=2025-12-09").body();
        assertThat(answer.at("/contact/underWay")).isEmpty();
    }

    /** That nothing is known yet is an answer of its own, and not that nothing is found. */
    @Test
    void of_no_declaration_anything_is_known_by_the_15th() {
        var answer = client.get(FORUM + "?asOf=2026-01-01&publishedBy=2025-12-15").body();
        assertThat(answer.path("id").stringValue()).isEqualTo(CONFERENCE);
        assertThat(answer.path("declarations").isArray()).isTrue();
        assertThat(answer.path("declarations")).isEmpty();
    }

    /** The announcement of the 7th names no forum: that it will be one is the writer's guess. */
    @ParameterizedTest
    @CsvSource({"2025-12-07, false", "2025-12-09, false", "2025-12-10, true"})
    void the_stop_is_linked_to_the_forum_by_those_who_name_it(String published, boolean linked) {
        var answer =
                client.get(
                                "/api/visits/%s?asOf=2025-12-10&publishedBy=%s"
                                        .formatted(JOURNEY, published))
                        .body();
        var stop =
                answer.path("stops")
                        .valueStream()
                        .filter(each -> each.path("host").stringValue().equals("TKM"))
                        .findFirst()
                        .orElseThrow();
        assertThat(stop.has("conference")).isEqualTo(linked);
    }

    /** One conference has eight names, and each of them leads to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "International Forum dedicated to the International Year of Peace and Trust",
                "Paix et Confiance",
                "Peace and Trust",
                "World Conference on Dialogue for Peace and Trust",
                "International Conference on Peace and Trust",
                "International Forum on Peace and Trust",
                "International Peace and Trust Summit",
                "Peace and Security Forum"
            })
    void the_conference_is_found_under_each_of_its_names(String name) {
        var found = client.get("/api/conferences?name=" + name.replace(" ", "%20")).body();
        assertThat(found.path("items")).hasSize(1);
        assertThat(found.at("/items/0/id").stringValue()).isEqualTo(CONFERENCE);
        assertThat(found.at("/items/0/names")).hasSize(8);
    }

    @Test
    void nothing_in_the_sample_breaks_a_rule_as_things_stand() {
        assertThat(client.get("/api/faults").body().path("items")).isEmpty();
    }

    private static JsonNode at(JsonNode answer, String place) {
        var found = answer;
        for (var step : place.split("/(?![^\\[]*])", -1)) {
            int bracket = step.indexOf('[');
            if (bracket < 0) {
                found =
                        step.matches("[0-9]+")
                                ? found.path(Integer.parseInt(step))
                                : found.path(step);
            } else {
                var member = step.substring(bracket + 1, step.length() - 1).split("=", 2);
                found =
                        found.path(step.substring(0, bracket))
                                .valueStream()
                                .filter(each -> each.path(member[0]).asString("").equals(member[1]))
                                .findFirst()
                                .orElseThrow(() ->
                                        new AssertionError("%s: %s".formatted(place, answer)));
            }
        }
        return found;
    }
}
