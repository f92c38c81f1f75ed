package org.chancery.exchange.importing;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.facts.DelegationRole;
import org.chancery.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * A source that publishes records and revises them: what its records say in the words of the
 * ledger, and when two of them are one. This is all that a format adds to the import of revisions.
 */
interface Series {

    /** The name of the format of its files, such as {@code hsg-visits-revisions}. */
    String format();

    /** What its ids and its publications begin with, such as {@code hsg-visits}. */
    String key();

    /** What registers a publication as a source. */
    RegisterSource publication(Instant at);

    /** The members that every record has. */
    List<String> required();

    /**
     * By what a record of one publication is found again in the next, whatever the source calls it:
     * where an old and a new one have the same value, they are one; null is like nothing. The first
     * that tells decides, and within it the order of the lines.
     */
    List<Function<Side, @Nullable Object>> likenesses();

    /**
     * Says a record in the words of the ledger.
     *
     * @param role as in {@link Place}
     * @throws BadLine when a member is missing, or no table has what it says
     */
    Saying saying(Row row, @Nullable DelegationRole role, Mapping mapping);

    /** The record of which an event is made; null if it is of another source. */
    @Nullable Row row(Event event);

    /** In which part of a delegation an event tells of somebody; see {@link Place#role}. */
    default @Nullable DelegationRole role(Event event) {
        return null;
    }

    /** What a record names and is to be registered before it. */
    default List<Opening> openings(Row row) {
        return List.of();
    }

    /** The names in a record that nothing in a mapping has. */
    List<Mapping.Name> unmapped(Row row, Mapping mapping);

    /** Finds the subjects of its records, during one import. */
    Placing placing();
}
