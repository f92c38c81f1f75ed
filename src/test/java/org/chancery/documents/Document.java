package org.chancery.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document with parts between {@code <!-- made: NAME -->} and {@code <!-- end -->} that are made
 * from the code. They are written with {@code ./mvnw test
 * -Dtest=VocabularyTests,CodebookTests,RoomsTests -Ddocuments.write=true}, and compared without.
 */
record Document(Path file) {
    private static final boolean WRITE = Boolean.getBoolean("documents.write");

    /** That a part is what the code makes of it today. */
    void holds(String part, String made) {
        var text = read();
        var place =
                Pattern.compile(
                                "(?<=<!-- made: %s -->\n).*?(?=<!-- end -->)"
                                        .formatted(Pattern.quote(part)),
                                Pattern.DOTALL)
                        .matcher(text);
        assertThat(place.find()).as("%s has a place for %s", file, part).isTrue();
        var expected = "\n" + made.strip() + "\n\n";
        if (WRITE) {
            write(place.replaceFirst(Matcher.quoteReplacement(expected)));
        } else {
            assertThat(place.group()).as("%s in %s", part, file).isEqualTo(expected);
        }
    }

    /** A table in Markdown. */
    static String table(String header, Iterable<String[]> rows) {
        var table = new StringBuilder(header).append('\n');
        table.append("|---".repeat((int) header.chars().filter(c -> c == '|').count() - 1));
        table.append("|\n");
        for (var row : rows) {
            table.append(
                    Arrays.stream(row)
                            .map(cell -> cell.replace("|", "\\|"))
                            .collect(Collectors.joining(" | ", "| ", " |\n")));
        }
        return table.toString();
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
