package org.chancery.exchange.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.ledger.wiring.TestLedger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is changed in the file of an export is found, and named by its line. */
class ExportedBytesIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static byte[] export;

    @TempDir Path temp;

    @BeforeAll
    static void exported() throws Exception {
        try (var ledger = new TestLedger()) {
            Copies.few(ledger);
            export = Copies.export(ledger);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20, 0x80})
    void a_changed_byte_is_found_wherever_it_is(int change) throws Exception {
        Copies.check(export);
        long line = 1;
        for (int at = 0; at < export.length; at++) {
            var changed = export.clone();
            changed[at] ^= (byte) change;
            assertFound(changed, line, "byte %d".formatted(at));
            line += export[at] == '\n' ? 1 : 0;
        }
        assertThat(line).isEqualTo(6);
    }

    @Test
    void a_byte_more_or_less_is_found_wherever_it_is() {
        long line = 1;
        for (int at = 0; at < export.length; at++) {
            var less = new ByteArrayOutputStream();
            less.write(export, 0, at);
            less.write(export, at + 1, export.length - at - 1);
            assertFound(less.toByteArray(), line, "without byte %d".formatted(at));
            for (int added : new int[] {' ', '\n', '\r', '"', 0}) {
                var more = new ByteArrayOutputStream();
                more.write(export, 0, at);
                more.write(added);
                more.write(export, at, export.length - at);
                // an end before the end of a line makes one more, that is empty
                long wrong = added == '\n' && export[at] == '\n' ? line + 1 : line;
                assertFound(more.toByteArray(), wrong, "with %d at %d".formatted(added, at));
            }
            line += export[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    void a_file_that_is_cut_short_is_found() {
        for (int length = 0; length < export.length; length++) {
            var cut = Arrays.copyOf(export, length);
            assertThatThrownBy(() -> Copies.check(cut)).isInstanceOf(CutShort.class);
        }
        assertThatThrownBy(() -> Copies.check(Arrays.copyOf(export, export.length - 1)))
                .hasMessage("line 5: the file breaks off after entry 3 of 3");
    }

    @Test
    void lines_that_are_missing_doubled_swapped_or_added_are_found() {
        var lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            var removed = new ArrayList<>(lines);
            removed.remove(i);
            assertFound(
                    bytes(removed),
                    Math.min(i + 1L, lines.size()),
                    "without line %d".formatted(i + 1));
            var doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            assertFound(bytes(doubled), i + 2L, "twice line %d".formatted(i + 1));
            for (int j = i + 1; j < lines.size(); j++) {
                var swapped = new ArrayList<>(lines);
                Collections.swap(swapped, i, j);
                assertFound(bytes(swapped), i + 1L, "%d for %d".formatted(i + 1, j + 1));
            }
        }
    }

    @Test
    void what_differs_is_said() {
        assertSaid("\"by\":\"test\"", "\"by\":\"tess\"", "line 2: it was changed: its envelope is");
        assertSaid("Putin və", "Putin vo", "line 2: it was changed: salt and body are not");
        assertSaid("\"entries\":3,\"line\"", "\"entries\":4,\"line\"", "line 1: it was changed");
        assertSaid(
                "\"entries\":3,\"sha256\"",
                "\"entries\":4,\"sha256\"",
                "line 5: the end is not what the lines come to: {\"entries\":3,");
        assertSaid(
                "{\"format\":\"chancery", "{\"format\":\"another", "line 1: it is not the first");
        assertSaid("\"version\":1", "\"version\":2", "line 1: ");
    }

    /** Who makes every hash of a file anew is found where the ledger itself is contradicted. */
    @Test
    void an_event_id_that_stands_twice_is_found_before_anything_is_written() throws Exception {
        var lines = lines();
        var id = "\"eventId\":\"" + eventId(lines.get(1)) + "\"";
        lines.set(
                2,
                resealed(
                        lines.get(2)
                                .replaceFirst(
                                        "\"eventId\":\"" + eventId(lines.get(2)) + "\"", id)));
        assertThatThrownBy(() -> Copies.check(bytes(lines)))
                .hasMessage("line 3: entry 2 has the event id of an earlier entry");
    }

    @Test
    void an_entry_that_this_version_cannot_read_is_not_taken() throws Exception {
        var lines = lines();
        lines.set(
                3,
                resealed(lines.get(3).replace("visits.visit-recorded", "visits.visit-invented")));
        assertThatThrownBy(() -> Copies.check(bytes(lines)))
                .hasMessageStartingWith("line 4: entry 3 cannot be read by this version: ")
                .hasMessageContaining("visits.visit-invented");
    }

    @Test
    void a_line_without_end_is_not_read_into_memory() {
        var endless = new byte[ExportedEntry.LONGEST * 3];
        Arrays.fill(endless, (byte) ' ');
        System.arraycopy(export, 0, endless, 0, export.length - 200);
        assertThatThrownBy(() -> Copies.check(endless))
                .isInstanceOf(BadExport.class)
                .hasMessageContaining("it is longer than any entry");
    }

    /** As docs/export.md says a stranger does it, by other means than ours. */
    @Test
    void a_stranger_comes_to_the_same_sum() throws Exception {
        var sum = MessageDigest.getInstance("SHA-256");
        var lines = lines();
        for (var line : lines.subList(1, lines.size() - 1)) {
            sum.update(leaf(line));
        }
        assertThat(JSON.readTree(lines.getLast()).path("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(sum.digest()));
        assertThat(JSON.readTree(lines.get(2)).at("/body/what/publisher").asString())
                .isEqualTo("IRNA تحریم‌ها\u2028\"\\ 𐎠 🏛");
    }

    @Test
    void the_script_of_the_document_finds_what_we_find() throws Exception {
        assumeTrue(python("--version").code() == 0, "python3 is on hand");
        var text = Files.readString(Path.of("docs", "export.md"));
        int from = text.indexOf("```python\n") + "```python\n".length();
        var script =
                Files.writeString(
                        temp.resolve("check.py"), text.substring(from, text.indexOf("```", from)));
        var file = temp.resolve("export.ndjson");
        Files.write(file, export);
        assertThat(python(script.toString(), file.toString()))
                .isEqualTo(
                        new Ended(
                                0,
                                "3 entries, SHA-256 %s\n"
                                        .formatted(Copies.check(export).sha256())));
        for (int at = 0; at < export.length; at += 97) {
            var changed = export.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThat(python(script.toString(), file.toString()).code())
                    .as("byte %d", at)
                    .isEqualTo(1);
        }
    }

    private record Ended(int code, String output) {}

    private Ended python(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        var output = temp.resolve("output");
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            return new Ended(process.waitFor(), Files.readString(output));
        } catch (IOException notThere) {
            return new Ended(-1, "");
        }
    }

    @Test
    void event_ids_are_told_apart() {
        var ids = new EventIds();
        var random = new Random(7);
        var all =
                Stream.concat(
                                Stream.of(new UUID(0, 0), new UUID(0, 1), new UUID(1, 0)),
                                Stream.generate(() ->
                                                new UUID(random.nextLong(), random.nextLong()))
                                        .limit(20_000))
                        .toList();
        assertThat(all).allMatch(ids::add);
        assertThat(all).noneMatch(ids::add);
    }

    private static void assertFound(byte[] changed, long line, String what) {
        assertThatThrownBy(() -> Copies.check(changed))
                .as(what)
                .isInstanceOf(BadExport.class)
                .message()
                .as(what)
                .startsWith("line %d: ".formatted(line));
    }

    private static void assertSaid(String what, String by, String said) {
        var text = new String(export, UTF_8);
        assertThat(text).contains(what);
        var changed = text.replaceFirst(Pattern.quote(what), by).getBytes(UTF_8);
        assertThatThrownBy(() -> Copies.check(changed)).hasMessageStartingWith(said);
    }

    private static List<String> lines() {
        return new ArrayList<>(List.of(new String(export, UTF_8).split("\n", -1)).subList(0, 5));
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private static String eventId(String line) {
        return JSON.readTree(line).at("/envelope/eventId").asString();
    }

    /** The line as it would be, had its envelope always been so. */
    private static String resealed(String line) throws Exception {
        var text =
                line.substring(0, line.lastIndexOf(",\"line\":"))
                        .replaceFirst(
                                "\"leaf\":\"[0-9a-f]*\"",
                                "\"leaf\":\"" + HexFormat.of().formatHex(leaf(line)) + "\"");
        var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return text + ",\"line\":\"" + HexFormat.of().formatHex(hash) + "\"}";
    }

    private static byte[] leaf(String line) throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);
        return sha256.digest(envelope(line).getBytes(UTF_8));
    }

    private static String envelope(String line) {
        int from = line.indexOf("\"envelope\":") + "\"envelope\":".length();
        return line.substring(from, line.indexOf(",\"salt\":"));
    }

    @Test
    void salt_and_body_are_those_of_the_envelope() throws Exception {
        for (var line : lines().subList(1, 4)) {
            JsonNode read = JSON.readTree(line);
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(Base64.getUrlDecoder().decode(read.path("salt").asString()));
            sha256.update((byte) 0);
            var body =
                    line.substring(
                            line.indexOf("\"body\":") + "\"body\":".length(),
                            line.lastIndexOf(",\"line\":"));
            assertThat(
                            Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(sha256.digest(body.getBytes(UTF_8))))
                    .isEqualTo(read.at("/envelope/payload").asString());
        }
    }
}
