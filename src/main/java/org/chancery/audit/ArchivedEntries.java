package org.chancery.audit;

import java.util.Collection;
import java.util.List;
import org.chancery.ledger.Entry;
import org.chancery.ledger.store.TaggedEntry;
import org.chancery.ledger.wiring.Archive;

/** The entries as the archive has them. */
record ArchivedEntries(Archive archive) implements Entries {
    @Override
    public List<TaggedEntry> tagsAfter(long position, int limit) {
        return archive.tagsAfter(position, limit);
    }

    @Override
    public List<Entry> at(Collection<Long> positions) {
        return archive.at(positions);
    }
}
