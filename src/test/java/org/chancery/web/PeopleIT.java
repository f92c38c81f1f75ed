package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Persons, the offices that they hold on a day, and visits held against them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class PeopleIT {
    private static final String SOURCES = "\"sources\":[{\"source\":\"source/report\"}]}";

    @LocalServerPort private int port;
    private Client client;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeAll
    void registered() {
        client = new Client(port);
        recorded(
                "RegisterSource",
                "{\"subject\":\"source/report\",\"publisher\":\"Report\",\"title\":\"T\"}");
        recorded(
                "RegisterPerson",
                "{\"name\":\"Kassym-Jomart Tokayev\",\"otherNames\":[\"Қасым-Жомарт Тоқаев\"],"
                        + SOURCES);
        recorded("RegisterPerson", "{\"name\":\"Nursultan Nazarbayev\"," + SOURCES);
        office("AssumeOffice", "nursultan-nazarbayev", "1991-12-01", ",\"rank\":\"head of state\"");
        office("LeaveOffice", "nursultan-nazarbayev", "2019-03-20", "");
        office(
                "AssumeOffice",
                "kassym-jomart-tokayev",
                "2019-03-20",
                ",\"rank\":\"head of state\"");
        visit("2018-01-15", "nursultan-nazarbayev", "head of state", "official working");
        visit("2022-06-19", "kassym-jomart-tokayev", "head of state", "state");
    }

    private void office(String command, String person, String day, String more) {
        recorded(
                command,
                "{\"subject\":\"person/%s\",\"when\":\"%s\",\"of\":\"KAZ\",\"title\":\"President\"%s,%s"
                        .formatted(person, day, more, SOURCES));
    }

    private void visit(String day, String person, String rank, String type) {
        recorded("RecordVisit", visiting(day, person, rank, type));
    }

    private static String visiting(String day, String person, String rank, String type) {
        return """
        {"visitor":"KAZ","when":"%s","principals":[{"name":"N. N.","office":"President",
         "person":"person/%s","rank":"%s"}],"stops":[{"host":"USA","type":"%s"}],%s
        """
                .formatted(day, person, rank, type, SOURCES);
    }

    private void recorded(String command, String body) {
        var answer = client.command(command, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    @Test
    void a_person_is_found_by_name_and_by_office_on_a_day() {
        assertThat(people("name=тоқаев")).containsExactly("kassym-jomart-tokayev");
        assertThat(people("state=KAZ"))
                .containsExactly("kassym-jomart-tokayev", "nursultan-nazarbayev");
        assertThat(people("rank=head%20of%20state&status=in%20office"))
                .containsExactly("kassym-jomart-tokayev");
        assertThat(people("state=KAZ&status=in%20office&asOf=2019-03-19"))
                .containsExactly("nursultan-nazarbayev");
        assertThat(people("state=IRN")).isEmpty();
        var person = client.get("/api/people/nursultan-nazarbayev?asOf=2019-03-20").body();
        assertThat(person.at("/offices/0/status").stringValue()).isEqualTo("left");
        assertThat(person.at("/offices/0/until").stringValue()).isEqualTo("2019-03-20");
    }

    @Test
    void the_table_of_persons_has_a_row_for_each_term() {
        var table = client.send("GET", "/api/people.csv?name=Nazarbayev").body();
        assertThat(table.lines().skip(1))
                .singleElement()
                .asString()
                .contains("nursultan-nazarbayev,Nursultan Nazarbayev")
                .contains("KAZ,President,head of state,,1991-12-01,2019-03-20,left");
    }

    @Test
    void who_leads_a_visit_is_held_against_the_registry() {
        var late =
                client.command(
                        "RecordVisit",
                        visiting("2020-01-15", "nursultan-nazarbayev", "head of state", "state"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body().path("rule").stringValue()).isEqualTo("office-was-held");
        var nobody =
                client.command(
                        "RecordVisit", visiting("2020-01-15", "nobody", "head of state", "state"));
        assertThat(nobody.body().path("rule").stringValue()).isEqualTo("person-is-registered");
        var lower =
                client.command(
                        "RecordVisit",
                        visiting("2018-01-15", "nursultan-nazarbayev", "other", "state"));
        assertThat(lower.body().path("rule").stringValue()).isEqualTo("rank-as-registered");
    }

    @Test
    void visits_are_found_by_rank_type_and_year() {
        assertThat(days("rank=head%20of%20state")).containsExactly("2018-01-15", "2022-06-19");
        assertThat(days("rank=other")).isEmpty();
        assertThat(days("type=state")).containsExactly("2022-06-19");
        assertThat(days("year=2018")).containsExactly("2018-01-15");
        assertThat(days("year=2018&from=2018-02-01")).isEmpty();
        assertThat(client.get("/api/visits?year=18").status()).isEqualTo(400);
    }

    @Test
    void a_relation_shows_the_last_visit_of_a_head() {
        var relation = client.get("/api/relations/KAZ-USA?asOf=2023-01-01").body();
        var last = relation.at("/contact/lastVisitOfHead/KAZ>USA/value");
        assertThat(last.path("rank").stringValue()).isEqualTo("head of state");
        assertThat(last.at("/principals/0/resolved").booleanValue()).isTrue();
    }

    @Test
    void a_person_is_not_registered_twice_without_a_word() {
        var again =
                client.command("RegisterPerson", "{\"name\":\"Nursultan Nazarbayev\"," + SOURCES);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().path("rule").stringValue()).isEqualTo("registered-once");
        assertThat(
                        client.command(
                                        "RegisterPerson?dryRun=true",
                                        "{\"name\":\"Nursultan Nazarbayev\",\"subject\":\"person/another\","
                                                + SOURCES)
                                .status())
                .isEqualTo(200);
        assertThat(
                        client.command(
                                        "RegisterPerson",
                                        "{\"name\":\"N. N.\",\"when\":\"2020\"," + SOURCES)
                                .status())
                .isEqualTo(400);
    }

    private List<String> people(String query) {
        return client.get("/api/people?" + query).body().path("items").findValuesAsString("id");
    }

    private List<String> days(String query) {
        return client.get("/api/visits?" + query)
                .body()
                .path("items")
                .valueStream()
                .map(visit -> visit.path("when").stringValue())
                .toList();
    }
}
