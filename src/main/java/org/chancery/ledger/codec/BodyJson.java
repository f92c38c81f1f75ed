package org.chancery.ledger.codec;

import java.util.ArrayList;
import java.util.List;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of an entry: what is said, and of each citation all but the source, which stands in the
 * envelope.
 */
final class BodyJson {

    private BodyJson() {}

    static ObjectNode of(Assertion<? extends Event> said) {
        var body = StrictJson.MAPPER.createObjectNode();
        ArrayNode details = StrictJson.MAPPER.valueToTree(said.sources());
        boolean any = false;
        for (var citation : details) {
            ((ObjectNode) citation).remove("source");
            any |= !citation.isEmpty();
        }
        if (any) {
            body.set("citations", details);
        }
        body.set("what", EventJson.what(said.what()));
        return body;
    }

    /** The citations of a body, joined to the sources of its envelope. */
    static List<Citation> citations(ObjectNode body, JsonNode sources) {
        var details = body.path("citations");
        var citations = new ArrayList<Citation>();
        for (int i = 0; i < sources.size(); i++) {
            var detail = details.path(i);
            var alias = detail.path("alias");
            citations.add(
                    new Citation(
                            Subject.parse(sources.path(i).stringValue()),
                            StrictJson.optional(detail, "attributedTo"),
                            StrictJson.optional(detail, "locator"),
                            StrictJson.optional(detail, "quote"),
                            alias.isObject()
                                    ? new Alias(
                                            alias.path("series").stringValue(),
                                            alias.path("id").stringValue())
                                    : null));
        }
        return citations;
    }
}
