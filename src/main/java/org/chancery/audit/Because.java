package org.chancery.audit;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What an answer itself names as its grounds. */
public final class Because {
    private Because() {}

    /** The entries behind what a place lies in, a cell or an item, or else all that lies in it. */
    public static Set<Long> of(JsonNode answer, JsonPointer place) {
        for (var around = place; around != null; around = around.head()) {
            var node = answer.at(around);
            if (node.has("state") || node.has("because")) {
                return positions(node);
            }
        }
        return positions(answer.at(place));
    }

    private static Set<Long> positions(JsonNode node) {
        var positions = new HashSet<Long>();
        node.findValues("because")
                .forEach(because -> because.forEach(each -> positions.add(each.longValue())));
        return positions;
    }
}
