package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A list that is asked for in place of the ledger, as everybody asks for it over HTTP. */
final class AskedList {
    private static final Pattern NAME = Pattern.compile("[a-z]+(/[\\w-]+(/[a-z]+)?)?");
    private static final List<String> FORMATS = List.of("csv", "ndjson");

    @Option(
            names = "--list",
            paramLabel = "NAME",
            description = {
                "Write a list in place of the ledger: visits, invitations, agreements,"
                        + " conferences, addresses, people, sources, claims, coverage, states, relations, faults,"
                        + " relations/KAZ-USA/timeline, relations/KAZ-USA/history,"
                        + " tables/visits-by-pair."
            })
    @Nullable String name;

    @Option(
            names = "--format",
            paramLabel = "csv|ndjson",
            description = "Of a list: a table, or a JSON object a line; if left out, csv.")
    @Nullable String format;

    @Option(
            names = "--with",
            paramLabel = "NAME=VALUE",
            description =
                    "Of a list: a parameter as over HTTP, such as state=KAZ or knownAt=2026-01-31.")
    Map<String, String> parameters = Map.of();

    /** What is wrong with what was asked; null if nothing is. */
    @Nullable String fault() {
        if (name == null) {
            return format == null && parameters.isEmpty()
                    ? null
                    : "--format and --with are about a --list, and none is named";
        }
        if (!NAME.matcher(name).matches()) {
            return "'%s' is not the name of a list such as visits".formatted(name);
        }
        return format == null || FORMATS.contains(format)
                ? null
                : "There is no format '%s' of a list; known: %s"
                        .formatted(format, String.join(", ", FORMATS));
    }

    /**
     * Writes the list. A file is there when all of it is: nobody can go on with a list that broke
     * off, and it must not look complete.
     */
    void write(Class<?> application, String[] settings, CommandLine call, @Nullable Path file)
            throws IOException {
        if (file == null) {
            Output.standard(out -> {
                try (var server = AskedServer.open(application, settings, call);
                        var body = server.get(address())) {
                    body.transferTo(out);
                }
            });
            return;
        }
        try (var server = AskedServer.open(application, settings, call);
                var body = server.get(address())) {
            Output.whole(file, body::transferTo);
        }
    }

    private String address() {
        var query =
                parameters.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return "/api/%s.%s%s"
                .formatted(
                        name, format == null ? "csv" : format, query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
