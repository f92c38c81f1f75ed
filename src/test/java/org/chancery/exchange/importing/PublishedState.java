package org.chancery.exchange.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file of revisions says was published at each of its moments: its lines applied one after
 * another to a map, and nothing else. It knows no more of the product than the form of the file.
 *
 * @param at the moment of publication
 * @param visits by the source's id the members of the record, those of its release apart
 */
record PublishedState(Instant at, SortedMap<String, SortedMap<String, String>> visits) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The state after each moment, in order; a line that is no JSON says nothing. */
    static List<PublishedState> of(Path file) throws IOException {
        var byMoment = new TreeMap<Instant, List<JsonNode>>();
        for (var text : Files.readAllLines(file)) {
            try {
                var line = JSON.readTree(text);
                var at = OffsetDateTime.parse(line.path("knownAt").asString()).toInstant();
                byMoment.computeIfAbsent(at, _ -> new ArrayList<>()).add(line);
            } catch (JacksonException e) {
                System.out.println("Not applied: " + text);
            }
        }
        var states = new ArrayList<PublishedState>();
        var visits = new TreeMap<String, SortedMap<String, String>>();
        byMoment.forEach((at, lines) -> {
            visits.keySet().removeAll(ids(lines, "removed"));
            for (var line : lines) {
                apply(line, visits);
            }
            var copy = new TreeMap<String, SortedMap<String, String>>();
            visits.forEach((id, members) -> copy.put(id, new TreeMap<>(members)));
            states.add(new PublishedState(at, copy));
        });
        return states;
    }

    private static List<String> ids(List<JsonNode> lines, String op) {
        return lines.stream()
                .filter(line -> line.path("op").asString().equals(op))
                .map(line -> line.path("id").asString())
                .toList();
    }

    private static void apply(JsonNode line, SortedMap<String, SortedMap<String, String>> visits) {
        var id = line.path("id").asString();
        switch (line.path("op").asString()) {
            case "added" -> {
                var members = new TreeMap<String, String>();
                line.path("record").properties().forEach(member -> set(members, member));
                visits.put(id, members);
            }
            case "changed" -> {
                var members = visits.get(id);
                if (members == null) {
                    System.out.println("Not applied, there is no such record: " + line);
                    return;
                }
                for (var change : line.path("changes").properties()) {
                    set(members, Map.entry(change.getKey(), change.getValue().path(1)));
                }
            }
            case "removed" -> {}
            case String other -> throw new IllegalArgumentException(other);
        }
    }

    private static void set(SortedMap<String, String> members, Map.Entry<String, JsonNode> member) {
        if (member.getKey().startsWith("release")) {
            return;
        }
        if (member.getValue().isNull()) {
            members.remove(member.getKey());
        } else {
            members.put(member.getKey(), member.getValue().asString());
        }
    }
}
