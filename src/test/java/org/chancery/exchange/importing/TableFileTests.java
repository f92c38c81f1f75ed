package org.chancery.exchange.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTests {
    private static final TreatyActions TREATIES = new TreatyActions();
    private static final String HEADER =
            "Contracting Party,Treaty,Signature Date,Instrument Type,Instrument Date,Entry Into Force Date\n";

    private final Tally tally = new Tally();

    @Test
    void actsComeDayByDayWhateverTheOrderOfTheRows() throws IOException {
        assertThat(
                        read(
                                HEADER
                                        + "Uruguay,Marrakesh,2013-06-28,Ratification,2014-12-01,2016-09-30\n"
                                        + "Viet Nam,Paris,,,,1949-03-08\n"
                                        + "Mali,Marrakesh,2013-06-28,,,\n"))
                .containsExactly(
                        "1949-03-08 3 Paris/Viet Nam/force",
                        "2013-06-28 2 Marrakesh/Uruguay/signature",
                        "2013-06-28 4 Marrakesh/Mali/signature",
                        "2014-12-01 2 Marrakesh/Uruguay/instrument");
        assertThat(refused()).isEmpty();
        assertThat(tally.report().lines()).as("three rows are told later").isEqualTo(1);
    }

    @Test
    void whoSignsAndRatifiesOnADaySignsFirst() throws IOException {
        assertThat(read(HEADER + "Qatar,Nairobi,1983-06-23,Ratification,1983-06-23,1983-07-23"))
                .containsExactly(
                        "1983-06-23 2 Nairobi/Qatar/signature",
                        "1983-06-23 2 Nairobi/Qatar/instrument");
    }

    @Test
    void quotesAMarkAtTheBeginningEndsOfLinesAndBlankOnesMatterNothing() throws IOException {
        var text =
                "\ufeff"
                        + HEADER.replace("\n", "\r\n")
                        + "\r\n\"Korea, Republic \"\"of\"\"\",Rome,,Accession,2008-12-18,2009-03-18\r\n";
        assertThat(read(text))
                .containsExactly("2008-12-18 3 Rome/Korea, Republic \"of\"/instrument");
        assertThat(refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Mali,Rome | it has 2 cells, not 6",
                "Mali,Rome,,,,, | it has 7 cells, not 6",
                ",Rome,1961-10-26,,, | the record has no Contracting Party",
                "Mali,,1961-10-26,,, | the record has no Treaty",
                "Mali,Rome,,,, | the record has no date",
                "Mali,Rome,,Accession,, | the record has no Instrument Date",
                "Mali,Rome,,,1961-10-26, | the record has no Instrument Type",
                "Mali,Rome,26.10.1961,,, | Signature Date '26.10.1961' is not a day such as 2014-06-27",
                "Mali,Rome,1961-02-29,,, | Signature Date '1961-02-29' is not a day",
                "Mali,Rome,,Accession,soon, | Instrument Date 'soon' is not a day",
                "Mali,Rome,,Accession,1961-10-26,1962 | Entry Into Force Date '1962' is not a day",
                "Mali,Rome,,,,then | Entry Into Force Date 'then' is not a day",
                "Mali,Rome,2031-01-01,,, | it has not been published yet: 2031-01-01",
                "Mali,Rome/II,1961-10-26,,, | the title of a treaty has no /",
                "\"Mali,Rome,1961-10-26,,, | a quotation mark has no other",
                "\"Mali\"x,Rome,1961-10-26,,, | it is not CSV",
                "Ma\u0007li,Rome,1961-10-26,,, | holds a control character",
            })
    void aRowThatSaysNothingIsLeftOutAndPointedAt(String row, String reason) throws IOException {
        assertThat(read(HEADER + row + "\nTogo,Rome,,Accession,2003-03-10,2003-06-10\n"))
                .containsExactly("2003-03-10 3 Rome/Togo/instrument");
        assertThat(refused())
                .singleElement()
                .satisfies(each -> assertThat(each).startsWith("2: ").contains(reason));
    }

    @Test
    void aRowThatStandsAgainIsToldOnceAndNotOtherwise() throws IOException {
        var row = "Togo,Rome,,Accession,2003-03-10,2003-06-10\n";
        assertThat(read(HEADER + row + row + row.replace("06-10", "07-10"))).hasSize(1);
        assertThat(refused())
                .containsExactly(
                        "4: Rome/Togo/instrument stands in line 2 already, with other words");
    }

    @Test
    void aRowThatIsLeftOutTakesNoOtherWithIt() throws IOException {
        var row = "Togo,Rome,,Accession,2003-03-10,2003-06-10\n";
        assertThat(read(HEADER + row.replace("Accession", "Acces\u0007sion") + row))
                .containsExactly("2003-03-10 3 Rome/Togo/instrument");
        assertThat(refused()).hasSize(1);
    }

    @Test
    void aTableHasRowsAndItsLinesEndInALineFeed() {
        assertThatIOException()
                .isThrownBy(() -> read(HEADER))
                .withMessageContaining("a header and no row");
        var row = "Togo,Rome,,Accession,2003-03-10,2003-06-10\n";
        assertThatIOException()
                .isThrownBy(() -> read((HEADER + row).replace('\n', '\r')))
                .withMessageContaining("end in a carriage return alone");
    }

    @Test
    void aRowThatIsNotInUtf8OrTooLongIsLeftOut() throws IOException {
        var mixed = new ByteArrayOutputStream();
        mixed.write(HEADER.getBytes(UTF_8));
        mixed.write("Türkiye,Rome,,Accession,2004-01-08,2004-04-08\n".getBytes(ISO_8859_1));
        mixed.write(("x".repeat((1 << 20) + 1) + "\n").getBytes(UTF_8));
        assertThat(read(mixed.toByteArray())).isEmpty();
        assertThat(refused())
                .containsExactly("2: it is not UTF-8", "3: it is longer than 1048576 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\\n \\r\\n' | it holds blank lines only",
                "'\ufeff' | it holds blank lines only",
                "'Togo,Rome,,Accession,2003-03-10,2003-06-10\\n' | line 1 is not the header Contracting",
                "'\\nContracting Party;Treaty\\n' | line 2 is not the header Contracting",
                "'\"Contracting\\n' | line 1: a quotation mark has no other",
            })
    void aFileWithoutItsHeaderIsGivenUp(String text, String fault) {
        assertThatIOException()
                .isThrownBy(() -> read(text.translateEscapes()))
                .withMessageStartingWith("it is not copyright-treaty-actions: " + fault);
    }

    @Test
    void aTableThatIsMoreThanCanBeHeldIsGivenUp() {
        var row = "x".repeat(1_000_000) + "\n";
        assertThatIOException()
                .isThrownBy(() -> read(HEADER + row.repeat(17)))
                .withMessage(
                        "line 18: the lines come to more than 16 MiB, and a table is taken as one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Atlantis,Rome,,Accession,2003-03-10,2003-06-10|no party is known as 'Atlantis'",
                "Togo,Atlantis,,Accession,2003-03-10,2003-06-10|no treaty is known as 'Atlantis'",
                "Togo,Rome,,Oath,2003-03-10,2003-06-10|no instrument is known as 'Oath'"
            })
    void whatNoTableHasCannotBeSaid(String rowAndReason) throws IOException {
        var parts = rowAndReason.split("\\|", -1);
        var line = lines((HEADER + parts[0]).getBytes(UTF_8)).getFirst();
        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> TREATIES.saying(line.recordOrThrow(), null, Mapping.COMMITTED))
                .withMessage(parts[1]);
    }

    @Test
    void rowsOfOnesOwnNameStatesOrganisationsAndTreaties() throws IOException {
        var mapping =
                Mapping.parse(
                        """
                        kind,name,id,since,until,means
                        state,Atlantis,,,1999-12-31,GRC
                        organisation,African Union,,,,organisation/african-union
                        treaty,Lisbon,,,,agreement
                        treaty,Ljubljana,,,,
                        """
                                .getBytes(UTF_8));
        var words = mapping.treaties();
        var day = LocalDate.of(1990, 1, 1);
        assertThat(words.party("Atlantis", day)).hasToString("greece");
        assertThat(words.unmappedParty("Atlantis", day.plusYears(20))).hasSize(1);
        assertThat(words.party("African Union", day)).hasToString("organisation/african-union");
        assertThat(words.party("Kazakhstan", day)).hasToString("kazakhstan");
        assertThat(words.treaty("Lisbon").instrument()).hasToString("AGREEMENT");
        assertThat(words.treaty("Ljubljana").instrument()).isNull();
    }

    private List<String> read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private List<String> read(byte[] bytes) throws IOException {
        return lines(bytes).stream()
                .map(line -> "%s %d %s".formatted(line.knownAt(), line.number(), line.alias().id()))
                .toList();
    }

    private List<Line> lines(byte[] bytes) throws IOException {
        var lines = new ArrayList<Line>();
        var now = Instant.parse("2030-01-01T00:00:00Z");
        try (var file = TREATIES.open(new ByteArrayInputStream(bytes), now, tally)) {
            for (var each = file.next(); each != null; each = file.next()) {
                lines.addAll(each.lines());
            }
        }
        return lines;
    }

    private List<String> refused() {
        return tally.report().refused().stream()
                .map(each -> each.line() + ": " + each.reason())
                .toList();
    }
}
