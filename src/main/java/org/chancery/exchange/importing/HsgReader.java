package org.chancery.exchange.importing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.exchange.importing.HsgLine.Canonical;
import org.chancery.exchange.importing.HsgLine.Change;
import org.chancery.exchange.importing.HsgLine.Op;
import org.chancery.ledger.codec.CanonicalJson;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.codec.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads lines of {@code hsg-visits-revisions}. */
final class HsgReader {
    private static final byte[] GONE = "gone".getBytes(StandardCharsets.UTF_8);

    private HsgReader() {}

    /**
     * Reads a line.
     *
     * @throws BadLine saying what is wrong with it
     */
    static HsgLine read(int number, byte[] bytes) {
        var line = tree(bytes);
        var knownAt = knownAt(text(line, "knownAt"));
        var op = Op.parse(text(line, "op"));
        var id = text(line, "id");
        return new HsgLine(
                number,
                knownAt,
                op,
                id,
                op == Op.CHANGED ? null : record(object(line, "record")),
                op == Op.CHANGED ? changes(object(line, "changes")) : new TreeMap<>(),
                canonical(line));
    }

    private static ObjectNode tree(byte[] bytes) {
        try {
            if (StrictJson.MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new BadLine("it is not JSON: " + firstLine(e.getOriginalMessage()));
        }
        throw new BadLine("it is not one JSON object");
    }

    private static String firstLine(@Nullable String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }

    private static Canonical canonical(ObjectNode line) {
        try {
            var bytes = CanonicalJson.bytes(line);
            return new Canonical(Hash.of(bytes), Hash.of(bytes, GONE));
        } catch (IllegalArgumentException e) {
            throw new BadLine(String.valueOf(e.getMessage()));
        }
    }

    private static Instant knownAt(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadLine("knownAt '%s' is no instant with an offset".formatted(text));
        }
    }

    private static HsgRecord record(ObjectNode node) {
        var members = new TreeMap<String, String>();
        for (var member : node.properties()) {
            if (!member.getValue().isString()) {
                throw new BadLine("%s in the record is not a text".formatted(member.getKey()));
            }
            members.put(member.getKey(), member.getValue().stringValue());
        }
        return new HsgRecord(members);
    }

    private static SortedMap<String, Change> changes(ObjectNode node) {
        var changes = new TreeMap<String, Change>();
        for (var member : node.properties()) {
            var pair = member.getValue();
            if (!pair.isArray() || pair.size() != 2) {
                throw new BadLine("the change of %s is no pair".formatted(member.getKey()));
            }
            changes.put(
                    member.getKey(),
                    new Change(
                            side(member.getKey(), pair.path(0)),
                            side(member.getKey(), pair.path(1))));
        }
        if (changes.isEmpty()) {
            throw new BadLine("it changes nothing");
        }
        return changes;
    }

    private static @Nullable String side(String name, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new BadLine("the change of %s is not between texts".formatted(name));
        }
        return value.stringValue();
    }

    private static String text(ObjectNode line, String name) {
        var value = line.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new BadLine("it has no " + name);
        }
        return value.stringValue();
    }

    private static ObjectNode object(ObjectNode line, String name) {
        if (line.get(name) instanceof ObjectNode object) {
            return object;
        }
        throw new BadLine("it has no " + name);
    }
}
