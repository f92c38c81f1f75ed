package org.chancery.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What is put where something else is expected: by hand, and out of what the server answered. */
final class HostileWords {
    private static final List<String> BY_HAND =
            List.of(
                    "",
                    " ",
                    "-",
                    "0",
                    "-1",
                    "1.5",
                    "1e3",
                    "+7",
                    "007",
                    "NaN",
                    "null",
                    "true",
                    "TRUE",
                    "undefined",
                    "9223372036854775806",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775809",
                    "2147483648",
                    "1000000000",
                    "99999999999999999999999999999999",
                    "1E1000000000",
                    "٣",
                    "0000-00-00",
                    "-0001-01-01",
                    "0001-01-01",
                    "2018-02-30",
                    "9999-12-31",
                    "10000-01-01",
                    "+999999999-12-31",
                    "-999999999-01-01",
                    "+1000000000-01-01",
                    "2018-01-15T25:61:61Z",
                    "-1000000000-01-01T00:00:00Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "2018-01-15T00:00:00+19:00",
                    "2018-01-01/..",
                    "../..",
                    "[2018-01-01..2019-01-01]",
                    "2018~?",
                    "KAZ-KAZ",
                    "KAZ-USA-IRN",
                    "kaz_usa",
                    "ZZZ-QQQ",
                    "KAZ-",
                    "-USA",
                    "publisher:",
                    "publisher:,,,",
                    "grade:Z9",
                    "all,all",
                    "visit/",
                    "visit/not-an-id",
                    "source/../x",
                    "00000000-0000-0000-0000-000000000000",
                    "00000000-0000-4000-8000-000000000000",
                    "ffffffff-ffff-ffff-ffff-ffffffffffff",
                    "1-1-1-1-1",
                    "\u0000",
                    "a\u0000b",
                    "a\r\nX-Injected: 1",
                    "\r\n\r\n{}",
                    "\u2028\u2029",
                    "\uFEFF",
                    "\uFFFF",
                    "\u202Etxt",
                    "𐎠🏛",
                    "e\u0301\u0301\u0301",
                    "İıß",
                    "' or 1=1 --",
                    "%' or position(chr(0) in '') > 0",
                    "\\",
                    "\\u0000",
                    "\"",
                    "${jndi:ldap://localhost/x}",
                    "#{1+1}",
                    "<script>alert(1)</script>",
                    "../../../../etc/passwd",
                    "%00",
                    "%2e%2e%2f",
                    "a/b",
                    "a;b=c",
                    "a?b#c",
                    "x".repeat(300),
                    "ü".repeat(600));

    /** What is no percent-encoding of UTF-8, or an unusual one. */
    private static final List<String> RAW =
            List.of(
                    "%",
                    "%z",
                    "%zz",
                    "%u0041",
                    "%00",
                    "%0d%0aX-Injected:%201",
                    "%E2%80%A8",
                    "%C0%AF",
                    "%ED%A0%80",
                    "%FF%FE",
                    "%F4%90%80%80",
                    "%25%32%66",
                    "+",
                    "%2B",
                    "=",
                    "==",
                    "&",
                    "&=&",
                    "?",
                    "[]",
                    "{}",
                    "|",
                    "^`",
                    "\"",
                    "<>",
                    "\\",
                    "ü",
                    "\t",
                    "x".repeat(3_000),
                    "%41".repeat(2_000),
                    "x".repeat(9_000));

    private final List<String> heard;
    private final List<String> cursors;

    /** Out of answers: every text in them, and every cursor. */
    HostileWords(List<JsonNode> answers, List<String> tags) {
        var texts = new TreeSet<>(tags);
        answers.forEach(answer -> collect(answer, texts));
        heard = List.copyOf(texts);
        cursors =
                heard.stream()
                        .filter(text -> text.contains("cursor="))
                        .map(text -> text.replaceFirst(".*cursor=([^&]*).*", "$1"))
                        .toList();
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isString()
                && node.stringValue().length() < 300
                && !node.stringValue().contains(" ")) {
            texts.add(node.stringValue());
        }
        node.values().forEach(each -> collect(each, texts));
    }

    /** Where something is found, after the beginning of a path; or anything. */
    String segmentAfter(String beginning, Random random) {
        var found = new ArrayList<String>();
        for (var text : heard) {
            if (text.startsWith(beginning)) {
                found.add(text.substring(beginning.length()).replaceFirst("[/?].*", ""));
            }
        }
        return found.isEmpty() ? "x" : of(found, random);
    }

    String any(Random random) {
        return random.nextInt(3) == 0 ? of(heard, random) : of(BY_HAND, random);
    }

    String raw(Random random) {
        return of(RAW, random);
    }

    /** A place in some list, perhaps not whole. */
    String cursor(Random random) {
        var cursor = of(cursors, random);
        return switch (random.nextInt(4)) {
            case 0 -> cursor.substring(0, random.nextInt(cursor.length() + 1));
            case 1 -> cursor + cursor;
            case 2 -> {
                int at = random.nextInt(cursor.length());
                yield cursor.substring(0, at) + "A" + cursor.substring(at + 1);
            }
            default -> cursor;
        };
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    static <T> T of(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
