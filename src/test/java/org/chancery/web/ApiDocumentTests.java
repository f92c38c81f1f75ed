package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.chancery.ChanceryHouse;
import org.chancery.ledger.codec.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document says what everything in it is. */
class ApiDocumentTests {
    private static final Set<String> TO_DESCRIBE =
            Set.of("properties", "parameters", "headers", "responses");

    @Test
    void everything_says_what_it_is() {
        var document = new ApiDocument(ChanceryHouse.HOUSE).document();
        assertThat(silent("", document)).as("say it by @Described, or in openapi.yaml").isEmpty();
        assertThat(silent("", StrictJson.MAPPER.readTree("{\"properties\":{\"a\":{}}}")))
                .as("control")
                .containsExactly("/properties/a");
    }

    /** The places that have no description, and refer to none. */
    private static Stream<String> silent(String pointer, JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(each -> silent(pointer + "/-", each));
        }
        return node.propertyStream()
                .flatMap(member -> {
                    var place = pointer + "/" + member.getKey();
                    return Stream.concat(
                            TO_DESCRIBE.contains(member.getKey())
                                    ? undescribed(place, member.getValue())
                                    : Stream.empty(),
                            silent(place, member.getValue()));
                });
    }

    private static Stream<String> undescribed(String place, JsonNode all) {
        return all.isArray()
                ? all.valueStream().filter(each -> !says(place, each)).map(each -> place + each)
                : all.propertyStream()
                        .filter(each -> !says(place, each.getValue()))
                        .map(each -> place + "/" + each.getKey());
    }

    /** What refers to a component is described there; a property is more than its type. */
    private static boolean says(String place, JsonNode node) {
        return !node.path("description").asString("").isBlank()
                || node.path("allOf").valueStream().anyMatch(part -> says(place, part))
                || (node.has("$ref") && !place.endsWith("/properties"));
    }
}
