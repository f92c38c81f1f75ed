package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsgReaderTests {

    @Test
    void theKeyOfALineDoesNotDependOnHowItIsSpaced() {
        var one =
                "{\"op\":\"added\",\"id\":\"1\",\"knownAt\":\"2019-10-29T20:06:46Z\",\"record\":{}}";
        var other =
                "{ \"knownAt\": \"2019-10-29T20:06:46Z\", \"id\": \"1\", \"op\": \"added\", \"record\": { } }";
        assertThat(read(one).canonical()).isEqualTo(read(other).canonical());
        assertThat(read(one).canonical().hash()).isNotEqualTo(read(one).canonical().goneHash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"op\" | it is not JSON",
                "[] | it is not one JSON object",
                "{} | it has no knownAt",
                "{\"knownAt\":\"2019-10-29\"} | is no instant with an offset",
                "{\"knownAt\":\"2019-10-29T00:00:00Z\"} | it has no op",
                "{\"knownAt\":\"2019-10-29T00:00:00Z\",\"op\":\"moved\"} | op 'moved' is not",
                "{\"knownAt\":\"2019-10-29T00:00:00Z\",\"op\":\"added\",\"id\":\"1\"}"
                        + " | it has no record",
                "{\"knownAt\":\"2019-10-29T00:00:00Z\",\"op\":\"changed\",\"id\":\"1\","
                        + "\"changes\":{\"a\":\"b\"}} | the change of a is no pair",
            })
    void aBrokenLineSaysWhatIsWrong(String line, String reason) {
        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> read(line))
                .withMessageContaining(reason);
    }

    private static HsgLine read(String line) {
        return HsgReader.read(1, line.getBytes(StandardCharsets.UTF_8));
    }
}
