package org.chancery.exchange.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of treaties and their parties, read by code of the tests' own: what each row says, and
 * how the treaty stood by it for the party on a day.
 */
final class TreatyFile {
    private static final Path WHOLE =
            Path.of(System.getProperty("user.dir"))
                    .resolve("../shared/data/copyright-treaty-actions/data")
                    .resolve("membership-to-copyright-treaties.csv")
                    .normalize();

    private TreatyFile() {}

    /** The whole list, where it lies beside the project; else the test is skipped. */
    static Path whole() {
        var absent = "Not tested with the treaties: there is no " + WHOLE;
        if (!Files.isReadable(WHOLE)) {
            System.out.println(absent);
        }
        assumeTrue(Files.isReadable(WHOLE), absent);
        return WHOLE;
    }

    /** A small file in the form of the real one. */
    static Path sample() {
        try {
            var name = "copyright-treaty-actions-sample.csv";
            return Path.of(Objects.requireNonNull(TreatyFile.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row; a date is absent where its cell is empty. */
    record Row(
            String party,
            String treaty,
            @Nullable LocalDate signed,
            String instrument,
            @Nullable LocalDate deposited,
            @Nullable LocalDate inForce) {

        /** In force by nothing that the party did. */
        boolean isFlagged() {
            return inForce != null && signed == null && deposited == null;
        }

        boolean reachesBack() {
            return inForce != null && deposited != null && inForce.isBefore(deposited);
        }

        /** The stage by its word; none before anything was done. */
        String stage(LocalDate day) {
            if (isFlagged()) {
                return "none";
            }
            if (hasCome(inForce, day)) {
                return "in force";
            }
            return hasCome(deposited, day) ? "consented" : hasCome(signed, day) ? "signed" : "none";
        }

        boolean isInForce(LocalDate day) {
            return stage(day).equals("in force");
        }

        private static boolean hasCome(@Nullable LocalDate since, LocalDate day) {
            return since != null && !since.isAfter(day);
        }

        /** How many acts it tells of. */
        int acts() {
            return (signed == null ? 0 : 1) + (deposited == null ? 0 : 1) + (isFlagged() ? 1 : 0);
        }

        Stream<LocalDate> days() {
            return Stream.of(signed, deposited, inForce).filter(Objects::nonNull);
        }
    }

    static List<Row> rows(Path file) throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
            var cells = cells(line);
            rows.add(
                    new Row(
                            cells.get(0),
                            cells.get(1),
                            day(cells.get(2)),
                            cells.get(3),
                            day(cells.get(4)),
                            day(cells.get(5))));
        }
        return rows;
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
