package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.codec.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after which place, and from which viewpoint its first page was seen.
 *
 * @param knownAt as it was first sent, or empty
 * @param pin the viewpoint, resolved
 */
record Cursor(long after, String knownAt, String pin) {
    static final String PARAMETER = "cursor";

    /** The parameters that choose a page, and not what is asked. */
    static final Set<String> PAGE = Set.of(PARAMETER, "limit");

    private static final int SUM = 16;

    /** What the next request sends; the sum binds it to the question. */
    String text(String path, Map<String, String[]> sent) {
        var text = after + "\n" + knownAt + "\n" + pin;
        return sum(text, path, sent)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /**
     * The cursor that was sent, if one was.
     *
     * @throws BadInput when it is none, or belongs to another question
     */
    static @Nullable Cursor read(String path, Map<String, String[]> sent) {
        var values = sent.get(PARAMETER);
        if (values == null || values.length != 1) {
            return null;
        }
        var cursor = parse(decoded(values[0]));
        if (!values[0].equals(cursor.text(path, sent))) {
            throw another();
        }
        return cursor;
    }

    private static Cursor parse(String text) {
        var parts = text.split("\n", 3);
        try {
            if (parts.length == 3 && !Query.read(parts[2]).isEmpty()) {
                return new Cursor(Questions.number(parts[0]), parts[1], parts[2]);
            }
        } catch (IllegalArgumentException e) {
            throw none();
        }
        throw none();
    }

    /** The parameters with those of the viewpoint that were left out. */
    Map<String, String[]> fill(Map<String, String[]> sent) {
        var filled = new HashMap<>(sent);
        var again = filled.remove("knownAt");
        if (again != null && !String.join("\n", again).equals(knownAt)) {
            throw another();
        }
        Query.read(pin).forEach((name, value) -> filled.putIfAbsent(name, new String[] {value}));
        return filled;
    }

    void requireAgreement(Question question) {
        if (!question.pin().equals(pin)) {
            throw another();
        }
    }

    private static String decoded(String sent) {
        try {
            if (sent.length() > SUM) {
                return new String(Base64.getUrlDecoder().decode(sent.substring(SUM)), UTF_8);
            }
        } catch (IllegalArgumentException e) {
            throw none();
        }
        throw none();
    }

    private static String sum(String text, String path, Map<String, String[]> sent) {
        var filters = Query.without(Questions.VIEWPOINT, sent);
        filters.keySet().removeAll(PAGE);
        return Hash.of(text, path + "?" + Query.text(filters)).substring(0, SUM);
    }

    private static BadInput none() {
        return new BadInput("?" + PARAMETER, "is not a cursor that was given here");
    }

    private static BadInput another() {
        return new BadInput(
                "?" + PARAMETER,
                "belongs to another question, or was changed: send it with the parameters of the"
                        + " page that it came from");
    }
}
