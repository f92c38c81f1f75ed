package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTests {

    @Test
    void theKeyOfALineDoesNotDependOnHowItIsSpaced() {
        var one =
                "{\"op\":\"changed\",\"id\":\"1\",\"knownAt\":\"2019-10-29T20:06:46Z\","
                        + "\"changes\":{\"a\":[null,\"b\"]}}";
        var other =
                "{ \"knownAt\": \"2019-10-29T20:06:46Z\", \"id\": \"1\","
                        + " \"op\": \"changed\", \"changes\": { \"a\": [ null, \"b\" ] } }\r";
        assertThat(read(one)).isEqualTo(read(other));
    }

    @Test
    void aRetractionHasAnotherKeyThanTheLine() {
        var record = Revisions.visit("2018-01-16", "2018-01-16", "Official visit.");
        var removed = read(Revisions.removed("2019-10-29T20:06:46Z", "1", record));
        assertThat(removed.goneKey()).isNotEqualTo(removed.hash());
    }

    @Test
    void whenAndByWhomItWasReleasedIsNoPartOfARecord() {
        var line =
                read(
                        Revisions.changed(
                                "2019-10-29T20:06:46Z",
                                "1",
                                "{\"release-status-code\":[\"released\",null]}"));
        assertThat(line.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"op\" | it is not JSON: it cannot be read (column 6)",
                "{\"op\":1,\"op\":2} | it is not JSON: a member stands twice (column 13)",
                "[] | it is not one JSON object",
                "{} | it has no knownAt",
                "{\"knownAt\":\"2019-10-29\"} | is no instant with an offset",
                "{\"knownAt\":\"2019-10-29T00:00:00Z\"} | it has no op",
                "{\"knownAt\":\"2019-10-29T00:00:00Z\",\"op\":\"moved\"} | op 'moved' is not",
                "{\"knownAt\":\"2019-10-29T00:00:00Z\",\"op\":\"added\",\"id\":\"1\"}"
                        + " | it has no record",
                "{\"knownAt\":\"2019-10-29T00:00:00Z\",\"op\":\"added\",\"id\":\"1\","
                        + "\"record\":{\"start-date\":\"1961-05-31\"}} | the record has no end-date",
                "{\"knownAt\":\"2019-10-29T00:00:00Z\",\"op\":\"changed\",\"id\":\"1\","
                        + "\"changes\":{\"a\":\"b\"}} | the change of a is no pair",
                "{\"knownAt\":\"2019-10-29T00:00:00Z\",\"op\":\"added\",\"id\":\"1\","
                        + "\"record\":{\"visitor\":\"A\\u0007\"}}"
                        + " | /record/visitor: holds a control character",
            })
    void aBrokenLineSaysWhatIsWrong(String line, String reason) {
        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> read(line))
                .withMessageContaining(reason);
    }

    @Test
    void aLineThatIsNestedTooDeeplyIsToldInOurOwnWords() {
        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> read("{\"a\":" + "[".repeat(2000)))
                .withMessage(
                        "it is not JSON: it is nested too deeply, or holds a name or a number without"
                                + " end");
    }

    private static Line read(String line) {
        return new LineReader(new HsgVisits()).read(1, line);
    }
}
