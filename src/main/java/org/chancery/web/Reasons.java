package org.chancery.web;

import java.util.List;
import java.util.SortedSet;
import org.chancery.audit.Because;
import org.chancery.audit.Differences;
import org.chancery.audit.Differences.Difference;
import org.chancery.relations.RelationChanges;
import org.chancery.web.ChangesController.Change;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The differences of two answers as JSON, each with the entries that make it. */
final class Reasons {
    private static final JsonPointer EVIDENCE = JsonPointer.compile("/evidence");
    private static final JsonPointer LABEL = JsonPointer.compile("/label");

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
        if (LABEL.equals(place.head())) {
            return changes.becauseOfRules();
        }
        return EVIDENCE.equals(place.head())
                ? changes.because(place.last().getMatchingProperty())
                : changes.because(Because.of(before, place), Because.of(after, place));
    }
}
