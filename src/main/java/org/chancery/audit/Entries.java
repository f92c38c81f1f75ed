package org.chancery.audit;

import java.util.Collection;
import java.util.List;
import org.chancery.ledger.Entry;
import org.chancery.ledger.store.TaggedEntry;

/** The entries of a ledger, as a replay reads them: in order, and by no index. */
public interface Entries {

    /** Some of the next entries by their tags, at most so many; none only at the end. */
    List<TaggedEntry> tagsAfter(long position, int limit);

    /** The entries at these positions, in the order asked for. */
    List<Entry> at(Collection<Long> positions);
}
