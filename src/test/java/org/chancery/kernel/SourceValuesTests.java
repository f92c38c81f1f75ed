package org.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a source is registered with: an address, a language, the sum of a copy. */
class SourceValuesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org:8080/a;b?c=d&e=%20#f",
                "HTTPS://EXAMPLE.ORG/",
                "https://az.wikipedia.org/wiki/Məsud_Pezeşkian",
                "https://[2001:db8::1]/"
            })
    void an_address_is_kept_as_it_was_given(String text) {
        assertThat(WebAddress.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/path",
                "//example.org",
                "https:example.org",
                "https://",
                "https:///path",
                "https://?q",
                "ftp://example.org/",
                "javascript://example.org/%0Aalert(1)",
                "https://example.org/a b",
                "https://example.org/\u0000",
                "https://example.org/\u00a0",
                "https://example.org/<script>",
                "https://example.org\\evil"
            })
    void what_is_no_address_on_the_web_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebAddress.parse(text))
                .withMessageContaining("https://example.org/page");
    }

    @Test
    void an_address_has_an_end() {
        var address = "https://example.org/" + "a".repeat(1_980);
        assertThat(WebAddress.parse(address).text()).hasSize(2_000);
        assertThatIllegalArgumentException().isThrownBy(() -> WebAddress.parse(address + "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "az-Cyrl", "zh-Hant-TW", "und", "de-CH-1996", "x-own"})
    void a_language_is_a_well_formed_tag(String tag) {
        assertThat(LanguageTag.parse(tag)).hasToString(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f", "en_US", "Persian language", "fa-", "-fa", "فا", "en\u0000"})
    void what_is_no_tag_is_no_language(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanguageTag.parse(tag))
                .withMessageContaining("BCP 47");
    }

    @Test
    void a_sum_is_64_digits_in_lower_case() {
        assertThat(Sha256.parse("AB".repeat(32))).hasToString("ab".repeat(32));
        for (var wrong : new String[] {"", "ab".repeat(31), "ab".repeat(33), "zz".repeat(32)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Sha256.parse(wrong));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void a_moment_lies_within_four_digits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.parse(text));
    }
}
