package org.chancery.audit;

import java.util.Iterator;
import org.chancery.audit.Asked.OfAll;
import org.chancery.audit.Asked.OfPair;
import org.chancery.audit.Asked.OfState;
import org.chancery.audit.Live.NotAnswered;
import org.chancery.audit.ReplayReport.LiveFrom;
import org.chancery.audit.ReplayReport.Outcome;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.relations.RelationAnswers.Listed;
import org.jspecify.annotations.Nullable;

/** Tells relations again from entries alone, and holds them against what is answered. */
final class Replay {
    private final Retelling retelling;
    private final Live live;
    private final Viewpoint viewpoint;
    private final Headway headway;
    private final Comparing comparing;
    private @Nullable String notCompared;

    Replay(Retelling retelling, Live live, Viewpoint viewpoint, Headway headway) {
        this.retelling = retelling;
        this.live = live;
        this.viewpoint = viewpoint;
        this.headway = headway;
        this.comparing = new Comparing(new Parting(retelling, live, viewpoint));
    }

    /** Whether a pair is gone through step by step is asked beside whose relations are. */
    ReplayReport run(Asked asked, boolean step) {
        boolean tabled = live.tabled(viewpoint);
        switch (asked) {
            case OfPair(var pair) -> one(pair);
            case OfState(var state) -> all(state);
            case OfAll() -> all(null);
        }
        var steps =
                step && asked instanceof OfPair(var pair)
                        ? new Stepping(retelling, pair, viewpoint, headway).steps()
                        : null;
        return new ReplayReport(
                outcome(),
                retelling.entries(),
                comparing.replayed(),
                notCompared == null ? comparing.live() : null,
                tabled ? LiveFrom.TABLES : LiveFrom.ENTRIES,
                notCompared,
                comparing.differing(),
                comparing.incidents(),
                steps);
    }

    private Outcome outcome() {
        if (notCompared != null) {
            return Outcome.NOT_COMPARED;
        }
        return comparing.differing() > 0 ? Outcome.DIFFERENT : Outcome.SAME;
    }

    private void one(Pair pair) {
        headway.relations(0, 1);
        var told = retelling.at(pair, viewpoint).status();
        try {
            comparing.compare(pair, live.status(pair, viewpoint), told);
        } catch (NotAnswered e) {
            notCompared = e.getMessage();
            comparing.tell(pair, told);
        }
        headway.relations(1, 1);
    }

    private void all(@Nullable StateId state) {
        try {
            compare(state, live.all(state, viewpoint));
        } catch (NotAnswered e) {
            notCompared = e.getMessage();
            tell(state);
        }
    }

    private void tell(@Nullable StateId state) {
        var pairs = retelling.pairs(state);
        long done = 0;
        for (var pair : pairs) {
            headway.relations(done++, pairs.size());
            var told = retelling.at(pair, viewpoint);
            if (told.shown()) {
                comparing.tell(pair, told.status());
            }
        }
        headway.relations(done, pairs.size());
    }

    /** Both go through the pairs by the codes of the states. */
    private void compare(@Nullable StateId state, Iterator<Listed> answered) {
        var pairs = retelling.pairs(state);
        var next = next(answered);
        long done = 0;
        for (var pair : pairs) {
            headway.relations(done++, pairs.size());
            while (next != null && Retelling.isBefore(next.pair(), pair)) {
                comparing.compare(next.pair(), next.status(), null);
                next = next(answered);
            }
            var told = retelling.at(pair, viewpoint);
            boolean listed = next != null && next.pair().equals(pair);
            if (listed || told.shown()) {
                comparing.compare(
                        pair,
                        listed && next != null ? next.status() : null,
                        told.shown() ? told.status() : null);
            }
            next = listed ? next(answered) : next;
        }
        for (; next != null; next = next(answered)) {
            comparing.compare(next.pair(), next.status(), null);
        }
        headway.relations(done, pairs.size());
    }

    private static @Nullable Listed next(Iterator<Listed> answered) {
        return answered.hasNext() ? answered.next() : null;
    }
}
