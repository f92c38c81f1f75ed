package org.chancery.projections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table holds of one subject, from entry to entry: what it still says goes on, what it says
 * no longer is closed, what is new is opened. Asked about positions in ascending order.
 *
 * @param <R> what a row says
 */
final class Spells<R> {
    /** The position at which what is still known closes. */
    static final long KNOWN = Long.MAX_VALUE;

    private final long subject;
    private List<Spell<R>> open;
    private final List<Spell<R>> closed = new ArrayList<>();
    private final Map<Place, Spell<R>> written = new LinkedHashMap<>();

    /** Which row of the subject it is. */
    private record Place(long opened, int n) {}

    /**
     * A row and the entries between which it was known.
     *
     * @param subject its number
     * @param n which of the rows it is that its subject opened there
     * @param closed the first position at which it is not known any more
     */
    record Spell<R>(long subject, long opened, int n, long closed, R says) {

        private Place place() {
            return new Place(opened, n);
        }

        Spell<R> closedAt(long position) {
            return new Spell<>(subject, opened, n, position, says);
        }
    }

    Spells(long subject, List<Spell<R>> open) {
        this.subject = subject;
        this.open = open;
    }

    /** From this position on the subject says this. */
    void say(long position, List<R> now) {
        var missing = new HashMap<R, Integer>();
        now.forEach(row -> missing.merge(row, 1, Integer::sum));
        var going = new ArrayList<Spell<R>>();
        for (var spell : open) {
            if (take(missing, spell.says())) {
                going.add(spell);
            } else {
                end(spell.closedAt(position));
            }
        }
        int n = 0;
        for (var row : now) {
            if (take(missing, row)) {
                var spell = new Spell<>(subject, position, n++, KNOWN, row);
                written.put(spell.place(), spell);
                going.add(spell);
            }
        }
        open = going;
    }

    private static <R> boolean take(Map<R, Integer> missing, R row) {
        var left = missing.getOrDefault(row, 0);
        missing.put(row, left - 1);
        return left > 0;
    }

    private void end(Spell<R> spell) {
        if (written.replace(spell.place(), spell) == null) {
            closed.add(spell);
        }
    }

    /** The rows that were there and are closed now. */
    List<Spell<R>> closed() {
        return closed;
    }

    /** The rows that were not there, some of them closed already. */
    Collection<Spell<R>> written() {
        return written.values();
    }
}
