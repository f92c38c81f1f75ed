package org.chancery.exchange.importing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.chancery.exchange.importing.ImportReport.Accompanying;
import org.chancery.exchange.importing.ImportReport.Flagged;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.exchange.importing.ImportReport.RefusedLine;
import org.chancery.exchange.importing.ImportReport.Unmapped;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Subject;

/**
 * Counts what becomes of the lines, from many threads, and can be asked at any time. It keeps the
 * first of each list, and counts the rest.
 */
public final class Tally {
    private static final int MOST_NAMES = 2000;

    private final IntConsumer progress;
    private final Map<Outcome, Integer> old = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Integer> fresh = new EnumMap<>(Outcome.class);
    private final FirstLines<Flagged> flagged = new FirstLines<>();
    private final FirstLines<RefusedLine> refused = new FirstLines<>();
    private final Map<Mapping.Name, Mentions> unmapped = new HashMap<>();
    private int unmappedBeyond;
    private int sources;
    private int sourcesBefore;
    private int persons;
    private int moved;
    private int accompanyingInAll;
    private List<Accompanying> accompanying = List.of();
    private int lines;
    private boolean stopped;

    /** How often a name stands in the file, and where first. */
    private record Mentions(int lines, int firstLine) {
        Mentions and(Mentions other) {
            return new Mentions(lines + other.lines, Math.min(firstLine, other.firstLine));
        }
    }

    public Tally() {
        this(_ -> {});
    }

    /**
     * A tally that tells how it goes on.
     *
     * @param progress is told how many lines are done with; any thread may call it
     */
    public Tally(IntConsumer progress) {
        this.progress = progress;
    }

    /** Has the import end at the next line, as one that broke off. */
    public synchronized void stop() {
        stopped = true;
    }

    /** Lines are done with. */
    void done(int some) {
        synchronized (this) {
            lines += some;
            if (stopped) {
                throw new CancellationException("it was stopped");
            }
        }
        progress.accept(some);
    }

    synchronized void source(boolean before) {
        if (before) {
            sourcesBefore++;
        } else {
            sources++;
        }
    }

    /** What a record names was registered, now or before. */
    synchronized void person(boolean before) {
        if (!before) {
            persons++;
        }
    }

    /** What became of a record that was there before. */
    synchronized void old(Outcome outcome) {
        old.merge(outcome, 1, Integer::sum);
    }

    /** What became of a record that is there now. */
    synchronized void fresh(Outcome outcome) {
        fresh.merge(outcome, 1, Integer::sum);
    }

    /** What became of both, as far as a line has them. */
    void count(Outcome outcome, Line line) {
        if (line.op().old) {
            old(outcome);
        }
        if (line.op().fresh) {
            fresh(outcome);
        }
    }

    /** The records that are of the delegation of a visit in the end. */
    synchronized void accompanying(Map<Alias, Subject> some) {
        accompanyingInAll = some.size();
        accompanying =
                some.entrySet().stream()
                        .map(each ->
                                new Accompanying(
                                        each.getKey().toString(), each.getValue().toString()))
                        .sorted(Comparator.comparing(Accompanying::alias))
                        .limit(FirstLines.MOST)
                        .toList();
    }

    /** A record that belongs to another visit now without saying anything else. */
    synchronized void moved() {
        moved++;
    }

    synchronized void flagged(Line line, String rule) {
        flagged.add(line.number(), new Flagged(line.number(), line.alias().toString(), rule));
    }

    /** A line that was read and is refused. */
    synchronized void refused(Line line, String reason) {
        count(Outcome.REFUSED, line);
        leftOut(line.number(), reason);
    }

    /** A line of which a record is left out, or that cannot be read. */
    synchronized void leftOut(int number, String reason) {
        refused.add(number, new RefusedLine(number, reason));
    }

    /** A line that cannot be read, so that nobody knows how many records it speaks about. */
    synchronized void unreadable(int number, String reason) {
        leftOut(number, reason);
    }

    /** Names of a line that no table has. */
    synchronized void unmapped(Line line, List<Mapping.Name> names) {
        for (var name : names) {
            if (unmapped.size() < MOST_NAMES || unmapped.containsKey(name)) {
                unmapped.merge(name, new Mentions(1, line.number()), Mentions::and);
            } else {
                unmappedBeyond++;
            }
        }
    }

    /** How it stands. */
    public synchronized ImportReport report() {
        return new ImportReport(
                lines,
                old,
                fresh,
                sources,
                sourcesBefore,
                persons,
                moved,
                accompanyingInAll,
                accompanying,
                flagged.inAll(),
                flagged.first(),
                refused.inAll(),
                refused.first(),
                unmapped.entrySet().stream()
                        .map(each -> told(each.getKey(), each.getValue()))
                        .sorted(
                                Comparator.comparing(Unmapped::kind)
                                        .thenComparingInt(name -> -name.lines())
                                        .thenComparingInt(Unmapped::firstLine)
                                        .thenComparing(Unmapped::name))
                        .toList(),
                unmappedBeyond);
    }

    private static Unmapped told(Mapping.Name name, Mentions mentions) {
        return new Unmapped(
                name.kind(),
                name.name(),
                name.id().isEmpty() ? null : name.id(),
                mentions.lines(),
                mentions.firstLine());
    }
}
