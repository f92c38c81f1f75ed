package org.chancery.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Canonical JSON by RFC 8785. */
class CanonicalJsonTests {

    @Test
    void members_are_sorted_and_nothing_is_spaced() {
        assertThat(canonical("{ \"b\" : [ 1 , { \"d\":null, \"c\":true } ],\n \"a\" : \"\" }"))
                .isEqualTo("{\"a\":\"\",\"b\":[1,{\"c\":true,\"d\":null}]}");
        assertThat(canonical("{\"aa\":1,\"a\":2,\"B\":3,\"\":4}"))
                .isEqualTo("{\"\":4,\"B\":3,\"a\":2,\"aa\":1}");
    }

    /** U+10000 is written D800 DC00 in UTF-16 and so comes before U+E000; in UTF-8 it is after. */
    @Test
    void members_are_sorted_by_units_of_utf_16() {
        assertThat(canonical("{\"\\ue000\":1,\"\\ud800\\udc00\":2,\"\\u007f\":3,\"\\n\":4}"))
                .isEqualTo("{\"\\n\":4,\"\u007f\":3,\"\ud800\udc00\":2,\"\ue000\":1}");
    }

    @Test
    void escapes_are_the_shortest_and_only_where_they_must_be() {
        assertThat(canonical("\"\\u0022\\u005c\\u0008\\u0009\\u000a\\u000c\\u000d\\/\""))
                .isEqualTo("\"\\\"\\\\\\b\\t\\n\\f\\r/\"");
        assertThat(canonical("\"\\u0000\\u000B\\u001F\\u0020\\u007f\\u2028\\u00e9\""))
                .isEqualTo("\"\\u0000\\u000b\\u001f \u007f\u2028\u00e9\"");
    }

    @Test
    void texts_are_not_normalised() {
        assertThat(canonical("\"e\\u0301\"")).isEqualTo("\"e\u0301\"").isNotEqualTo("\"\u00e9\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9007199254740991", "-9007199254740991"})
    void whole_numbers_are_written_plainly(String number) {
        assertThat(canonical(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.5", "1.0", "1e2", "9007199254740992", "1e400", "9223372036854775808"})
    void a_decimal_or_a_number_that_a_double_cannot_tell_is_refused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> canonical(number));
    }

    @Test
    void half_a_character_is_refused() {
        for (var text : new String[] {"\ud800", "a\udc00", "\udc00\ud800", "\ud800\ud800"}) {
            var node = StrictJson.MAPPER.getNodeFactory().stringNode(text);
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(node));
        }
    }

    private static String canonical(String json) {
        JsonNode tree = StrictJson.MAPPER.readTree(json);
        return CanonicalJson.text(tree);
    }
}
