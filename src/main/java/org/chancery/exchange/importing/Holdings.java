package org.chancery.exchange.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chancery.kernel.Alias;
import org.chancery.ledger.Entry;
import org.chancery.ledger.wiring.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of the ids that a publication names, from line to line: at first as it was
 * without the publication, whether or not that has been recorded.
 */
final class Holdings {
    private static final int IDS_AT_ONCE = 500;

    private final Publication publication;
    private final Map<Long, Course> courses = new HashMap<>();
    private final Map<String, Entry> recorded = new HashMap<>();
    private final Map<Alias, Held> held = new ConcurrentHashMap<>();
    private final Map<Integer, Held> left = new ConcurrentHashMap<>();

    private Holdings(Publication publication) {
        this.publication = publication;
    }

    /** Looks them up, many at a time. */
    static Holdings of(Publication publication, Ledger ledger) {
        var holdings = new Holdings(publication);
        var keys =
                publication.lines().stream()
                        .map(line -> Clerk.stored(line.key()))
                        .collect(Collectors.toSet());
        var aliases = publication.lines().stream().map(HsgLine::alias).distinct().toList();
        long head = ledger.last();
        for (int from = 0; from < aliases.size(); from += IDS_AT_ONCE) {
            var some = aliases.subList(from, Math.min(from + IDS_AT_ONCE, aliases.size()));
            ledger.ask(head, desk -> Course.under(desk, some))
                    .forEach(course -> holdings.add(course, keys));
        }
        return holdings;
    }

    private void add(Course course, Set<String> keys) {
        courses.put(course.entry(), course);
        for (var entry : course.own()) {
            var key = entry.draft().key();
            if (key != null && keys.contains(key)) {
                recorded.put(key, entry);
            }
        }
        var published = course.published(publication.at(), keys);
        if (published != null) {
            held.put(published.alias(), course.held(published.record(), publication.at()));
        }
    }

    /** The entry that says what a line says, if it was there before the import came to it. */
    @Nullable Entry recorded(HsgLine line) {
        return recorded.get(Clerk.stored(line.key()));
    }

    /** From now on the record of a line's id is that of an entry. */
    void hold(HsgLine line, long entry) {
        var record = line.recordOrThrow();
        var course = courses.get(entry);
        hold(
                line,
                course == null
                        ? new Held(entry, entry, entry, record, null, false, true)
                        : course.held(record, publication.at()));
    }

    void hold(HsgLine line, Held now) {
        held.put(line.alias(), now);
    }

    Held before(HsgLine line) {
        var before = held.get(line.alias());
        if (before == null) {
            throw new BadLine("no record of %s is known".formatted(line.alias().id()));
        }
        return before;
    }

    void requireFree(HsgLine line) {
        if (held.containsKey(line.alias())) {
            throw new BadLine("a record of %s is there already".formatted(line.alias().id()));
        }
    }

    /**
     * Lets go of what a chain removes, so that its ids are free for what it adds, in whichever
     * order its lines stand. What the chain itself leads to is let go of in its turn.
     */
    void letGo(List<Step> chain) {
        chain.stream()
                .flatMap(step -> step.lines().stream())
                .filter(line -> line.op() == HsgLine.Op.REMOVED)
                .forEach(line -> {
                    var before = held.get(line.alias());
                    if (before != null && before.record().equals(line.record())) {
                        held.remove(line.alias());
                        left.put(line.number(), before);
                    }
                });
    }

    /**
     * What a removed record was.
     *
     * @throws BadLine when there is none, or another
     */
    Held removed(HsgLine line) {
        var before = left.remove(line.number());
        if (before != null) {
            return before;
        }
        before = before(line);
        if (!before.record().equals(line.record())) {
            throw new BadLine("the record of %s is another".formatted(line.alias().id()));
        }
        held.remove(line.alias());
        return before;
    }
}
