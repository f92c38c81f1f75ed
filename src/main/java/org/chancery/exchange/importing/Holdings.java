package org.chancery.exchange.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.kernel.Alias;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Tags;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of the ids that a publication names: as it was without the publication,
 * whether or not that has been recorded; and what has been recorded of it.
 */
final class Holdings {
    private static final int IDS_AT_ONCE = 500;

    private final PublicationSource source;
    private final Clerk clerk;
    private final Set<String> keys = new HashSet<>();
    private final Set<Alias> looked = new HashSet<>();
    private final Map<Long, Course> courses = new HashMap<>();
    private final Map<String, Entry> recorded = new HashMap<>();
    private final Map<Alias, Held> held = new HashMap<>();

    /** Looks them up, many at a time. */
    Holdings(Publication publication, PublicationSource source, Clerk clerk) {
        this.source = source;
        this.clerk = clerk;
        for (var line : publication.lines()) {
            keys.add(clerk.stored(line.hash()));
            keys.add(clerk.stored(line.goneKey()));
        }
        look(publication.lines().stream().map(Line::alias).distinct().toList());
    }

    /** Looks up more ids. */
    void look(Collection<Alias> aliases) {
        var some = aliases.stream().filter(looked::add).toList();
        long head = clerk.ledger().last();
        for (int from = 0; from < some.size(); from += IDS_AT_ONCE) {
            var tags =
                    some.subList(from, Math.min(from + IDS_AT_ONCE, some.size())).stream()
                            .map(Tags::alias)
                            .toList();
            clerk.ledger().ask(head, desk -> Course.under(tags, desk, clerk)).forEach(this::add);
        }
    }

    private void add(Course course) {
        courses.put(course.entry(), course);
        for (var entry : course.own()) {
            if (entry.draft().key() != null && isOfThis(entry)) {
                recorded.put(entry.draft().key(), entry);
            }
        }
        var published = course.published(source.at(), entry -> !isOfThis(entry));
        if (published != null) {
            held.put(
                    published.alias(),
                    course.held(published.row(), published.place(), source.at()));
        }
    }

    private boolean isOfThis(Entry entry) {
        var key = entry.draft().key();
        return keys.contains(key) || clerk.stored(source.key(Course.alias(entry))).equals(key);
    }

    /** What the publication found under an id. */
    @Nullable Held before(Alias alias) {
        return held.get(alias);
    }

    /**
     * What a line states is not recorded beside what a later publication says under its id.
     *
     * @throws BadLine when there is such a thing, and the line is not recorded yet
     */
    void requireNoLater(Line line) {
        var alias = line.alias();
        if (recorded(line.hash()) == null
                && before(alias) == null
                && courses.values().stream().anyMatch(course -> course.isUnder(alias))) {
            throw new BadLine("a later day of %s has been recorded before".formatted(alias.id()));
        }
    }

    /** The entry under a key of this publication, if it was there before the import came to it. */
    @Nullable Entry recorded(String key) {
        return recorded.get(clerk.stored(key));
    }

    /** A record by what has been recorded of the publication; null if nothing is left of it. */
    @Nullable Held now(long entry) {
        var course = courses.get(entry);
        var published = course == null ? null : course.published(source.at(), _ -> true);
        return published == null || course == null
                ? null
                : course.held(published.row(), published.place(), source.at());
    }
}
