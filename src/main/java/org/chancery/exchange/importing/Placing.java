package org.chancery.exchange.importing;

import java.util.Collection;
import java.util.Map;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Subject;
import org.chancery.ledger.wiring.Ledger;
import org.jspecify.annotations.Nullable;

/** Finds the subjects of the records of a series, from one publication to the next. */
interface Placing {

    /**
     * A record that is there, and where it stands.
     *
     * @param at null where it is not recorded yet
     */
    record Placed(Alias alias, Row row, @Nullable Place at) {}

    /** Looks up what it needs of all that was published before a moment. */
    default void begin(Ledger ledger, Moment moment) {}

    /**
     * Says of every record of the source where it belongs after a publication, if it does not stand
     * there.
     *
     * @param gone ids under which there is nothing more, or something else
     * @param fresh what is there now, what the publication says in the order in which it is
     *     recorded
     */
    Map<Alias, Place> after(Collection<Alias> gone, Collection<Placed> fresh);

    /** The records that are of the delegation of a visit, and of which. */
    default Map<Alias, Subject> accompanying() {
        return Map.of();
    }

    /** What came of a publication. */
    default void settle(Collection<Alias> gone, Collection<Placed> fresh) {}
}
