package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.testing.Client;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The register of visits says at each moment what the source had published by then, in full. */
class PublishedStatesIT {

    /** A visit as the source has it, and as the register has its days. */
    private record Visit(String id, SortedMap<String, String> worded, String from, String to) {}

    @Test
    void theHandMadeSample() throws Exception {
        isAnsweredInFull(VisitsLedger.sample(), 3);
    }

    @Test
    void theWholeFile() throws Exception {
        isAnsweredInFull(WholeFile.required(), 1000);
    }

    private static void isAnsweredInFull(Path file, int page) throws Exception {
        var states = PublishedState.of(file);
        try (var ledger = new VisitsLedger()) {
            ledger.imported(file);
            var first = published(ledger.client(), states.getFirst(), page);
            assertThat(first)
                    .as("control: another moment answers otherwise")
                    .isNotEqualTo(expected(states.getLast()));
            for (var state : states) {
                assertThat(published(ledger.client(), state, page))
                        .as("published by %s", state.at())
                        .isEqualTo(expected(state));
            }
        }
        System.out.printf(
                "%s: %d moments, %d visits at the last one%n",
                file.getFileName(), states.size(), states.getLast().visits().size());
    }

    private static List<Visit> expected(PublishedState state) {
        var visits = new ArrayList<Visit>();
        state.visits()
                .forEach((id, members) ->
                        visits.add(
                                new Visit(
                                        "hsg-visits/" + id,
                                        members,
                                        members.getOrDefault("start-date", ""),
                                        members.getOrDefault("end-date", ""))));
        return sorted(visits);
    }

    private static List<Visit> published(Client client, PublishedState state, int page) {
        var visits = new ArrayList<Visit>();
        var next = "/api/visits?limit=%d&publishedBy=%s".formatted(page, state.at());
        while (!next.isEmpty()) {
            var answer = client.get(next);
            assertThat(answer.status()).as(next).isEqualTo(200);
            answer.body().path("items").forEach(item -> visits.add(visit(item)));
            next = answer.body().path("links").path("next").asString("");
        }
        return sorted(visits);
    }

    private static Visit visit(JsonNode item) {
        assertThat(item.path("aliases").size()).as(item.toString()).isEqualTo(1);
        var worded = new TreeMap<String, String>();
        item.path("worded")
                .properties()
                .forEach(member -> worded.put(member.getKey(), member.getValue().asString()));
        return new Visit(
                item.path("aliases").path(0).asString(),
                worded,
                item.path("from").asString(),
                item.path("to").asString());
    }

    private static List<Visit> sorted(List<Visit> visits) {
        return visits.stream().sorted(Comparator.comparing(Visit::toString)).toList();
    }
}
