package org.chancery.ledger.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.ledger.codec.BadInput.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds every text of a tree, names of members included, to what can be kept and shown again: whole
 * characters, no control characters but tab and line ends, no endless ones; and every number to
 * those that all readers of JSON tell apart.
 */
public final class Texts {
    private static final int LONGEST = 10_000;

    private final List<Problem> problems = new ArrayList<>();

    private Texts() {}

    /** Bytes as the text that they are in UTF-8; nothing is put in the place of what is not. */
    public static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** What is wrong with the texts and numbers of a tree, and where. */
    public static List<Problem> problems(JsonNode tree) {
        var texts = new Texts();
        texts.check(tree, "");
        return texts.problems;
    }

    private void check(JsonNode node, String pointer) {
        if (node.isString()) {
            report(pointer, fault(node.stringValue()));
        }
        if (node.isNumber() && !CanonicalJson.canKeep(node)) {
            report(pointer, "is not a whole number below 2^53");
        }
        for (var member : node.properties()) {
            var fault = fault(member.getKey());
            if (fault == null) {
                check(member.getValue(), pointer + "/" + token(member.getKey()));
            } else {
                report(pointer, "the name of a member " + fault);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(node.path(i), pointer + "/" + i);
        }
    }

    private void report(String pointer, @Nullable String fault) {
        if (fault != null) {
            problems.add(new Problem(pointer, fault));
        }
    }

    private static @Nullable String fault(String text) {
        if (text.length() > LONGEST) {
            return "has %d characters; at most %d are taken".formatted(text.length(), LONGEST);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return "holds half a character (a lone surrogate)";
                }
                i++;
            } else if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return "holds a control character: only tab and line ends are taken";
            }
        }
        return !text.isBlank() && text.codePoints().allMatch(Texts::cannotBeSeen)
                ? "holds no character that can be seen"
                : null;
    }

    private static boolean cannotBeSeen(int character) {
        return Character.isSpaceChar(character)
                || Character.isWhitespace(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** A member's name as a part of a JSON Pointer. */
    public static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
