package org.chancery.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.codec.BadInput.Problem;
import org.chancery.ledger.codec.CommandJson;
import org.chancery.ledger.codec.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as a line of many: its name, its idempotency key, and its body as it would be posted
 * alone.
 */
record BulkLine(String command, @Nullable String key, ObjectNode body) {
    private static final Set<String> KNOWN = Set.of("command", "key");

    /**
     * Reads a line.
     *
     * @throws BadInput naming what is wrong with the line; what is wrong with the command in it is
     *     not asked here
     * @throws Failure.TooLarge when its body would be too large alone
     */
    static BulkLine read(byte[] json) {
        var line = CommandJson.object(json, "the line");
        var body = line.remove("body");
        var problems = new ArrayList<>(Texts.problems(line));
        for (var name : line.propertyNames()) {
            if (!KNOWN.contains(name)) {
                problems.add(
                        new Problem(
                                "/" + Texts.token(name),
                                "is not known in a line; known are command, key and body: members of the command stand in its body"));
            }
        }
        var command = line.get("command");
        if (command == null || !command.isString()) {
            problems.add(
                    new Problem(
                            "/command",
                            otherwise(command, "a string")
                                    + ": the name of a command, such as RecordVisit"));
        }
        var key = line.get("key");
        if (key != null && !key.isString()) {
            problems.add(new Problem("/key", "must be a string, or left out"));
        }
        if (!(body instanceof ObjectNode)) {
            problems.add(
                    new Problem(
                            "/body",
                            otherwise(body, "an object")
                                    + ": what would be posted to /api/commands/{command} alone"));
        }
        if (command != null && body instanceof ObjectNode object && problems.isEmpty()) {
            requireSize(json.length, object);
            return new BulkLine(
                    command.stringValue(),
                    key == null ? null : IdempotencyKey.checked(key.stringValue(), "/key"),
                    object);
        }
        throw new BadInput(problems);
    }

    private static String otherwise(@Nullable JsonNode member, String kind) {
        return member == null ? "is missing" : "must be " + kind;
    }

    /** A line that is short enough has a body that is: only of a long one is it measured. */
    private static void requireSize(int whole, JsonNode body) {
        if (whole > CommandBody.LARGEST
                && body.toString().getBytes(StandardCharsets.UTF_8).length > CommandBody.LARGEST) {
            throw new Failure.TooLarge("the body", CommandBody.LARGEST);
        }
    }
}
