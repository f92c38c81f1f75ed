package org.chancery.exchange.importing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.chancery.exchange.importing.ImportReport.Flagged;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.exchange.importing.ImportReport.RefusedLine;
import org.chancery.exchange.importing.ImportReport.Unmapped;

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

    synchronized void count(Outcome outcome, HsgLine line) {
        if (line.op().old) {
            old.merge(outcome, 1, Integer::sum);
        }
        if (line.op().fresh) {
            fresh.merge(outcome, 1, Integer::sum);
        }
    }

    synchronized void flagged(HsgLine line, String rule) {
        flagged.add(line.number(), new Flagged(line.number(), line.alias().toString(), rule));
    }

    /** A line that was read and is refused. */
    synchronized void refused(HsgLine line, String reason) {
        count(Outcome.REFUSED, line);
        refused.add(line.number(), new RefusedLine(line.number(), reason));
    }

    /** A line that cannot be read, so that nobody knows how many records it speaks about. */
    synchronized void unreadable(int number, String reason) {
        refused.add(number, new RefusedLine(number, reason));
    }

    /** Names of a line that no table has. */
    synchronized void unmapped(HsgLine line, List<Mapping.Name> names) {
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
