package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.ChanceryHouse;
import org.chancery.ledger.codec.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document is as the standard has it, and says what everything in it is. */
class ApiDocumentTests {
    private static final Set<String> TO_DESCRIBE =
            Set.of("properties", "parameters", "headers", "responses");

    private static final String STANDARD = "https://spec.openapis.org/oas/3.1/";

    private final JsonNode document = new ApiDocument(ChanceryHouse.HOUSE).document();

    @Test
    void it_is_as_the_standard_has_it() {
        var standard =
                SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_2020_12,
                                builder ->
                                        builder.schemaIdResolvers(ids ->
                                                ids.mapPrefix(
                                                        "https://spec.openapis.org/",
                                                        "classpath:spec.openapis.org/")))
                        .getSchema(SchemaLocation.of(STANDARD + "schema-base/2022-10-07"));
        assertThat(standard.validate(document)).isEmpty();
        var unknown = (ObjectNode) document.deepCopy();
        unknown.withObject("/paths/~1api~1visits/get/responses/200").put("more", 1);
        assertThat(standard.validate(unknown)).as("control: of the document").isNotEmpty();
        var untyped = (ObjectNode) document.deepCopy();
        untyped.withObject("/components/schemas/Problem/properties/title").put("type", "text");
        assertThat(standard.validate(untyped)).as("control: of a schema").isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsString("$ref"))
                .hasSizeGreaterThan(100)
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void everything_says_what_it_is() {
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
