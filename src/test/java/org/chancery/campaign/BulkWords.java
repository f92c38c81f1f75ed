package org.chancery.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lines of many commands by chance, one in twenty of them bad in one of ten ways. What is refused
 * is refused whenever it comes: where it stands in the ledger's course makes no difference.
 */
final class BulkWords {
    static final int HOT = 20;

    private static final String VISIT = "visit/019dc0f1-0000-7000-8000-%012d";
    private static final LocalDate FIRST_DAY = LocalDate.of(1960, 1, 1);
    private static final List<String> BAD =
            List.of(
                    "{\"command\":\"RetractEntry\",\"body\":{\"entry\":1}",
                    "[]",
                    "{\"key\":\"%1$s\",\"body\":{}}",
                    "{\"command\":\"RetractEntry\",\"key\":\"%1$s\",\"body\":{\"entry\":2},\"more\":1}",
                    "{\"command\":\"NoCommand\",\"key\":\"%1$s\",\"body\":{}}",
                    "{\"command\":\"RetractEntry\",\"key\":\"%1$s\",\"body\":{\"entry\":2,\"more\":1}}",
                    "{\"command\":\"RetractEntry\",\"key\":\"%1$s\",\"body\":{\"entry\":1000000000}}",
                    "{\"command\":\"RetractEntry\",\"key\":\"\",\"body\":{\"entry\":2}}",
                    "{\"command\":\"EndorseEntry\",\"key\":\"%1$s\",\"body\":{\"entry\":2,\"sources\":[{\"source\":\"source/nowhere\"}]}}",
                    "{\"command\":\"RecordVisit\",\"key\":\"%1$s\",\"body\":{\"visitor\":\"KAZ\",\"when\":\"2018-01-16/2018-01-10\",\"principals\":[{\"name\":\"N\"}],\"stops\":[{\"host\":\"USA\"}],\"sources\":[{\"source\":\"source/s\"}]}}");

    private final Random random;
    private final List<String> sources = new ArrayList<>(List.of("source/s"));
    private int visits;

    private BulkWords(long seed) {
        random = new Random(seed);
    }

    /**
     * So many lines, for a ledger whose first entry registers {@code source/s} and whose next ones
     * record {@link #HOT} visits.
     */
    static List<String> lines(long seed, int count) {
        var words = new BulkWords(seed);
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            lines.add(
                    i % 20 == 13
                            ? BAD.get(i / 20 % BAD.size()).formatted("key-" + i)
                            : words.line(i));
        }
        return lines;
    }

    private String line(int number) {
        var day = FIRST_DAY.plusDays(number);
        int entry = 2 + random.nextInt(HOT);
        return switch (random.nextInt(20)) {
            case 0, 1 -> register(number);
            case 2 -> line("DisputeEntry", number, "\"entry\":%d,%s".formatted(entry, cited()));
            case 3 -> line("EndorseEntry", number, "\"entry\":%d,%s".formatted(entry, cited()));
            case 4, 5, 6, 7, 8 ->
                    line(
                            "CorrectEntry",
                            number,
                            "\"entry\":%d,\"ground\":\"better source\",\"when\":\"%s\",%s"
                                    .formatted(entry, day, cited()));
            case 9, 10 ->
                    visit(number, day, "\"subject\":\"%s\",".formatted(VISIT.formatted(visits++)));
            case 11 -> visits < 2 ? register(number) : merger(number);
            case 12 ->
                    random.nextInt(20) == 0
                            ? line("RetractEntry", number, "\"entry\":%d".formatted(entry))
                            : visit(number, day, "");
            default -> visit(number, day, "");
        };
    }

    private String register(int number) {
        sources.add("source/gazette-" + number);
        return line(
                "RegisterSource",
                number,
                "\"subject\":\"%s\",\"publisher\":\"G\",\"title\":\"%d\""
                        .formatted(sources.getLast(), number));
    }

    private String visit(int number, LocalDate day, String subject) {
        return line(
                "RecordVisit",
                number,
                """
                %s"visitor":"KAZ","when":"%s","principals":[{"name":"N. %d"}],"stops":[{"host":"USA"}],%s
                """
                        .strip()
                        .formatted(subject, day, number, cited()));
    }

    /** Visits are merged two by two, so that no other can make a difference. */
    private String merger(int number) {
        int kept = random.nextInt(visits / 2) * 2;
        return line(
                "MergeSubjects",
                number,
                "\"subject\":\"%s\",\"loser\":\"%s\""
                        .formatted(VISIT.formatted(kept), VISIT.formatted(kept + 1)));
    }

    private String cited() {
        return "\"sources\":[{\"source\":\"%s\"}]"
                .formatted(sources.get(random.nextInt(sources.size())));
    }

    private static String line(String command, int number, String members) {
        return "{\"command\":\"%s\",\"key\":\"key-%d\",\"body\":{%s}}"
                .formatted(command, number, members);
    }
}
