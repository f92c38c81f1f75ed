package org.chancery.exchange.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.chancery.exchange.importing.Revisions.added;
import static org.chancery.exchange.importing.Revisions.visit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionFileTests {
    private static final String ONE = added("2020-01-01T00:00:00Z", "1", visit("2018", "2018", ""));
    private static final String TWO = added("2020-01-01T00:00:00Z", "2", visit("2018", "2018", ""));
    private static final String LATER =
            added("2021-01-01T00:00:00Z", "3", visit("2018", "2018", ""));

    private final Tally tally = new Tally();

    @Test
    void aPublicationIsAllLinesOfOneMoment() throws IOException {
        assertThat(read(ONE + "\n" + TWO + "\n" + LATER + "\n"))
                .containsExactly(List.of(1, 2), List.of(3));
        assertThat(refused()).isEmpty();
    }

    @Test
    void endsOfLinesAndBlankOnesAndAMarkAtTheBeginningMatterNothing() throws IOException {
        assertThat(read("\ufeff" + ONE + "\r\n\r\n" + TWO + "\r\n" + LATER))
                .containsExactly(List.of(1, 3), List.of(4));
        assertThat(refused()).isEmpty();
    }

    @Test
    void aLineThatIsCutOffOrTooLongIsLeftOut() throws IOException {
        var tooLong =
                added("2020-01-01T00:00:00Z", "1", visit("2018", "2018", "x".repeat(1 << 20)));
        assertThat(read(tooLong + "\n" + TWO + "\n" + LATER.substring(0, 70)))
                .containsExactly(List.of(2));
        assertThat(refused())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("1: it is longer than 1048576 bytes"),
                        last -> assertThat(last).startsWith("3: it is not JSON"));
    }

    @Test
    void whatStandsInNoOrderOrHasNotComeIsLeftOut() throws IOException {
        var future = added("2031-01-01T00:00:00Z", "4", visit("2018", "2018", ""));
        assertThat(read(future + "\n" + LATER + "\n" + ONE + "\n")).containsExactly(List.of(2));
        assertThat(refused())
                .containsExactly(
                        "1: it has not been published yet: 2031-01-01T00:00:00Z",
                        "3: it was published before the lines above it: 2020-01-01T00:00:00Z");
    }

    @Test
    void aPublicationMayBeAsOldAsItSays() throws IOException {
        var old = added("1969-12-31T23:59:59Z", "1", visit("1965", "1965", ""));
        var older = added("1921-01-01T00:00:00+01:00", "2", visit("1965", "1965", ""));
        var none = added("+10000-01-01T00:00:00Z", "3", visit("1965", "1965", ""));
        assertThat(read(old + "\n" + older + "\n" + none + "\n" + ONE))
                .containsExactly(List.of(1), List.of(4));
        assertThat(refused())
                .containsExactly(
                        "2: it was published before the lines above it: 1920-12-31T23:00:00Z",
                        "3: knownAt '+10000-01-01T00:00:00Z': a year runs from 0001 to 9999");
    }

    @Test
    void aFileOfAnotherFormatIsGivenUp() throws IOException {
        var another = "id,from,to\n".repeat(99);
        assertThat(read(another + ONE)).containsExactly(List.of(100));
        assertThatIOException()
                .isThrownBy(() -> read(another + "id,from,to\n" + ONE))
                .withMessageStartingWith(
                        "it is not hsg-visits-revisions: not one of the first 100 lines can be"
                                + " read; line 1: it is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'id,from,to\\n1,Iran,Kazakhstan\\n' | line 1: it is not JSON",
                "'\\n[]' | line 2: it is not one JSON object",
                "'\\n \\r\\n' | it holds blank lines only",
                "'\ufeff' | it holds blank lines only",
            })
    void aFileOfWhichNotOneLineCanBeReadIsGivenUpHoweverShortItIs(String text, String fault) {
        assertThatIOException()
                .isThrownBy(() -> read(text.translateEscapes()))
                .withMessageStartingWith(
                        "it is not hsg-visits-revisions: not one line can be read; " + fault);
    }

    @Test
    void aFileThatIsGivenUpIsDoneWithAllLinesThatItRefused() {
        assertThatIOException().isThrownBy(() -> read("id,from,to\n".repeat(200)));
        assertThat(tally.report().lines()).isEqualTo(tally.report().refusedInAll()).isEqualTo(100);
    }

    @Test
    void aMomentThatIsMoreThanCanBeHeldIsGivenUp() {
        var filler = new StringBuilder();
        for (int member = 0; member < 100; member++) {
            filler.append(",\"%d\":\"%s\"".formatted(member, "x".repeat(10_000)));
        }
        var large = new StringBuilder();
        for (int line = 1; line <= 17; line++) {
            var record = visit("2018", "2018", "").replace("}", filler + "}");
            large.append(added("2021-01-01T00:00:00Z", "" + line, record)).append('\n');
        }
        assertThatIOException()
                .isThrownBy(() -> read(large.toString()))
                .withMessage(
                        "line 17: the lines of 2021-01-01T00:00:00Z come to more than 16 MiB,"
                                + " and a moment is taken as one");
    }

    @Test
    void aLineThatIsNotInUtf8IsLeftOut() throws IOException {
        var latin = added("2020-01-01T00:00:00Z", "2", visit("2018", "2018", "Visit to São Paulo"));
        var mixed = new ByteArrayOutputStream();
        mixed.write((ONE + "\n").getBytes(UTF_8));
        mixed.write((latin + "\n").getBytes(ISO_8859_1));
        assertThat(read(mixed.toByteArray())).containsExactly(List.of(1));
        assertThat(refused()).containsExactly("2: it is not UTF-8");
    }

    @Test
    void aFileInUtf16IsGivenUp() {
        assertThatIOException()
                .isThrownBy(() -> read((ONE + "\n" + TWO).getBytes(UTF_16)))
                .withMessageEndingWith("not one line can be read; line 1: it is not UTF-8");
        assertThatIOException()
                .isThrownBy(() -> read((ONE + "\n" + TWO).getBytes(UTF_16LE)))
                .withMessageContaining("not one line can be read; line 1: it is not JSON");
    }

    private List<List<Integer>> read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private List<List<Integer>> read(byte[] text) throws IOException {
        var bytes = new ByteArrayInputStream(text);
        var publications = new ArrayList<List<Integer>>();
        var now = Instant.parse("2030-01-01T00:00:00Z");
        try (var file = new RevisionFile(bytes, new HsgVisits(), now, tally)) {
            for (var each = file.next(); each != null; each = file.next()) {
                publications.add(each.lines().stream().map(Line::number).toList());
            }
        }
        return publications;
    }

    private List<String> refused() {
        return tally.report().refused().stream()
                .map(each -> each.line() + ": " + each.reason())
                .toList();
    }
}
