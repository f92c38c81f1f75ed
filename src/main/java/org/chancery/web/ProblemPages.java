package org.chancery.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.kernel.Rule;
import org.chancery.ledger.House;
import org.chancery.ledger.Unknown;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages that the types of problems name. */
@RestController
class ProblemPages {
    private static final String PATH = "/problems";

    private final House house;

    ProblemPages(House house) {
        this.house = house;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String all() {
        return Html.page(
                "What can go wrong",
                Arrays.stream(ProblemType.values())
                        .map(type ->
                                "<tr><td>%d</td><td><a href=\"%s/%s\">%s</a></td><td>%s</td></tr>"
                                        .formatted(
                                                type.status().value(),
                                                PATH,
                                                type.id(),
                                                type.title(),
                                                Html.escaped(type.explanation())))
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "<table>\n<tr><th>Status</th><th>Problem</th><th></th></tr>\n",
                                        "\n</table>")));
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String id) {
        var type =
                Arrays.stream(ProblemType.values())
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Unknown("there is no problem of that name"));
        var example = type.problem(type.explanation(), Map.of());
        return Html.page(
                type.title(),
                """
                <p>%s</p>
                <pre>HTTP/1.1 %d
                Content-Type: application/problem+json

                {"type":"%s","title":"%s","status":%d,"detail":"…"}</pre>
                %s<p><a href="%s">What else can go wrong</a></p>
                """
                        .formatted(
                                Html.escaped(type.explanation()),
                                type.status().value(),
                                example.getType(),
                                type.title(),
                                type.status().value(),
                                type == ProblemType.RULE_REFUSED ? rulebook() : "",
                                PATH));
    }

    /** Every rule by the id that a refusal names. */
    private String rulebook() {
        var rows = new StringBuilder("<h2>The rules</h2>\n<table>\n");
        house.rulebook()
                .forEach((about, rules) -> {
                    for (Rule rule : rules) {
                        rows.append(
                                "<tr id=\"%1$s\"><td><code>%1$s</code></td><td>%2$s</td><td>%3$s</td></tr>\n"
                                        .formatted(rule.id(), about, Html.escaped(rule.says())));
                    }
                });
        return rows.append("</table>\n").toString();
    }
}
