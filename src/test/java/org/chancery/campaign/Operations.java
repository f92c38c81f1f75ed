package org.chancery.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.ledger.codec.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations of an OpenAPI document, and requests for them that would be well if they were not
 * kept from recording anything: what would be valid is a dry run.
 */
final class Operations {
    private static final String DRY_RUN = "dryRun";

    private final JsonNode document;
    private final HostileWords words;
    private final List<Operation> all = new ArrayList<>();

    /** An operation, with its parameters where they are meant. */
    record Operation(String path, String method, JsonNode body, List<JsonNode> parameters) {
        List<JsonNode> parameters(String in) {
            return parameters.stream()
                    .filter(each -> each.path("in").asString("").equals(in))
                    .toList();
        }
    }

    Operations(JsonNode document, HostileWords words) {
        this.document = document;
        this.words = words;
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(each ->
                                        all.add(
                                                new Operation(
                                                        path.getKey(),
                                                        each.getKey().toUpperCase(Locale.ROOT),
                                                        each.getValue().at("/requestBody/content"),
                                                        parameters(each.getValue())))));
    }

    private List<JsonNode> parameters(JsonNode operation) {
        return operation.path("parameters").valueStream().map(this::referent).toList();
    }

    private JsonNode referent(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    Operation any(Random random) {
        return HostileWords.of(all, random);
    }

    /** A request that the document describes. */
    Draft draft(Operation operation, Random random) {
        var draft = new Draft(operation.method(), path(operation, random));
        for (var parameter : operation.parameters("query")) {
            var name = parameter.path("name").stringValue();
            if (!name.equals(DRY_RUN)
                    && (parameter.path("required").asBoolean(false) || random.nextInt(5) == 0)) {
                draft.query.add(name + "=" + HostileWords.encoded(value(parameter, random)));
            }
        }
        if (!operation.body().isMissingNode()) {
            draft.dry =
                    random.nextBoolean()
                            && operation.parameters("query").stream()
                                    .anyMatch(
                                            each -> each.path("name").asString("").equals(DRY_RUN));
            if (draft.dry) {
                draft.query.add(DRY_RUN + "=true");
            }
            var types = List.copyOf(operation.body().propertyNames());
            var type = HostileWords.of(types, random);
            draft.header("Content-Type", type);
            draft.body = body(operation.body().path(type), type, draft.dry, random).getBytes(UTF_8);
        }
        return draft;
    }

    private String path(Operation operation, Random random) {
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            var name = "{" + parameter.path("name").stringValue() + "}";
            var found =
                    words.segmentAfter(operation.path().substring(0, path.indexOf(name)), random);
            var example = parameter.path("example").asString(found);
            path = path.replace(name, random.nextBoolean() ? example : found);
        }
        boolean list = operation.parameters.stream().anyMatch(Operations::isOfLists);
        return list && random.nextInt(4) == 0
                ? path + (random.nextBoolean() ? ".csv" : ".ndjson")
                : path;
    }

    private static boolean isOfLists(JsonNode parameter) {
        return parameter.path("name").asString("").equals("limit");
    }

    private String value(JsonNode parameter, Random random) {
        var schema = parameter.path("schema");
        if (schema.has("enum")) {
            return HostileWords.of(schema.path("enum").valueStream().toList(), random).asString();
        }
        if (schema.path("type").asString("").equals("integer")) {
            return Integer.toString(random.nextInt(1, 30));
        }
        return parameter.path("example").asString("2024-01-01");
    }

    /** What is no dry run has a member that nothing has. */
    private String body(JsonNode content, String type, boolean dry, Random random) {
        if (type.endsWith("json") && !type.contains("ndjson")) {
            return command(content.path("schema"), dry).toString();
        }
        return type.endsWith("csv")
                ? "kind,name,id,since,until,means\nstate,Atlantis,,,,TKM\n"
                : IntStream.range(0, random.nextInt(1, 5))
                        .mapToObj(_ -> line(random))
                        .collect(Collectors.joining("\n"));
    }

    private ObjectNode command(JsonNode schema, boolean dry) {
        var example = referent(schema).path("examples").path(0);
        var command =
                example instanceof ObjectNode object
                        ? object.deepCopy()
                        : StrictJson.MAPPER.createObjectNode();
        if (!dry) {
            command.put("hostile", 1);
        }
        return command;
    }

    private String line(Random random) {
        var operation = any(random);
        var schema = operation.body().at("/application~1json/schema");
        if (schema.isMissingNode()) {
            return words.any(random).replace("\n", " ");
        }
        var name = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        return "{\"command\":\"%s\",\"body\":%s}".formatted(name, command(schema, false));
    }
}
