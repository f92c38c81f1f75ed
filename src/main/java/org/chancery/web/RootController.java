package org.chancery.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.kernel.Described;
import org.chancery.ledger.store.Positions;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page: what this is and where to go; and the OpenAPI document. */
@RestController
class RootController {
    private static final Map<String, String> LINKS = links();

    private final Positions positions;
    private final ApiDocument document;

    RootController(Positions positions, ApiDocument document) {
        this.positions = positions;
        this.document = document;
    }

    /** The first page, for programs. */
    record Root(
            @Described("The name of this program.") String name,
            @Described("How many entries the ledger holds.") long entries,
            @Described("Where to go, by what is there.") Map<String, String> links) {}

    private static Map<String, String> links() {
        var links = new LinkedHashMap<String, String>();
        links.put("The relation of Kazakhstan and the United States", "/api/relations/KAZ-USA");
        links.put("How it stood over the days", "/api/relations/KAZ-USA/history");
        links.put("What happened between them", "/api/relations/KAZ-USA/timeline");
        links.put("The relations of Kazakhstan", "/api/relations?state=KAZ");
        links.put("Visits", "/api/visits");
        links.put("Visits as a table", "/api/visits.csv");
        links.put("Visits counted by leader, pair and year", "/api/tables");
        links.put("Invitations", "/api/invitations");
        links.put("Agreements", "/api/agreements");
        links.put("Conferences", "/api/conferences");
        links.put("Addresses", "/api/addresses");
        links.put("Persons and their offices", "/api/people");
        links.put("Sources", "/api/sources");
        links.put("Claims", "/api/claims");
        links.put("What this ledger holds completely", "/api/coverage");
        links.put("States", "/api/states");
        links.put("What breaks a rule as things stand", "/api/faults");
        links.put("The entries of the ledger", "/api/ledger/entries");
        links.put("What can be recorded", "/api/commands");
        links.put("Try every address", "/api");
        links.put("OpenAPI 3.1", "/v3/api-docs");
        links.put("What can go wrong", "/problems");
        links.put("How the read models follow", "/api/read-models");
        links.put("Health", "/actuator/health");
        return links;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        var links = new StringBuilder();
        LINKS.forEach((name, address) ->
                links.append("<li><a href=\"%s\">%s</a></li>\n".formatted(address, name)));
        return Html.page(
                "Chancery",
                """
                <p>A ledger of diplomatic engagement: what states do with each other, every entry
                sourced and dated, corrected in the open, and answerable as of any day, as known at
                any time, and as published by any date.</p>
                <p>It holds %d entries.</p>
                <ul>
                %s</ul>
                <p>The documents are in <code>docs/</code> of the project: <code>vocabulary.md</code>
                has all that can be recorded, <code>codebook.md</code> what every answer means.</p>
                <p>Listing a state, a border or a government recognises nothing: Chancery says what
                sources say.</p>
                """
                        .formatted(positions.last(), links));
    }

    @GetMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
    Root root() {
        return new Root("Chancery", positions.last(), LINKS);
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    tools.jackson.databind.JsonNode document() {
        return document.document();
    }

    @GetMapping(path = "/api", produces = MediaType.TEXT_HTML_VALUE)
    String tryIt() {
        return Html.with(
                "Try it · Chancery",
                "<link rel=\"stylesheet\" href=\"/webjars/swagger-ui/5.34.1/swagger-ui.css\">",
                """
                <div id="document"></div>
                <script src="/webjars/swagger-ui/5.34.1/swagger-ui-bundle.js"></script>
                <script src="/try-it.js"></script>
                """);
    }
}
