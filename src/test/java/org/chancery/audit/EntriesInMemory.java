package org.chancery.audit;

import java.util.Collection;
import java.util.List;
import org.chancery.ledger.Entry;
import org.chancery.ledger.store.TaggedEntry;

/** Entries in memory, whether they are whole or not. */
record EntriesInMemory(List<Entry> all) implements Entries {
    @Override
    public List<TaggedEntry> tagsAfter(long position, int limit) {
        return all.stream()
                .filter(entry -> entry.position() > position)
                .limit(limit)
                .map(entry -> new TaggedEntry(entry.position(), entry.tags()))
                .toList();
    }

    @Override
    public List<Entry> at(Collection<Long> positions) {
        return all.stream().filter(entry -> positions.contains(entry.position())).toList();
    }
}
