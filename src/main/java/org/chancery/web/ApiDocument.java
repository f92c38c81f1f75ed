package org.chancery.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.kernel.Described;
import org.chancery.ledger.Command;
import org.chancery.ledger.House;
import org.chancery.ledger.codec.CommandSchemas;
import org.chancery.ledger.codec.StrictJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document: {@code openapi.yaml}, with a path for every command, and with the schemas
 * of the records that are sent and answered.
 */
@Component
final class ApiDocument {
    private static final String SCHEMAS = "components/schemas";
    private static final String REFERENCE = "#/components/";
    private static final List<String> HEADERS_OF_LISTS =
            List.of(LedgerPosition.HEADER, "ETag", "Cache-Control", "Content-Location", "Link");

    private final ObjectNode document;

    ApiDocument(House house) {
        document = read();
        addSides(document.withObject("/components/parameters"));
        var paths = (ObjectNode) document.path("paths");
        paths.properties()
                .forEach(path -> {
                    if (path.getValue().path("get") instanceof ObjectNode read) {
                        complete(path.getKey(), read);
                    }
                });
        house.commands()
                .forEach((name, type) -> paths.set("/api/commands/" + name, path(name, type)));
        var all = (ObjectNode) document.path("components").path("schemas");
        AnswerSchemas.all(SCHEMAS).forEach(all::set);
        house.commands()
                .forEach((name, type) -> all.set(name, embedded(name, CommandSchemas.of(type))));
    }

    JsonNode document() {
        return document;
    }

    private static ObjectNode read() {
        try (InputStream in = ApiDocument.class.getResourceAsStream("openapi.yaml")) {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return StrictJson.MAPPER.valueToTree(yaml.load(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the parameters that say the same of one side of a comparison. */
    private static void addSides(ObjectNode parameters) {
        for (var name : Questions.OF_SIDES) {
            var whole = name.substring(name.indexOf('.') + 1);
            var parameter = (ObjectNode) parameters.path(whole).deepCopy();
            parameter.put("name", name);
            parameter.put(
                    "description",
                    "As %s, which it goes without, of one answer alone".formatted(whole));
            parameters.set(name, parameter);
        }
    }

    /** Adds what every read, and every list, takes and answers. */
    private static void complete(String path, ObjectNode operation) {
        var parameters = operation.withArray("parameters");
        var list = operation.remove("x-list");
        if (list != null) {
            refer(parameters, Cursor.PAGE);
            operation.set("responses", pages("schemas/" + list.stringValue()));
        }
        if (operation.remove("x-calendar") != null) {
            schema(operation.withObject("/responses/200/content"), "text/calendar")
                    .put("type", "string");
        }
        if (operation.remove("x-viewpoint") != null) {
            var known = new HashSet<>(Questions.VIEWPOINT);
            operation.path("x-without").forEach(name -> known.remove(name.stringValue()));
            operation.remove("x-without");
            refer(parameters, known);
            refer(parameters, Set.of(HttpHeaders.IF_NONE_MATCH));
            refer(operation.withObject("/responses").putObject("304"), "responses/NotModified");
        }
        if (operation.remove("x-sides") != null) {
            refer(parameters, Questions.OF_SIDES);
        }
        if (MinimumPosition.honoured(path)) {
            refer(parameters, Set.of(MinimumPosition.HEADER));
        }
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
    }

    /** What a list answers, in each of its forms. */
    private static ObjectNode pages(String schema) {
        var responses = StrictJson.MAPPER.createObjectNode();
        var page = responses.putObject("200");
        page.put("description", "A page, or all of it as rows; /path.csv and /path.ndjson too");
        var headers = page.putObject("headers");
        for (var name : HEADERS_OF_LISTS) {
            refer(headers.putObject(name), "headers/" + name);
        }
        var content = page.putObject("content");
        refer(schema(content, "application/json"), schema);
        schema(content, "text/csv").put("type", "string");
        schema(content, MediaType.APPLICATION_NDJSON_VALUE).put("type", "string");
        refer(
                content.withObject("/application~1x-ndjson").putObject("x-itemSchema"),
                schema + "/properties/items/items");
        refer(responses.putObject("default"), "responses/Problem");
        return responses;
    }

    private static ObjectNode path(String name, Class<? extends Command> type) {
        var path = StrictJson.MAPPER.createObjectNode();
        var operation = path.putObject("post");
        operation.putArray("tags").add("Commands");
        operation.put("operationId", name);
        var described = type.getAnnotation(Described.class);
        operation.put("summary", described == null ? name : described.value());
        var parameters = operation.putArray("parameters");
        refer(parameters.addObject(), "parameters/" + CommandsController.DRY_RUN);
        refer(parameters.addObject(), "parameters/dryRunAsOf");
        refer(parameters.addObject(), "parameters/Idempotency-Key");
        var body = operation.putObject("requestBody");
        body.put("required", true);
        refer(schema(body.putObject("content"), "application/json"), "schemas/" + name);
        var responses = operation.putObject("responses");
        answer(responses, "200", "What would be recorded: of a dry run", "DryRun");
        var created = answer(responses, "201", "What was recorded", "Receipt");
        refer(created.withObject("/headers").putObject("Location"), "headers/Location");
        refer(responses.putObject("default"), "responses/Problem");
        return path;
    }

    private static ObjectNode answer(
            ObjectNode responses, String status, String description, String schema) {
        var answer = responses.putObject(status);
        answer.put("description", description);
        refer(
                answer.putObject("headers").putObject(LedgerPosition.HEADER),
                "headers/" + LedgerPosition.HEADER);
        refer(schema(answer.putObject("content"), "application/json"), "schemas/" + schema);
        return answer;
    }

    private static ObjectNode schema(ObjectNode content, String type) {
        return content.putObject(type).putObject("schema");
    }

    private static void refer(ArrayNode parameters, Set<String> names) {
        new TreeSet<>(names).forEach(name -> refer(parameters.addObject(), "parameters/" + name));
    }

    private static void refer(ObjectNode node, String to) {
        node.put("$ref", REFERENCE + to);
    }

    /** A schema that stands by itself, as a part of the document. */
    private static JsonNode embedded(String name, ObjectNode schema) {
        schema.remove("$schema");
        var text =
                schema.toString()
                        .replace("\"#/$defs/", "\"" + REFERENCE + "schemas/" + name + "/$defs/");
        return StrictJson.MAPPER.readTree(text);
    }
}
