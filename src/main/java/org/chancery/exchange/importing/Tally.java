package org.chancery.exchange.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chancery.exchange.importing.ImportReport.Flagged;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.exchange.importing.ImportReport.RefusedLine;

/** Counts what becomes of the lines, from many threads. */
final class Tally {
    private final Map<Outcome, Integer> old = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Integer> fresh = new EnumMap<>(Outcome.class);
    private final List<Flagged> flagged = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private int sources;
    private int sourcesBefore;

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
        flagged.add(new Flagged(line.number(), line.alias().toString(), rule));
    }

    /** A line that was read and is refused. */
    synchronized void refused(HsgLine line, String reason) {
        count(Outcome.REFUSED, line);
        refused.add(new RefusedLine(line.number(), reason));
    }

    /** A line that cannot be read, so that nobody knows how many records it speaks about. */
    synchronized void unreadable(int number, String reason) {
        refused.add(new RefusedLine(number, reason));
    }

    synchronized ImportReport report(String file, int lines) {
        flagged.sort(Comparator.comparingInt(Flagged::line));
        refused.sort(Comparator.comparingInt(RefusedLine::line));
        return new ImportReport(file, lines, old, fresh, sources, sourcesBefore, flagged, refused);
    }
}
