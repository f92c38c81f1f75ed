package org.chancery.exchange.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A published history of travels made by chance: journeys that grow, part and join, rows that are
 * revised, and ids that are given to other rows by the dozen, as the real one has it. Its lines are
 * the differences between one state and the next, id by id.
 */
final class RandomTravels {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final List<String> COUNTRIES = List.of("France", "Germany", "Japan", "Mexico");

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private SortedMap<String, SortedMap<String, String>> rows = new TreeMap<>();
    private int lastId;

    private RandomTravels(long seed) {
        this.random = new Random(seed);
    }

    static List<String> lines(long seed, int moments) {
        var travels = new RandomTravels(seed);
        for (int moment = 0; moment < moments; moment++) {
            travels.publish("20%02d-01-01T00:00:00Z".formatted(moment), moment == 0 ? 40 : 4);
        }
        return travels.lines;
    }

    private void publish(String at, int added) {
        var next = new TreeMap<String, SortedMap<String, String>>();
        rows.forEach((id, row) -> next.put(id, new TreeMap<>(row)));
        for (int i = 0; i < random.nextInt(3); i++) {
            next.remove(any(next));
        }
        for (int i = 0; i < random.nextInt(6) && !next.isEmpty(); i++) {
            revise(next.getOrDefault(any(next), new TreeMap<>()));
        }
        if (random.nextInt(3) == 0 && !next.isEmpty()) {
            exchangeIds(next);
        }
        if (random.nextInt(3) == 0 && !next.isEmpty()) {
            var row = next.remove(any(next));
            next.put(newId(), row == null ? row() : row);
        }
        for (int i = 0; i < added; i++) {
            next.put(newId(), row());
        }
        tell(at, next);
        rows = next;
    }

    private String newId() {
        lastId++;
        return "" + lastId;
    }

    private String any(Map<String, SortedMap<String, String>> some) {
        return some.isEmpty() ? "" : List.copyOf(some.keySet()).get(random.nextInt(some.size()));
    }

    private void exchangeIds(Map<String, SortedMap<String, String>> some) {
        var ids = new ArrayList<>(some.keySet());
        Collections.shuffle(ids, random);
        var of = ids.subList(0, Math.min(12, ids.size()));
        var exchanged = new ArrayList<>(of.stream().map(some::get).toList());
        Collections.rotate(exchanged, 1);
        for (int i = 0; i < of.size(); i++) {
            some.put(of.get(i), exchanged.get(i));
        }
    }

    private SortedMap<String, String> row() {
        var row = new TreeMap<String, String>();
        traveller(row);
        days(row, FIRST.plusDays(random.nextInt(60)));
        country(row);
        row.put("locale", "City " + random.nextInt(3));
        return row;
    }

    private void traveller(SortedMap<String, String> row) {
        switch (random.nextInt(4)) {
            case 0 -> traveller(row, "bush", "President Bush", "president", "Met with officials.");
            case 1 -> traveller(row, "ford", "President Ford", "president", "State visit.");
            case 2 -> traveller(row, "baker", "Secretary Baker", "secretary", remarks());
            default -> traveller(row, "shultz", "Secretary Shultz", "secretary", remarks());
        }
    }

    private static void traveller(
            SortedMap<String, String> row, String who, String name, String role, String remarks) {
        row.put("@who", who);
        row.put("name", name);
        row.put("role", role);
        row.put("remarks", remarks);
    }

    private String remarks() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> "Attended NATO Ministerial Meeting.";
            case 2 -> "Accompanied President Bush.";
            default -> "Accompanied President Ford on a State visit.";
        };
    }

    private void days(SortedMap<String, String> row, LocalDate start) {
        row.put("start-date", start.toString());
        row.put("end-date", start.plusDays(random.nextInt(4)).toString());
    }

    private void country(SortedMap<String, String> row) {
        var country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        row.put("country", country);
        row.put("country@id", country.toLowerCase(Locale.ROOT));
    }

    private void revise(SortedMap<String, String> row) {
        if (row.isEmpty()) {
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> row.put("locale", "City " + random.nextInt(9));
            case 1 -> days(row, FIRST.plusDays(random.nextInt(60)));
            case 2 -> country(row);
            case 3 -> traveller(row);
            default -> row.remove("locale");
        }
    }

    private void tell(String at, SortedMap<String, SortedMap<String, String>> next) {
        var told = new ArrayList<String>();
        rows.forEach((id, row) -> {
            if (!next.containsKey(id)) {
                told.add(Revisions.removed(at, id, JSON.writeValueAsString(row)));
            }
        });
        next.forEach((id, row) -> {
            var before = rows.get(id);
            if (before == null) {
                told.add(Revisions.added(at, id, JSON.writeValueAsString(row)));
            } else if (!before.equals(row)) {
                told.add(Revisions.changed(at, id, changes(before, row)));
            }
        });
        Collections.shuffle(told, random);
        lines.addAll(told);
    }

    private static String changes(SortedMap<String, String> before, SortedMap<String, String> row) {
        var changes = JSON.createObjectNode();
        var members = new TreeMap<>(before);
        members.putAll(row);
        for (var member : members.keySet()) {
            var from = before.get(member);
            var to = row.get(member);
            if (from == null || !from.equals(to)) {
                ArrayNode pair = changes.putArray(member);
                pair.add(from);
                pair.add(to);
            }
        }
        return JSON.writeValueAsString(changes);
    }
}
