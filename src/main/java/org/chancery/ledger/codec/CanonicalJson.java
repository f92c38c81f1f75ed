package org.chancery.ledger.codec;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes a tree by RFC 8785: members sorted by UTF-16 code units, no spaces, the shortest escapes.
 * Numbers are whole; a decimal is written as a string by whoever defines it.
 */
public final class CanonicalJson {
    private final StringBuilder out = new StringBuilder(512);

    private CanonicalJson() {}

    public static byte[] bytes(JsonNode tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(JsonNode tree) {
        var json = new CanonicalJson();
        json.write(tree);
        return json.out.toString();
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node);
            case ARRAY -> writeArray(node);
            case STRING -> writeString(node.stringValue());
            case NUMBER -> writeNumber(node);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw notJson(node);
        }
    }

    private void writeObject(JsonNode node) {
        var members = new TreeMap<String, JsonNode>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        out.append('{');
        String comma = "";
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            out.append(comma);
            writeString(member.getKey());
            out.append(':');
            write(member.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void writeArray(JsonNode node) {
        out.append('[');
        String comma = "";
        for (var element : node) {
            out.append(comma);
            write(element);
            comma = ",";
        }
        out.append(']');
    }

    /** Beyond 2^53 a double, and so RFC 8785, cannot tell whole numbers apart. */
    private void writeNumber(JsonNode node) {
        if (!canKeep(node)) {
            throw notJson(node);
        }
        out.append(node.longValue());
    }

    static boolean canKeep(JsonNode number) {
        return number.isIntegralNumber()
                && number.canConvertToLong()
                && Math.abs(number.longValue()) < 1L << 53;
    }

    private void writeString(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            out.append(text, plain, i);
            plain = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else if (!paired(text, i)) {
                        throw new IllegalArgumentException(
                                "a text holds half a character (a lone surrogate)");
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static IllegalArgumentException notJson(JsonNode node) {
        return new IllegalArgumentException(
                "%s cannot be kept: write a decimal or a very large number as a string"
                        .formatted(node));
    }
}
