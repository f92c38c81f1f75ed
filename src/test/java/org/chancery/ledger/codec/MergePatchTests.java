package org.chancery.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Merge patches by RFC 7396. */
class MergePatchTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    {"a":"b"}             | {"a":"c"}                 | {"a":"c"}
                    {"a":"b"}             | {"b":"c"}                 | {"a":"b","b":"c"}
                    {"a":"b"}             | {"a":null}                | {}
                    {"a":"b","b":"c"}     | {"a":null}                | {"b":"c"}
                    {"a":["b"]}           | {"a":"c"}                 | {"a":"c"}
                    {"a":"c"}             | {"a":["b"]}               | {"a":["b"]}
                    {"a":{"b":"c"}}       | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]}     | {"a":[1]}                 | {"a":[1]}
                    ["a","b"]             | ["c","d"]                 | ["c","d"]
                    {"a":"b"}             | ["c"]                     | ["c"]
                    {"a":"foo"}           | "bar"                     | "bar"
                    {"e":null}            | {"a":1}                   | {"e":null,"a":1}
                    [1,2]                 | {"a":"b","c":null}        | {"a":"b"}
                    {}                    | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
                    {"a":"foo"}           | null                      | null
                    """)
    void a_patch_is_applied(String target, String patch, String result) {
        assertThat(MergePatch.apply(tree(target), tree(patch))).isEqualTo(tree(result));
    }

    @Property(tries = 500)
    void what_lies_between_two_objects_makes_one_of_the_other(
            @ForAll("objects") ObjectNode before, @ForAll("objects") ObjectNode after) {
        assertThat(MergePatch.apply(before, MergePatch.between(before, after))).isEqualTo(after);
        assertThat(MergePatch.between(after, after)).isEmpty();
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return objects(3);
    }

    private static Arbitrary<ObjectNode> objects(int depth) {
        Arbitrary<JsonNode> value =
                Arbitraries.of("1", "2", "\"x\"", "true", "[]", "[1,{\"a\":2}]", "{}")
                        .map(MergePatchTests::tree);
        return Arbitraries.maps(
                        Arbitraries.of("a", "b", "c", "d"),
                        depth == 0
                                ? value
                                : Arbitraries.oneOf(value, objects(depth - 1).map(o -> o)))
                .ofMaxSize(4)
                .map(members -> {
                    var object = StrictJson.MAPPER.createObjectNode();
                    members.forEach(object::set);
                    return object;
                });
    }

    private static JsonNode tree(String json) {
        return StrictJson.MAPPER.readTree(json);
    }
}
