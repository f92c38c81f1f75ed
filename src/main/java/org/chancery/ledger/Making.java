package org.chancery.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.chancery.ledger.Draft.Salt;

/** What comes from outside when a draft is made: so the same making gives the same bytes. */
public interface Making {

    /** The id of the next draft, a UUID of version 7. */
    UUID eventId();

    Salt salt();

    /** The latest civil date anywhere on Earth: that of UTC+14. */
    LocalDate latestToday();
}
