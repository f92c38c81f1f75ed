package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From where a question looks, as everybody says it over HTTP. */
final class ViewpointAsked {
    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "As of which day in the world, such as 2018-01-20; if left out, today.")
    @Nullable String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "WHEN",
            description = "What was recorded by an instant or by the end of a day (UTC).")
    @Nullable String knownAt;

    @Option(
            names = "--at-position",
            paramLabel = "K",
            description = "The same as the position of an entry; if left out, the last there is.")
    @Nullable String atPosition;

    @Option(
            names = "--published-by",
            paramLabel = "WHEN",
            description = "Only what was published by an instant or by the end of a day (UTC).")
    @Nullable String publishedBy;

    @Option(
            names = "--sources",
            paramLabel = "FILTER",
            description = "Only these sources: publisher:alwaght,irna or grade:B2.")
    @Nullable String sources;

    @Option(
            names = "--policy",
            paramLabel = "VERSION",
            description = "Labelled by the rules of this version; if left out, the current.")
    @Nullable String policy;

    /** The same as a query of an address, with its question mark; empty if all is left out. */
    String query() {
        var given = new LinkedHashMap<String, @Nullable String>();
        given.put("asOf", asOf);
        given.put("knownAt", knownAt);
        given.put("atPosition", atPosition);
        given.put("publishedBy", publishedBy);
        given.put("sources", sources);
        given.put("policy", policy);
        var query =
                given.entrySet().stream()
                        .filter(each -> each.getValue() != null)
                        .map(ViewpointAsked::parameter)
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String parameter(Map.Entry<String, @Nullable String> given) {
        return given.getKey() + "=" + URLEncoder.encode(String.valueOf(given.getValue()), UTF_8);
    }
}
