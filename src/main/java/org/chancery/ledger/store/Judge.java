package org.chancery.ledger.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.ledger.store.Append.Sealed;
import org.chancery.ledger.store.Judgement.Placed;

/** Places the appends of one batch one after another, each against all that stands before it. */
final class Judge {

    private final Head head;
    private final Instant at;
    private final RecentTags recent;
    private final StoredEntries stored;
    private final Map<Long, Long> placedTags = new HashMap<>();
    private final List<Placed> accepted = new ArrayList<>();
    private final List<Append> conflicting = new ArrayList<>();
    private long last;

    Judge(Head head, Instant at, RecentTags recent, StoredEntries stored) {
        this.head = head;
        this.at = at;
        this.recent = recent;
        this.stored = stored;
        this.last = head.position();
    }

    /** What memory cannot tell: whether a stored entry meets a condition. */
    @FunctionalInterface
    interface StoredEntries {
        boolean meet(TagCondition condition, long after, long upTo);
    }

    Judgement judge(List<Append> batch) {
        for (var append : batch) {
            if (conflicts(append.condition(), append.after())) {
                conflicting.add(append);
            } else {
                accepted.add(place(append));
            }
        }
        return new Judgement(head, new Head(last, at), accepted, conflicting);
    }

    private Placed place(Append append) {
        var recorded = new ArrayList<Recorded>(append.entries().size());
        for (var entry : append.entries()) {
            last++;
            recorded.add(new Recorded(last, entry.draft().eventId(), at));
            for (long tag : entry.tags()) {
                placedTags.put(tag, last);
            }
        }
        return new Placed(append, recorded);
    }

    private boolean conflicts(TagCondition condition, long marker) {
        if (marker >= last) {
            return false;
        }
        if (condition.everything()) {
            return true;
        }
        boolean possible = false;
        for (var group : condition.groups()) {
            if (seen(group, marker)) {
                if (group.simple()) {
                    return true;
                }
                possible = true;
            }
        }
        if (possible && placed(condition, marker)) {
            return true;
        }
        return (possible || marker < recent.since())
                && marker < head.position()
                && stored.meet(condition, marker, head.position());
    }

    private boolean seen(TagCondition.Group group, long marker) {
        for (long tag : group.tags()) {
            if (placedTags.getOrDefault(tag, 0L) <= marker && recent.last(tag) <= marker) {
                return false;
            }
        }
        return true;
    }

    private boolean placed(TagCondition condition, long marker) {
        for (var placed : accepted) {
            for (int i = 0; i < placed.recorded().size(); i++) {
                if (placed.recorded().get(i).position() > marker
                        && meets(condition, placed.append().entries().get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meets(TagCondition condition, Sealed entry) {
        return condition.admits(entry.type(), entry.draft().tags());
    }
}
