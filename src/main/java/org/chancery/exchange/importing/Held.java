package org.chancery.exchange.importing;

import java.util.Set;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of a record: the entry that recorded it, and the record as its source last
 * published it.
 *
 * @param word the position of the source's own last word of it
 * @param standing the position of the word that stands
 * @param place where the source's own last word stands
 * @param over what the entry says where that is not the source's last word: somebody else corrected
 *     it, or that word is flagged; else null
 * @param overtaken whether a later publication has been recorded about the entry already
 * @param retracted whether somebody took the entry back
 * @param subjects all that it was ever about
 */
record Held(
        long entry,
        long word,
        long standing,
        Row row,
        Place place,
        @Nullable Assertion<Event> over,
        boolean overtaken,
        boolean retracted,
        Set<Subject> subjects) {}
