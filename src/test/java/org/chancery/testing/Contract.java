package org.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.ledger.codec.StrictJson;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document of a server promises, held against what it answers. */
public final class Contract {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Set<String> METHODS = Set.of("GET", "POST");

    private final JsonNode document;
    private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();

    public Contract(JsonNode document) {
        this.document = document;
    }

    /** Fails where an answer is not as the document has it. */
    public void check(String method, HttpResponse<String> answer) {
        check(
                method,
                answer.uri(),
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body());
    }

    public void check(String method, URI address, int status, String type, String body) {
        var said = "%s %s answered %d %s".formatted(method, address, status, type);
        if (status == 304 || !METHODS.contains(method)) {
            return;
        }
        var content = content(method, address.getPath(), status);
        assertThat(content).as("%s: no such answer is documented", said).isPresent();
        if (content.get().isMissingNode()) {
            return;
        }
        var media = MediaType.parseMediaType(type);
        var schema = content.get().path(media.getType() + "/" + media.getSubtype()).path("schema");
        assertThat(schema.isMissingNode()).as("%s: no such form is documented", said).isFalse();
        if (media.getSubtype().equals("json") || media.getSubtype().endsWith("+json")) {
            var errors = schema(schema).validate(StrictJson.MAPPER.readTree(body));
            assertThat(errors).as("%s: %s", said, body).isEmpty();
        }
    }

    /** The forms of an answer, missing where it has no content; what is not ours is a problem. */
    private Optional<JsonNode> content(String method, String path, int status) {
        var responses = responses(method, path);
        var response = responses.path(Integer.toString(status));
        if (response.isMissingNode() && status >= 400) {
            response =
                    responses.isMissingNode()
                            ? document.at("/components/responses/Problem")
                            : responses.path("default");
        }
        var reference = response.path("$ref").asString("");
        if (!reference.isEmpty()) {
            response = document.at(reference.substring(1));
        }
        return response.isMissingNode() ? Optional.empty() : Optional.of(response.path("content"));
    }

    private JsonNode responses(String method, String path) {
        var bare = path.replaceFirst("\\.(csv|ndjson)$", "");
        return document.path("paths").properties().stream()
                .filter(each -> fits(each.getKey(), bare))
                .min(Comparator.comparing(each -> each.getKey().contains("{")))
                .map(each -> each.getValue().path(method.toLowerCase(Locale.ROOT)))
                .orElse(document.path("nothing"))
                .path("responses");
    }

    private static boolean fits(String template, String path) {
        var pattern = template.split("/", -1);
        var parts = path.split("/", -1);
        return pattern.length == parts.length
                && Arrays.equals(
                        pattern,
                        parts,
                        (wanted, part) -> wanted.startsWith("{") || wanted.equals(part) ? 0 : 1);
    }

    private Schema schema(JsonNode schema) {
        return known.computeIfAbsent(
                schema,
                _ -> {
                    var whole = StrictJson.MAPPER.createObjectNode();
                    whole.set("components", document.path("components"));
                    schema.properties().forEach(each -> whole.set(each.getKey(), each.getValue()));
                    return SCHEMAS.getSchema(whole);
                });
    }
}
