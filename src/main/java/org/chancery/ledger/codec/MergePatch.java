package org.chancery.ledger.codec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): null removes a member, an array is replaced whole. */
public final class MergePatch {
    private MergePatch() {}

    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result =
                target instanceof ObjectNode object
                        ? object.deepCopy()
                        : JsonNodeFactory.instance.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                var before = result.path(change.getKey());
                result.set(change.getKey(), apply(before, change.getValue()));
            }
        }
        return result;
    }

    /** The least patch that makes one object of the other. */
    public static ObjectNode between(ObjectNode before, ObjectNode after) {
        var patch = JsonNodeFactory.instance.objectNode();
        for (var member : before.properties()) {
            if (!after.has(member.getKey())) {
                patch.putNull(member.getKey());
            }
        }
        for (var member : after.properties()) {
            var was = before.path(member.getKey());
            if (was instanceof ObjectNode from && member.getValue() instanceof ObjectNode to) {
                if (!from.equals(to)) {
                    patch.set(member.getKey(), between(from, to));
                }
            } else if (!was.equals(member.getValue())) {
                patch.set(member.getKey(), member.getValue());
            }
        }
        return patch;
    }
}
