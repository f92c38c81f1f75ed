package org.chancery.exchange.importing;

import org.chancery.ledger.Assertion;
import org.chancery.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of an id at a line: the entry that recorded it, and the record as its
 * source last published it.
 *
 * @param over what the entry says where that is not the source's last word: somebody else corrected
 *     it, or that word is flagged; else null
 * @param overtaken whether a later publication has been recorded about the entry already
 */
record Held(long entry, HsgRecord record, @Nullable Assertion<Event> over, boolean overtaken) {

    /** The same once the source has the last word. */
    Held saying(HsgRecord after) {
        return new Held(entry, after, null, overtaken);
    }
}
