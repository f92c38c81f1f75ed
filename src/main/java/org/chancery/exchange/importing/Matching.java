package org.chancery.exchange.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.kernel.Alias;
import org.chancery.ledger.Correction;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a publication does to each record. It is one state of the source: what its lines say
 * was there was there before it, what they say is there is there after it, in whichever order they
 * stand.
 */
final class Matching {
    private final Publication publication;
    private final Holdings holdings;
    private final Series series;
    private final Mapping mapping;
    private final Tally tally;

    private final Map<Alias, Held> held = new HashMap<>();
    private final LinkedHashMap<Alias, Side> old = new LinkedHashMap<>();
    private final LinkedHashMap<Alias, Side> fresh = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private Matching(
            Publication publication,
            Holdings holdings,
            Series series,
            Mapping mapping,
            Tally tally) {
        this.publication = publication;
        this.holdings = holdings;
        this.series = series;
        this.mapping = mapping;
        this.tally = tally;
    }

    /** The steps, in the order of the lines. What cannot be used is told to the tally. */
    static List<Step> steps(
            Publication publication,
            Holdings holdings,
            Series series,
            Mapping mapping,
            Tally tally) {
        return new Matching(publication, holdings, series, mapping, tally).steps();
    }

    private List<Step> steps() {
        publication.lines().stream().filter(line -> line.op().old).forEach(line -> use(line, true));
        publication.lines().stream()
                .filter(line -> !line.op().old)
                .forEach(line -> use(line, false));
        var left = new LinkedHashSet<>(old.values());
        var come = new LinkedHashSet<>(fresh.values());
        fresh.values().stream().filter(this::isRecordedAsNew).forEach(side -> added(side, come));
        old.values().stream().filter(this::isTakenBack).forEach(side -> gone(side, left));
        for (var likeness : series.likenesses()) {
            match(likeness, left, come);
        }
        left.forEach(this::goneOrStays);
        come.forEach(side -> steps.add(new Step.Added(side)));
        return steps.stream().sorted(Comparator.comparingInt(Step::number)).toList();
    }

    private void use(Line line, boolean there) {
        try {
            if (there) {
                old(line);
            } else {
                come(line, new Side(line, line.recordOrThrow()));
                wasThere(line);
            }
        } catch (BadLine | IllegalArgumentException bad) {
            tally.refused(line, String.valueOf(bad.getMessage()));
            tally.done(line.closes() ? 1 : 0);
        }
    }

    private void old(Line line) {
        var id = line.alias().id();
        if (old.containsKey(line.alias())) {
            throw new BadLine("%s is said twice at one moment".formatted(id));
        }
        var before = holdings.before(line.alias());
        if (before == null) {
            throw new BadLine("no record of %s is known".formatted(id));
        }
        if (!line.op().fresh && !before.row().equals(line.record())) {
            throw new BadLine("the record of %s is another".formatted(id));
        }
        var after = line.op().fresh ? before.row().with(line.changes()) : null;
        old.put(line.alias(), new Side(line, before.row()));
        held.put(line.alias(), before);
        if (after != null) {
            comeOrStay(line, new Side(line, after));
        }
    }

    /** What a table has may have been there, and have said something else. */
    private void wasThere(Line line) {
        var before = holdings.before(line.alias());
        if (line.op() == Line.Op.STATED && before != null) {
            old.put(line.alias(), new Side(line, before.row()));
            held.put(line.alias(), before);
        }
    }

    /**
     * Where it cannot be said what a record says now, the record that was there may be found again
     * under another id; else it stays as it was.
     */
    private void comeOrStay(Line line, Side side) {
        try {
            come(line, side);
        } catch (BadLine | IllegalArgumentException bad) {
            tally.fresh(Outcome.REFUSED);
            tally.leftOut(line.number(), String.valueOf(bad.getMessage()));
            tally.done(1);
        }
    }

    /** What comes is said once before anything is recorded: what cannot be said is refused. */
    private void come(Line line, Side side) {
        boolean free =
                line.op() != Line.Op.ADDED
                        || old.containsKey(line.alias())
                        || holdings.before(line.alias()) == null;
        if (!free || fresh.containsKey(line.alias())) {
            throw new BadLine("a record of %s is there already".formatted(line.alias().id()));
        }
        if (line.op() == Line.Op.STATED) {
            holdings.requireNoLater(line);
        }
        if (line.closes() && (!line.op().old || !line.changes().isEmpty())) {
            tally.unmapped(line, series.unmapped(side.row(), mapping));
        }
        series.saying(side.row(), null, mapping);
        series.openings(side.row());
        fresh.put(line.alias(), side);
    }

    /** A file that has but a part of a moment may have recorded what the whole finds again. */
    private boolean isRecordedAsNew(Side side) {
        var known = holdings.recorded(side.line().hash());
        return known != null && !(known.what() instanceof Correction);
    }

    /** It is taken back, and cannot be found again in another. */
    private boolean isTakenBack(Side side) {
        return holdings.recorded(side.line().goneKey()) != null;
    }

    private void gone(Side side, Set<Side> left) {
        left.remove(side);
        steps.add(new Step.Gone(side, held(side)));
    }

    private void goneOrStays(Side side) {
        if (side.line().op().fresh && !fresh.containsKey(side.alias())) {
            tally.old(Outcome.REFUSED);
        } else {
            steps.add(new Step.Gone(side, held(side)));
        }
    }

    private void added(Side side, Set<Side> come) {
        come.remove(side);
        steps.add(new Step.Added(side));
    }

    private void match(Function<Side, @Nullable Object> likeness, Set<Side> left, Set<Side> come) {
        var waiting = new HashMap<Object, Deque<Side>>();
        for (var side : come) {
            var value = likeness.apply(side);
            if (value != null) {
                waiting.computeIfAbsent(value, _ -> new ArrayDeque<>()).add(side);
            }
        }
        for (var side : List.copyOf(left)) {
            var value = likeness.apply(side);
            var like = value == null ? null : waiting.get(value);
            var next = like == null ? null : like.poll();
            if (next != null) {
                left.remove(side);
                come.remove(next);
                steps.add(new Step.Kept(side, held(side), next));
            }
        }
    }

    private Held held(Side side) {
        var before = held.get(side.alias());
        if (before == null) {
            throw new IllegalStateException("nothing is held of " + side.alias());
        }
        return before;
    }
}
