package org.chancery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import tools.jackson.databind.JsonNode;

/**
 * What was signed in Astana in December 2025, of which the two sides give different numbers: each
 * by its own sources, all by all, and what was expected before.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "chancery.sample=true")
@TestInstance(Lifecycle.PER_CLASS)
class FoundingAgreementsIT {
    private static final String PACKAGE = "019dc0f1-0000-7000-8000-000000000301";
    private static final String IRANIAN_SIDE = "publisher:tehran-times,ilna";
    private static final String KAZAKH_LIST = "publisher:the-gulf-observer";
    private static final String NO_FORCE_RECORDED = "signed entry into force not recorded";

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

    @Test
    void by_the_iranian_side_fourteen_were_signed_and_eight_exchanged() {
        assertThat(signed(IRANIAN_SIDE)).isEqualTo(Map.of(NO_FORCE_RECORDED, 14));
        var told = told(IRANIAN_SIDE);
        assertThat(told.at("/bundle/count").asString("")).isEqualTo("14");
        assertThat(told.at("/bundle/items")).isEmpty();
        assertThat(told.path("standing").asString("")).isEqualTo("counted");
        assertThat(told.path("steps").valueStream())
                .filteredOn(step -> step.path("what").asString("").equals("signed texts exchanged"))
                .extracting(step -> step.path("note").asString(""))
                .containsExactly("8");
    }

    @Test
    void by_the_list_of_the_kazakh_press_service_eight_were_signed_each_by_its_title() {
        assertThat(signed(KAZAKH_LIST).values().stream().mapToInt(each -> each).sum()).isEqualTo(8);
        var told = told(KAZAKH_LIST);
        assertThat(told.path("bundle").has("count")).isFalse();
        assertThat(told.at("/bundle/items").valueStream())
                .extracting(item -> item.path("title").asString(""))
                .hasSize(8)
                .doesNotHaveDuplicates()
                .contains("Memorandum of Understanding on Healthcare Cooperation");
    }

    @Test
    void by_its_list_nothing_was_signed_when_only_what_is_known_to_be_published_is_asked_for() {
        var asked =
                "/api/relations/IRN-KAZ?asOf=2025-12-12&publishedBy=2026-01-31&sources="
                        + KAZAKH_LIST;
        assertThat(client.get(asked).body().at("/agreements/bilateral/state").asString(""))
                .isEqualTo("not-recorded");
    }

    @Test
    void by_all_it_is_fourteen_of_which_eight_are_listed_and_that_is_disputed() {
        var told = told("all");
        assertThat(told.at("/bundle/count").asString("")).isEqualTo("14");
        assertThat(told.at("/bundle/atLeast").asInt()).isEqualTo(14);
        assertThat(told.at("/bundle/items")).hasSize(8);
        assertThat(told.path("standing").asString("")).isEqualTo("disputed");
        assertThat(told.path("status").asString("")).isEqualTo(NO_FORCE_RECORDED);
        assertThat(told.has("inForceSince")).isFalse();
    }

    /** 14 with the eight that are listed: of these five do not bind, so nine are left to say. */
    @Test
    void what_is_listed_is_not_counted_twice() {
        var before = agreements("all", "2025-12-10");
        var after = agreements("all", "2025-12-12");
        assertThat(numbers(after).values().stream().mapToInt(each -> each).sum())
                .isEqualTo(numbers(before).values().stream().mapToInt(each -> each).sum() + 14);
    }

    @Test
    void none_of_it_is_known_to_be_in_force() {
        for (var sources : List.of(IRANIAN_SIDE, KAZAKH_LIST, "all")) {
            var agreements = agreements(sources, "2025-12-12");
            assertThat(agreements.at("/bilateral/value/inForce").asInt(-1)).as(sources).isZero();
        }
    }

    @Test
    void what_was_expected_is_met_and_keeps_its_figures() {
        var expected = "/api/relations/IRN-KAZ?asOf=%s&publishedBy=%s";
        assertThat(client.get(expected.formatted("2025-12-10", "2025-12-10")).body().path("plans"))
                .filteredOn(plan -> plan.path("stage").asString("").equals("expected"))
                .extracting(plan -> plan.path("count").asString(""))
                .containsExactly(">20", ">10", "several");
        assertThat(client.get(expected.formatted("2025-12-12", "2025-12-12")).body().path("plans"))
                .noneMatch(plan -> plan.path("stage").asString("").equals("expected"));
        assertThat(told("all").path("expectations").valueStream())
                .allMatch(each -> each.path("met").asBoolean(false))
                .extracting(each -> each.path("count").asString(""))
                .containsExactly(">20", ">10", "several");
    }

    /** How many were signed by these sources, by their stages. */
    private Map<String, Integer> signed(String sources) {
        return numbers(agreements(sources, "2025-12-12"));
    }

    private JsonNode agreements(String sources, String asOf) {
        return client.get("/api/relations/IRN-KAZ?asOf=%s&sources=%s".formatted(asOf, sources))
                .body()
                .path("agreements");
    }

    private static Map<String, Integer> numbers(JsonNode agreements) {
        var numbers = new TreeMap<String, Integer>();
        for (var kind : List.of("bilateral", "nonBinding")) {
            agreements
                    .path(kind)
                    .at("/value/stages")
                    .forEachEntry(
                            (stage, number) -> numbers.merge(stage, number.asInt(), Integer::sum));
        }
        return numbers;
    }

    /** The package, by these sources. */
    private JsonNode told(String sources) {
        return client.get(
                        "/api/agreements/%s?asOf=2025-12-12&sources=%s".formatted(PACKAGE, sources))
                .body();
    }
}
