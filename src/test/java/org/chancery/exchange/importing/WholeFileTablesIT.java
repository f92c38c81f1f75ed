package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.facts.Principal;
import org.chancery.testing.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The tables of the whole published history are what a count of the lines of its file gives. */
class WholeFileTablesIT {
    private static final String NO_TYPE = "NotRecorded";

    @Nullable private static VisitsLedger ledger;
    private static List<PublishedState> states = List.of();
    private static Client client = new Client(0);

    @TempDir Path temp;

    /** A visit as the file has it; what its words mean is asked of the committed tables. */
    private record Line(
            String visitor, List<String> leaders, String start, String end, String type) {

        static Line of(SortedMap<String, String> members) {
            var visit =
                    (VisitRecorded)
                            new HsgVisits()
                                    .saying(new Row(members), null, Mapping.COMMITTED)
                                    .event();
            var type = visit.stops().getFirst().type();
            return new Line(
                    visit.visitor().code(),
                    visit.principals().stream().map(Principal::name).distinct().toList(),
                    members.getOrDefault("start-date", ""),
                    members.getOrDefault("end-date", ""),
                    type == null ? NO_TYPE : type.toString());
        }

        String year() {
            return start.substring(0, 4);
        }
    }

    @BeforeAll
    static void imported() throws Exception {
        var file = WholeFile.required();
        states = PublishedState.of(file);
        ledger = new VisitsLedger();
        ledger.imported(file);
        client = ledger.client();
    }

    @AfterAll
    static void closed() {
        if (ledger != null) {
            ledger.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"2017-05-01, 2026-01-01", "2021-03-01, 2026-01-01", "2026-01-01, 1990-06-30"})
    void every_table_is_as_counted_from_the_file(String publishedBy, String asOf) {
        var lines =
                states.stream()
                        .filter(state -> state.at().toString().compareTo(publishedBy) < 0)
                        .reduce((_, later) -> later)
                        .orElseThrow()
                        .visits()
                        .values()
                        .stream()
                        .map(Line::of)
                        .filter(line -> line.start().compareTo(line.end()) <= 0)
                        .filter(line -> line.start().compareTo(asOf) <= 0)
                        .toList();
        assertThat(lines).hasSizeGreaterThan(1000);
        var seen = "?publishedBy=%s&asOf=%s".formatted(publishedBy, asOf);

        assertThat(rows("visits-by-pair" + seen, WholeFileTablesIT::pair))
                .isEqualTo(counted(lines, line -> Stream.of(line.visitor() + ">USA")));
        assertThat(rows("visits-by-leader" + seen, WholeFileTablesIT::leader))
                .isEqualTo(
                        counted(
                                lines,
                                line ->
                                        line.leaders().stream()
                                                .map(name -> line.visitor() + " " + name)));
        assertThat(rows("visits-by-year" + seen, WholeFileTablesIT::year))
                .isEqualTo(
                        grouped(lines, line -> Stream.of(line.year())).entrySet().stream()
                                .map(each ->
                                        "%s %d %d %s"
                                                .formatted(
                                                        each.getKey(),
                                                        each.getValue().size(),
                                                        visitors(each.getValue()),
                                                        types(each.getValue())))
                                .toList());
        var made =
                grouped(lines, line -> Stream.of(line.visitor() + " " + line.year()))
                        .entrySet()
                        .stream()
                        .map(each -> "%s %d 0 1".formatted(each.getKey(), each.getValue().size()));
        var received =
                grouped(lines, line -> Stream.of("USA " + line.year())).entrySet().stream()
                        .map(each ->
                                "%s 0 %d %d"
                                        .formatted(
                                                each.getKey(),
                                                each.getValue().size(),
                                                visitors(each.getValue())));
        assertThat(rows("country-years" + seen, WholeFileTablesIT::countryYear))
                .isEqualTo(Stream.concat(made, received).sorted().toList());
    }

    /** The tables that follow the ledger answer what entries folded on demand answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {"visits-by-leader", "visits-by-pair", "visits-by-year", "country-years"})
    void a_table_is_the_same_in_each_form_and_from_wherever_it_comes(String name) throws Exception {
        var at = "?asOf=2026-01-01";
        long begun = System.nanoTime();
        var json = items(name + at);
        long tabled = System.nanoTime();
        assertThat(items(name + at + "&publishedBy=2026-01-01")).isEqualTo(json);
        System.out.printf(
                "%s: %d rows in pages of 1000 in %d ms, on demand in %d ms%n",
                name,
                json.size(),
                (tabled - begun) / 1_000_000,
                (System.nanoTime() - tabled) / 1_000_000);
        assertThat(paged(name + at, json.size() / 3 + 1)).isEqualTo(json);
        var table = client.send("GET", "/api/tables/" + name + ".csv" + at).body();
        var cells = new ArrayList<List<String>>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : rows) {
                cells.add(row.getFields());
            }
            var header = List.of(table.lines().findFirst().orElseThrow().split(",", -1));
            assertThat(cells)
                    .isEqualTo(
                            json.stream()
                                    .map(item ->
                                            header.stream()
                                                    .map(column -> cell(item.path(column)))
                                                    .toList())
                                    .toList());
            assertThat(header)
                    .containsAll(
                            json.stream()
                                    .flatMap(item -> item.propertyNames().stream())
                                    .collect(Collectors.toSet()));
        }
        assertThat(
                        client.send("GET", "/api/tables/" + name + ".ndjson" + at)
                                .body()
                                .lines()
                                .count())
                .isEqualTo(json.size());
    }

    @Test
    void a_filter_gives_a_part_of_the_table() {
        var all = items("visits-by-pair?asOf=2026-01-01");
        assertThat(items("visits-by-pair?asOf=2026-01-01&visitor=KAZ"))
                .isEqualTo(
                        all.stream()
                                .filter(row -> row.path("visitor").asString().equals("KAZ"))
                                .toList());
        assertThat(items("visits-by-pair?asOf=2026-01-01&host=KAZ")).isEmpty();
        assertThat(items("visits-by-year?asOf=2026-01-01&year=2018"))
                .isEqualTo(
                        items("visits-by-year?asOf=2026-01-01").stream()
                                .filter(row -> row.path("year").asInt() == 2018)
                                .toList());
        assertThat(items("country-years?asOf=2026-01-01&state=KAZ"))
                .isEqualTo(
                        items("country-years?asOf=2026-01-01").stream()
                                .filter(row -> row.path("state").asString().equals("KAZ"))
                                .toList());
    }

    @Test
    void what_is_not_known_is_refused() {
        assertThat(client.get("/api/tables/visits-by-moon").status()).isEqualTo(404);
        assertThat(client.get("/api/tables/visits-by-pair?standing=counted").status())
                .isEqualTo(400);
        for (var table : client.get("/api/tables").body().path("tables")) {
            assertThat(client.get(table.path("href").asString() + "?limit=1").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_script_of_the_document_says_what_the_document_says() throws Exception {
        var text = Files.readString(Path.of("docs", "how-to", "tables-from-r-and-python.md"));
        var script = Files.writeString(temp.resolve("tables.py"), block(text, "```python\n"));
        var output = temp.resolve("output");
        var environment = requireLedger().bean(Environment.class);
        int ended;
        try {
            ended =
                    new ProcessBuilder(
                                    "python3",
                                    script.toString(),
                                    "http://127.0.0.1:"
                                            + environment.getProperty("local.server.port"))
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start()
                            .waitFor();
        } catch (IOException notThere) {
            assumeTrue(false, "Not tried: there is no python3");
            return;
        }
        assertThat(Files.readString(output)).isEqualTo(block(text, "```text\n"));
        assertThat(ended).isZero();
    }

    private static String block(String text, String begin) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf("```", from));
    }

    private static VisitsLedger requireLedger() {
        return Objects.requireNonNull(ledger);
    }

    private static SortedMap<String, List<Line>> grouped(
            List<Line> lines, Function<Line, Stream<String>> keys) {
        var groups = new TreeMap<String, List<Line>>();
        lines.forEach(line ->
                keys.apply(line)
                        .forEach(key ->
                                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(line)));
        return groups;
    }

    private static List<String> counted(List<Line> lines, Function<Line, Stream<String>> keys) {
        return grouped(lines, keys).entrySet().stream()
                .map(each -> {
                    var starts = each.getValue().stream().map(Line::start).sorted().toList();
                    return "%s %d %s %s %s"
                            .formatted(
                                    each.getKey(),
                                    starts.size(),
                                    starts.getFirst(),
                                    starts.getLast(),
                                    types(each.getValue()));
                })
                .toList();
    }

    private static int visitors(List<Line> lines) {
        return new TreeSet<>(lines.stream().map(Line::visitor).toList()).size();
    }

    private static String types(List<Line> lines) {
        var types = new TreeMap<String, Integer>();
        lines.forEach(line -> types.merge(letters(line.type()), 1, Integer::sum));
        return types.toString();
    }

    /** The columns of types that are not nought, named as the words are. */
    private static String types(JsonNode row) {
        var types = new TreeMap<String, Integer>();
        row.properties().stream()
                .filter(member -> member.getKey().startsWith("type"))
                .filter(member -> member.getValue().asInt() > 0)
                .forEach(member ->
                        types.put(
                                letters(member.getKey().substring("type".length())),
                                member.getValue().asInt()));
        return types.toString();
    }

    private static String letters(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static String pair(JsonNode row) {
        return "%s>%s %s".formatted(text(row, "visitor"), text(row, "host"), ends(row));
    }

    private static String leader(JsonNode row) {
        return "%s %s %s".formatted(text(row, "visitor"), text(row, "name"), ends(row));
    }

    private static String ends(JsonNode row) {
        return "%s %s %s %s"
                .formatted(
                        text(row, "visits"),
                        text(row, "firstVisitFrom"),
                        text(row, "lastVisitFrom"),
                        types(row));
    }

    private static String year(JsonNode row) {
        return "%s %s %s %s"
                .formatted(
                        text(row, "year"), text(row, "visits"), text(row, "visitors"), types(row));
    }

    private static String countryYear(JsonNode row) {
        return "%s %s %s %s %s"
                .formatted(
                        text(row, "state"),
                        text(row, "year"),
                        text(row, "made"),
                        text(row, "received"),
                        text(row, "partners"));
    }

    private static String text(JsonNode row, String member) {
        return row.path(member).asString();
    }

    private static String cell(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "))
                : value.asString("");
    }

    private static List<String> rows(String address, Function<JsonNode, String> shown) {
        return items(address).stream().map(shown).toList();
    }

    private static List<JsonNode> items(String address) {
        return paged(address, 1000);
    }

    private static List<JsonNode> paged(String address, int limit) {
        var items = new ArrayList<JsonNode>();
        var next = "/api/tables/" + address + "&limit=" + Math.min(limit, 1000);
        while (!next.isEmpty()) {
            var page = client.get(next);
            assertThat(page.status()).as(next).isEqualTo(200);
            page.body().path("items").forEach(items::add);
            next = page.body().path("links").path("next").asString("");
        }
        return items;
    }
}
