package org.chancery.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Query parameters, and how they stand in an address. */
final class Query {
    private Query() {}

    /** The parameters but for some, in the order of their names. */
    static SortedMap<String, String> without(Set<String> names, Map<String, String[]> sent) {
        var kept = new TreeMap<String, String>();
        sent.forEach((name, values) -> {
            if (!names.contains(name)) {
                kept.put(name, String.join(",", values));
            }
        });
        return kept;
    }

    static String text(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> read(String text) {
        var parameters = new LinkedHashMap<String, String>();
        for (var each : text.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("'%s' gives nothing a value".formatted(each));
            }
            parameters.put(decoded(each.substring(0, equals)), decoded(each.substring(equals + 1)));
        }
        return parameters;
    }

    /** Colons and commas may stand in a query as they are. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2C", ",");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
