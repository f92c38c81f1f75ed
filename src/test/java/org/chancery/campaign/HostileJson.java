package org.chancery.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chancery.ledger.codec.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are not as they should be. */
final class HostileJson {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private HostileJson() {}

    /** What nobody takes, under whatever name it comes. */
    static final List<String> BODIES =
            List.of(
                    "",
                    " ",
                    "\n",
                    "null",
                    "true",
                    "0",
                    "\"x\"",
                    "[]",
                    "{}",
                    "{",
                    "}",
                    "{\"\":{}}",
                    "{} {}",
                    "[{}]",
                    "\uFEFF{}",
                    "{\"a\":1,\"a\":1}",
                    "{\"\\u0000\":\"\\u0000\"}",
                    "{\"\\ud800\":\"\\udc00\"}",
                    "{'a':1}",
                    "{a:1}",
                    "{\"a\":NaN}",
                    "{\"a\":1,}",
                    "{/* */}",
                    "{\"a\":1e999999999}",
                    "{\"entry\":1e999999999}",
                    "{\"entry\":" + "9".repeat(5_000) + "}",
                    "{\"command\":\"RetractEntry\",\"body\":{\"entry\":1E1000000000}}",
                    "{\"command\":{},\"key\":[],\"body\":1}",
                    "{\"command\":\"../x\",\"body\":{}}",
                    "{\"command\":\"\\ud800\",\"body\":{}}",
                    "[".repeat(20_000),
                    "{\"a\":".repeat(20_000),
                    "{\"a\":\"" + "x".repeat(300_000) + "\"}",
                    "{\"" + "x".repeat(70_000) + "\":1}",
                    "x".repeat(1 << 20) + "\n{}",
                    "\n".repeat(50_000),
                    "\u0000".repeat(1_000),
                    "kind,name,id,since,until,means\n\"",
                    "kind,name,id,since,until,means\nstate,\u0000,,,,ZZZ\n",
                    "kind,name\nx\n",
                    "kind,name,id,since,until,means\nstate,A,,9999-99-99,x,TKM\n",
                    "a=b&c=d");

    /** Puts something else somewhere into each line that is JSON. */
    static byte[] twisted(byte[] body, HostileWords words, Random random) {
        var lines = new ArrayList<String>();
        for (var line : new String(body, UTF_8).split("\n", -1)) {
            lines.add(twisted(line, words, random));
        }
        return String.join("\n", lines).getBytes(UTF_8);
    }

    private static String twisted(String line, HostileWords words, Random random) {
        try {
            var root = StrictJson.MAPPER.readTree(line);
            var places = new ArrayList<JsonNode>();
            collect(root, places);
            if (!places.isEmpty()) {
                twist(HostileWords.of(places, random), words, random);
            }
            return root.toString();
        } catch (JacksonException | IllegalArgumentException e) {
            return line;
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
        }
        node.values().forEach(each -> collect(each, places));
    }

    /** What keeps a command from being valid stays. */
    private static void twist(JsonNode place, HostileWords words, Random random) {
        switch (place) {
            case ObjectNode object -> {
                var names =
                        object.propertyNames().stream()
                                .filter(each -> !each.equals("hostile") && !each.equals("body"))
                                .toList();
                if (names.isEmpty() || random.nextInt(5) == 0) {
                    object.set(words.any(random), value(words, random));
                } else if (random.nextInt(5) == 0) {
                    object.remove(HostileWords.of(names, random));
                } else {
                    object.set(HostileWords.of(names, random), value(words, random));
                }
            }
            case ArrayNode array -> {
                for (int i = random.nextInt(8) == 0 ? 200 : 1; i > 0; i--) {
                    array.add(
                            array.isEmpty() || random.nextBoolean()
                                    ? value(words, random)
                                    : array.get(0).deepCopy());
                }
            }
            default -> {}
        }
    }

    private static JsonNode value(HostileWords words, Random random) {
        return switch (random.nextInt(13)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.booleanNode(random.nextBoolean());
            case 2 -> MAKE.numberNode(random.nextLong());
            case 3 -> MAKE.numberNode(random.nextInt(30));
            case 4 -> MAKE.numberNode(new BigInteger("9".repeat(random.nextInt(1, 900))));
            case 5 -> MAKE.numberNode(new BigDecimal("1E+" + random.nextInt(1, 999_999)));
            case 6 -> MAKE.arrayNode();
            case 7 -> MAKE.objectNode();
            case 8 -> MAKE.arrayNode().add(words.any(random));
            case 9 -> MAKE.objectNode().put(words.any(random), 1);
            case 10 -> MAKE.stringNode("\ud800" + words.any(random));
            default -> MAKE.stringNode(words.any(random));
        };
    }

    /** Garbles a text somewhere. */
    static String garbled(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        var begin = text.substring(0, at);
        var end = text.substring(at);
        return switch (random.nextInt(8)) {
            case 0 -> begin;
            case 1 -> text + text;
            case 2 -> begin + "\u0000" + end;
            case 3 -> "\uFEFF" + text;
            case 4 -> begin + "\\ud800" + end;
            case 5 -> begin + "[".repeat(3_000) + end;
            case 6 -> begin + " ".repeat(300_000) + end;
            default -> text.replaceFirst("\\{", "{\"entry\":1,\"entry\":1,");
        };
    }
}
