package org.chancery.exchange.importing;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.exchange.importing.Line.Change;
import org.chancery.exchange.importing.Line.Op;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.ledger.codec.CanonicalJson;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.ledger.codec.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the lines of a series' files of revisions. */
record LineReader(RevisedSeries series) {
    /**
     * Reads a line.
     *
     * @throws BadLine saying what is wrong with it
     */
    Line read(int number, String text) {
        var line = tree(text);
        var knownAt = knownAt(text(line, "knownAt"));
        var op = Op.parse(text(line, "op"));
        var alias = alias(text(line, "id"));
        var canonical = canonical(line);
        return new Line(
                number,
                knownAt,
                op,
                alias,
                op == Op.CHANGED ? null : record(object(line, "record")),
                op == Op.CHANGED ? changes(object(line, "changes")) : new TreeMap<>(),
                Hash.of(canonical),
                Hash.of(canonical, Line.GONE),
                true);
    }

    private static ObjectNode tree(String text) {
        try {
            if (StrictJson.MAPPER.readTree(text) instanceof ObjectNode object) {
                requireWhole(object);
                return object;
            }
        } catch (JacksonException e) {
            throw new BadLine("it is not JSON: " + StrictJson.fault(e) + column(e));
        }
        throw new BadLine("it is not one JSON object");
    }

    private static String column(JacksonException e) {
        var place = e.getLocation();
        return place == null ? "" : " (column %d)".formatted(place.getColumnNr());
    }

    private static void requireWhole(ObjectNode object) {
        for (var problem : Texts.problems(object)) {
            throw new BadLine(problem.toString());
        }
    }

    private static byte[] canonical(ObjectNode line) {
        try {
            return CanonicalJson.bytes(line);
        } catch (IllegalArgumentException e) {
            throw new BadLine(String.valueOf(e.getMessage()));
        }
    }

    /** To the millisecond, as the ledger keeps when a source was published. */
    private static Moment knownAt(String text) {
        try {
            return Moment.parse(OffsetDateTime.parse(text).toInstant().toString());
        } catch (DateTimeException e) {
            throw new BadLine("knownAt '%s' is no instant with an offset".formatted(text));
        } catch (IllegalArgumentException e) {
            throw new BadLine("knownAt '%s': %s".formatted(text, e.getMessage()));
        }
    }

    private Alias alias(String id) {
        try {
            return new Alias(series.key(), id);
        } catch (IllegalArgumentException e) {
            throw new BadLine(String.valueOf(e.getMessage()));
        }
    }

    private Row record(ObjectNode node) {
        var members = new TreeMap<String, String>();
        for (var member : node.properties()) {
            if (!member.getValue().isString()) {
                throw new BadLine("%s in the record is not a text".formatted(member.getKey()));
            }
            members.put(member.getKey(), member.getValue().stringValue());
        }
        var record = new Row(members);
        series.required().forEach(record::required);
        return record;
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
        changes.keySet().removeIf(Row::isOfRelease);
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
