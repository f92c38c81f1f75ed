package org.chancery.campaign;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/**
 * A history of visits as {@code hsg-visits-revisions} writes it, of any length: at each moment most
 * lines add visits, the others change, remove and renumber what was there before.
 */
final class PublishedVisits {
    private static final LocalDate FIRST_VISIT = LocalDate.of(1874, 1, 1);
    private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T12:00:00Z");
    private static final String[][] FROM = {
        {"Kazakhstan", "kazakhstan"},
        {"Ethiopia", "ethiopia"},
        {"France", "france"},
        {"Japan", "japan"},
        {"Mexico", "mexico"}
    };

    private final Random random;
    private final int lines;
    private final int most;
    private final Map<Done, Integer> done = new EnumMap<>(Done.class);

    /** Of each id the visit that it was given to, 0 if to none; and how often that was changed. */
    private final int[] visit;

    private final int[] changes;

    /** The moment at which an id was last said anything of. */
    private final int[] said;

    private int ids;
    private int visits;

    /** What became of a visit; a renumbering has two lines. */
    enum Done {
        ADDED,
        CHANGED,
        REMOVED,
        RENUMBERED
    }

    /**
     * Not written yet.
     *
     * @param lines how many there are, at least
     * @param most how many lines a moment has at most
     */
    PublishedVisits(long seed, int lines, int most) {
        this.random = new Random(seed);
        this.lines = lines;
        this.most = most;
        this.visit = new int[lines + 2];
        this.changes = new int[lines + 2];
        this.said = new int[lines + 2];
        Arrays.stream(Done.values()).forEach(each -> done.put(each, 0));
    }

    /** Writes it, and says what became of how many visits. */
    Map<Done, Integer> write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            int written = 0;
            for (int moment = 1; written < lines; moment++) {
                int here = Math.min(lines - written, 1 + random.nextInt(most));
                for (int i = 0; i < here; i++) {
                    i += line(moment, i + 1 < here, out) - 1;
                }
                written += here;
            }
        }
        return done;
    }

    /** One line, or the two of a renumbering where there is room for them; how many. */
    private int line(int moment, boolean roomForTwo, Writer out) throws IOException {
        int id = ids == 0 ? 0 : 1 + random.nextInt(ids);
        boolean free = visit[id] > 0 && said[id] < moment;
        int what = random.nextInt(100);
        if (!free || what < 80) {
            ids++;
            visit[ids] = ++visits;
            added(moment, ids, out);
            count(Done.ADDED);
            return 1;
        }
        if (what < 93) {
            changed(moment, id, out);
            count(Done.CHANGED);
            return 1;
        }
        removed(moment, id, out);
        if (what < 97 || !roomForTwo) {
            visit[id] = 0;
            count(Done.REMOVED);
            return 1;
        }
        ids++;
        visit[ids] = visit[id];
        changes[ids] = changes[id];
        visit[id] = 0;
        added(moment, ids, out);
        count(Done.RENUMBERED);
        return 2;
    }

    private void count(Done what) {
        done.merge(what, 1, Integer::sum);
    }

    private void added(int moment, int id, Writer out) throws IOException {
        begin(moment, "added", id, out);
        out.write(", \"record\": " + record(id) + "}\n");
    }

    private void removed(int moment, int id, Writer out) throws IOException {
        begin(moment, "removed", id, out);
        out.write(", \"record\": " + record(id) + "}\n");
    }

    private void changed(int moment, int id, Writer out) throws IOException {
        var before = description(id);
        changes[id]++;
        begin(moment, "changed", id, out);
        out.write(
                ", \"changes\": {\"description\": [\"%s\", \"%s\"]}}\n"
                        .formatted(before, description(id)));
    }

    private void begin(int moment, String op, int id, Writer out) throws IOException {
        said[id] = moment;
        out.write(
                "{\"knownAt\": \"%s\", \"commit\": \"%012x\", \"op\": \"%s\", \"id\": \"%d\""
                        .formatted(FIRST_MOMENT.plus(moment, ChronoUnit.HOURS), moment, op, id));
    }

    private String record(int id) {
        int number = visit[id];
        var day = FIRST_VISIT.plusDays(number % 55_000);
        var from = FROM[number % FROM.length];
        return "{\"start-date\": \"%s\", \"end-date\": \"%s\", \"visitor\": \"President Number %d\", \"from\": \"%s\", \"from@id\": \"%s\", \"description\": \"%s\"}"
                .formatted(
                        day, day.plusDays(number % 4), number, from[0], from[1], description(id));
    }

    private String description(int id) {
        return "Official visit %d, as told for the %d. time.".formatted(visit[id], changes[id] + 1);
    }
}
