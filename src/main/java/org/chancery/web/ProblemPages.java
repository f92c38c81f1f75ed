package org.chancery.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.kernel.Rule;
import org.chancery.ledger.House;
import org.chancery.ledger.LedgerRule;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.codec.BadInput;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The pages that the types of problems name. */
@RestController
class ProblemPages {
    private static final String PATH = "/problems";

    private final House house;
    private final JsonMapper json;

    ProblemPages(House house, JsonMapper json) {
        this.house = house;
        this.json = json;
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
        return Html.page(
                type.title(),
                """
                <p>%s</p>
                <pre>HTTP/1.1 %d
                Content-Type: application/problem+json

                %s</pre>
                %s<p><a href="%s">What else can go wrong</a></p>
                """
                        .formatted(
                                Html.escaped(type.explanation()),
                                type.status().value(),
                                Html.escaped(example(type)),
                                type == ProblemType.RULE_REFUSED ? rulebook() : "",
                                PATH));
    }

    /** A problem of this type, as it could be answered. */
    private String example(ProblemType type) {
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        switch (type) {
                            case BAD_INPUT ->
                                    ProblemType.problem(
                                            new BadInput(
                                                    "?asOf",
                                                    "'2018-02-30' is not a day such as 2018-01-20"));
                            case RULE_REFUSED ->
                                    type.problem(
                                            LedgerRule.STANDS.says(),
                                            Map.of(
                                                    "rule",
                                                    LedgerRule.STANDS.id(),
                                                    "because",
                                                    List.of(29)));
                            default -> type.problem("…", Map.of());
                        });
    }

    /** Every rule by the id that a refusal names. */
    private String rulebook() {
        var rows =
                new StringBuilder(
                        """
                        <p><code>rule</code> is the id of a rule below. <code>because</code> has the
                        positions of the entries in the way: entry 29 is the first of
                        <a href="/api/ledger/entries?after=28">/api/ledger/entries?after=28</a>.</p>
                        <h2>The rules</h2>
                        <table>
                        """);
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
