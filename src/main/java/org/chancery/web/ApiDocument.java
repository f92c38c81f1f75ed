package org.chancery.web;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.classmate.TypeResolver;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chancery.exchange.importing.ImportStatus;
import org.chancery.kernel.Described;
import org.chancery.ledger.Command;
import org.chancery.ledger.House;
import org.chancery.ledger.codec.Schemas;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.registers.SourceItem;
import org.chancery.registers.StateItem;
import org.chancery.registers.VisitItem;
import org.chancery.relations.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document: {@code openapi.yaml}, with a path for every command, and with the schemas
 * of the records that are sent and answered.
 */
@Component
final class ApiDocument {
    private static final String SCHEMAS = "components/schemas";
    private static final String REFERENCE = "#/components/";
    private static final List<String> VIEWPOINT =
            List.of("asOf", "knownAt", "atPosition", "publishedBy", "sources", "policy", "format");

    private final ObjectNode document;

    ApiDocument(House house) {
        document = read();
        var paths = (ObjectNode) document.path("paths");
        paths.forEach(path -> {
            if (path.path("get") instanceof ObjectNode read) {
                complete(read);
            }
        });
        var schemas = new Schemas(ApiDocument::other);
        house.commands()
                .forEach((name, type) -> paths.set("/api/commands/" + name, path(name, type)));
        var all = (ObjectNode) document.path("components").path("schemas");
        schemas.named(answers(), SCHEMAS).forEach(all::set);
        house.commands()
                .forEach((name, type) -> all.set(name, embedded(name, schemas.command(type))));
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

    private static Map<String, Type> answers() {
        var types = new TypeResolver();
        var answers = new LinkedHashMap<String, Type>();
        answers.put("Root", RootController.Root.class);
        answers.put("Relation", RelationsController.Answer.class);
        answers.put("Visit", VisitItem.class);
        answers.put("Source", SourceItem.class);
        answers.put("State", StateItem.class);
        answers.put("VisitPage", types.resolve(Listed.Page.class, VisitItem.class));
        answers.put("SourcePage", types.resolve(Listed.Page.class, SourceItem.class));
        answers.put("StatePage", types.resolve(Listed.Page.class, StateItem.class));
        answers.put("TimelinePage", types.resolve(Listed.Page.class, TimelineItem.class));
        answers.put("Commands", CommandsController.Commands.class);
        answers.put("Receipt", CommandsController.Answer.class);
        answers.put("DryRun", DryRuns.Answer.class);
        answers.put("Import", ImportStatus.class);
        answers.put("Imports", ImportsController.Answer.class);
        answers.put("KeptMapping", MappingsController.Answer.class);
        return answers;
    }

    /** Adds what every read, and every list, takes and answers. */
    private static void complete(ObjectNode operation) {
        var parameters = operation.withArray("parameters");
        if (operation.remove("x-viewpoint") != null) {
            VIEWPOINT.forEach(name -> refer(parameters.addObject(), "parameters/" + name));
            refer(parameters.addObject(), "parameters/Ledger-Min-Position");
        }
        var list = operation.remove("x-list");
        if (list != null) {
            List.of("cursor", "limit")
                    .forEach(name -> refer(parameters.addObject(), "parameters/" + name));
            var responses = operation.putObject("responses");
            var page = responses.putObject("200");
            page.put("description", "A page, or all of it as rows; /path.csv and /path.ndjson too");
            var headers = page.putObject("headers");
            for (var name :
                    List.of(
                            LedgerPosition.HEADER,
                            "ETag",
                            "Cache-Control",
                            "Content-Location",
                            "Link")) {
                refer(headers.putObject(name), "headers/" + name);
            }
            var content = page.putObject("content");
            refer(schema(content, "application/json"), "schemas/" + list.stringValue());
            schema(content, "application/x-ndjson").put("type", "string");
            schema(content, "text/csv").put("type", "string");
            responses.putObject("304").put("description", "It is as the client has it");
            refer(responses.putObject("default"), "responses/Problem");
        }
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
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

    /** What is not written member by member. */
    private static @Nullable ObjectNode other(ResolvedType type, SchemaGenerationContext context) {
        var raw = type.getErasedType();
        var schema = StrictJson.MAPPER.createObjectNode();
        if (raw == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (raw == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (raw == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (raw == ObjectNode.class) {
            return schema.put("type", "object");
        }
        if (raw == JsonNode.class) {
            return schema;
        }
        if (raw == Cell.class) {
            return cell(type, context);
        }
        return null;
    }

    private static ObjectNode cell(ResolvedType type, SchemaGenerationContext context) {
        var schema = StrictJson.MAPPER.createObjectNode();
        var either = schema.putArray("oneOf");
        var silent = either.addObject();
        silent.put("type", "object").put("additionalProperties", false);
        silent.putObject("properties").putObject("state").put("const", "not-recorded");
        silent.putArray("required").add("state");
        var recorded = either.addObject();
        recorded.put("type", "object").put("additionalProperties", false);
        var members = recorded.putObject("properties");
        members.putObject("state").put("const", "recorded");
        members.set(
                "value", context.createDefinitionReference(type.getTypeParameters().getFirst()));
        members.putObject("because").put("type", "array").putObject("items").put("type", "integer");
        recorded.putArray("required").add("state").add("value").add("because");
        return schema;
    }
}
