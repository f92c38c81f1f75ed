package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document lists is what the server takes: it is asked, and says so. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ParametersIT {
    private static final Pattern KNOWN =
            Pattern.compile("(?:known are |is not one of |only version )\\[?(.*?)]?(?: exists)?$");

    @LocalServerPort private int port;

    private Client client;
    private JsonNode document;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    /** Known at an address, and refused there with a reason: the document does not offer it. */
    private static final Map<String, Set<String>> REFUSED =
            Map.of("/api/faults", Set.of("publishedBy"));

    @BeforeEach
    void theDocument() {
        client = new Client(port);
        document = client.get("/v3/api-docs").body();
    }

    @Test
    void every_address_takes_the_parameters_that_are_listed() {
        forEachOperation((path, method, operation) -> {
            var refusal = refusal(path + "?nonsense=1", method, operation, "?nonsense");
            var known = KNOWN.matcher(refusal);
            var taken = new HashSet<String>();
            if (known.find()) {
                taken.addAll(List.of(known.group(1).split(", ", -1)));
            }
            taken.removeAll(REFUSED.getOrDefault(path, Set.of()));
            assertThat(taken)
                    .as("%s %s: %s", method, path, refusal)
                    .isEqualTo(parameters(operation, "query").keySet());
        });
    }

    @Test
    void every_parameter_takes_the_words_that_are_listed() {
        forEachOperation((path, method, operation) ->
                parameters(operation, "query")
                        .forEach((name, parameter) -> {
                            if (parameter.at("/schema").has("enum")) {
                                var refusal =
                                        refusal(
                                                path + "?" + name + "=-",
                                                method,
                                                operation,
                                                "?" + name);
                                var known = KNOWN.matcher(refusal);
                                assertThat(known.find())
                                        .as("%s %s: %s", path, name, refusal)
                                        .isTrue();
                                assertThat(known.group(1).split(", ", -1))
                                        .as("%s %s", path, name)
                                        .isEqualTo(
                                                parameter
                                                        .at("/schema/enum")
                                                        .valueStream()
                                                        .map(JsonNode::stringValue)
                                                        .toArray());
                            }
                        }));
    }

    @Test
    void headers_are_listed_where_they_are_honoured() {
        forEachOperation((path, method, operation) -> {
            if (method.equals("get")) {
                var listed = parameters(operation, "header").keySet();
                var garbled = client.send("GET", path, MinimumPosition.HEADER, "-");
                assertThat(listed.contains(MinimumPosition.HEADER))
                        .as("%s %s", path, MinimumPosition.HEADER)
                        .isEqualTo(garbled.statusCode() == 400);
                if (operation.at("/responses/200/content").has("text/event-stream")) {
                    return;
                }
                var answer = client.send("GET", path);
                if (answer.statusCode() == 200) {
                    var tag = answer.headers().firstValue("ETag");
                    assertThat(listed.contains("If-None-Match"))
                            .as("%s If-None-Match", path)
                            .isEqualTo(tag.isPresent());
                    tag.ifPresent(known ->
                            assertThat(
                                            client.send("GET", path, "If-None-Match", known)
                                                    .statusCode())
                                    .as(path)
                                    .isEqualTo(304));
                }
            }
        });
    }

    /** An operation at an address that can be asked. */
    private interface Operation {
        void at(String path, String method, JsonNode operation);
    }

    private void forEachOperation(Operation each) {
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation -> {
                                    var address = path.getKey();
                                    for (var part :
                                            parameters(operation.getValue(), "path").entrySet()) {
                                        address =
                                                address.replace(
                                                        "{" + part.getKey() + "}",
                                                        part.getValue()
                                                                .path("example")
                                                                .asString(
                                                                        "00000000-0000-4000-8000-000000000000"));
                                    }
                                    each.at(address, operation.getKey(), operation.getValue());
                                }));
    }

    /** Why a parameter is refused; empty if it is not. */
    private String refusal(String path, String method, JsonNode operation, String pointer) {
        var types = operation.at("/requestBody/content").propertyNames();
        var answer =
                types.isEmpty()
                        ? client.send(method.toUpperCase(Locale.ROOT), path)
                        : client.post(path, "{}", types.iterator().next()).response();
        return answer.statusCode() != 400
                ? ""
                : StrictJson.MAPPER
                        .readTree(answer.body())
                        .path("errors")
                        .valueStream()
                        .filter(error -> error.path("pointer").asString("").equals(pointer))
                        .map(error -> error.path("detail").stringValue())
                        .collect(Collectors.joining());
    }

    private Map<String, JsonNode> parameters(JsonNode operation, String in) {
        return operation
                .path("parameters")
                .valueStream()
                .map(each ->
                        each.has("$ref")
                                ? document.at(each.path("$ref").stringValue().substring(1))
                                : each)
                .filter(each -> each.path("in").asString("").equals(in))
                .collect(Collectors.toMap(each -> each.path("name").stringValue(), each -> each));
    }
}
