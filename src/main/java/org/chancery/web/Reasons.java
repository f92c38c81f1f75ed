package org.chancery.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.chancery.relations.RelationChanges;
import org.chancery.web.ChangesController.Change;
import org.chancery.web.Differences.Difference;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The differences of two answers as JSON, each with the entries that make it. */
final class Reasons {
    private static final JsonPointer EVIDENCE = JsonPointer.compile("/evidence");

    private final RelationChanges changes;
    private final JsonNode before;
    private final JsonNode after;

    private Reasons(RelationChanges changes, JsonMapper json) {
        this.changes = changes;
        this.before = json.valueToTree(changes.before());
        this.after = json.valueToTree(changes.after());
    }

    static List<Change> of(RelationChanges changes, JsonMapper json) {
        var reasons = new Reasons(changes, json);
        return Differences.between(reasons.before, reasons.after).stream()
                .map(difference -> new Change(difference, List.copyOf(reasons.because(difference))))
                .toList();
    }

    private SortedSet<Long> because(Difference difference) {
        var place = JsonPointer.compile(difference.pointer());
        return EVIDENCE.equals(place.head())
                ? changes.because(place.last().getMatchingProperty())
                : changes.because(behind(before, place), behind(after, place));
    }

    /** The entries behind the cell that a place lies in, or else behind all that lies in it. */
    private static Set<Long> behind(JsonNode answer, JsonPointer place) {
        for (var around = place; around != null; around = around.head()) {
            if (answer.at(around).has("state")) {
                return positions(answer.at(around));
            }
        }
        return positions(answer.at(place));
    }

    static Set<Long> positions(JsonNode node) {
        var positions = new HashSet<Long>();
        node.findValues("because")
                .forEach(because -> because.forEach(each -> positions.add(each.longValue())));
        return positions;
    }
}
