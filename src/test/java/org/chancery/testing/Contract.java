package org.chancery.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.chancery.ledger.codec.StrictJson;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document of a server promises, held against what it answers. */
public final class Contract {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Pattern FORM = Pattern.compile("\\.(csv|ndjson|txt|ics)$");

    /** The suffixes that do not stand in the name of their type. */
    private static final Map<String, String> OTHERWISE = Map.of("txt", "plain", "ics", "calendar");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final JsonNode document;
    private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();

    public Contract(JsonNode document) {
        this.document = document;
    }

    /** Fails where an answer is not as the document has it. */
    public void check(String method, HttpResponse<String> answer) {
        check(method, answer.uri(), answer.statusCode(), answer.headers(), answer.body());
    }

    public void check(String method, URI address, int status, HttpHeaders headers, String body) {
        if (!METHODS.contains(method)) {
            return;
        }
        var type = headers.firstValue("Content-Type").orElse("");
        var said = "%s %s answered %d %s".formatted(method, address, status, type);
        var response = response(method, address.getPath(), status);
        assertThat(response).as("%s: no such answer is documented", said).isPresent();
        checkHeaders(said, response.get().path("headers"), headers);
        if (response.get().has("content") && !method.equals("HEAD")) {
            assertThat(type).as("%s: a body of no type: '%s'", said, body).isNotEmpty();
            checkBody(said, response.get().path("content"), MediaType.parseMediaType(type), body);
            var form = FORM.matcher(address.getPath());
            if (status == 200 && form.find()) {
                assertThat(type)
                        .as(said)
                        .contains(OTHERWISE.getOrDefault(form.group(1), form.group(1)));
            }
        }
    }

    /** A header that is required is there, and every one is of its type. */
    private void checkHeaders(String said, JsonNode promised, HttpHeaders headers) {
        promised.properties()
                .forEach(each -> {
                    var header = referent(each.getValue());
                    var sent = headers.allValues(each.getKey());
                    assertThat(sent)
                            .as("%s: %s", said, each.getKey())
                            .hasSizeBetween(header.path("required").asBoolean(false) ? 1 : 0, 1);
                    if (header.at("/schema/type").asString("").equals("integer")) {
                        assertThat(sent)
                                .as("%s: %s", said, each.getKey())
                                .allMatch(NUMBER.asMatchPredicate());
                    }
                });
    }

    private void checkBody(String said, JsonNode content, MediaType type, String body) {
        var form = content.path(type.getType() + "/" + type.getSubtype());
        assertThat(form.has("schema")).as("%s: no such form is documented", said).isTrue();
        if (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json")) {
            checkJson(said, form.path("schema"), body);
        } else if (form.has("x-itemSchema")) {
            body.lines().forEach(line -> checkJson(said, form.path("x-itemSchema"), line));
        } else if (type.getSubtype().equals("csv")) {
            assertThat(type.getCharset()).as(said).isEqualTo(UTF_8);
        }
    }

    private void checkJson(String said, JsonNode schema, String json) {
        var errors = schema(schema).validate(StrictJson.MAPPER.readTree(json));
        assertThat(errors).as("%s: %s", said, json).isEmpty();
    }

    /** An answer as documented; what is not ours is a problem. */
    private Optional<JsonNode> response(String method, String path, int status) {
        var responses = responses(method.equals("HEAD") ? "GET" : method, path);
        var response = responses.path(Integer.toString(status));
        if (response.isMissingNode() && status >= 400) {
            response =
                    responses.isMissingNode()
                            ? document.at("/components/responses/Problem")
                            : responses.path("default");
        }
        return response.isMissingNode() ? Optional.empty() : Optional.of(referent(response));
    }

    private JsonNode referent(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private JsonNode responses(String method, String path) {
        var bare = FORM.matcher(path).replaceFirst("");
        var operation = method.toLowerCase(Locale.ROOT);
        return document.path("paths").properties().stream()
                .filter(each -> fits(each.getKey(), bare) && each.getValue().has(operation))
                .min(Comparator.comparing(each -> each.getKey().contains("{")))
                .map(each -> each.getValue().path(operation))
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
