package org.chancery.exchange.importing;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * A source that publishes records: how its files are read, what its records say in the words of the
 * ledger, and when two of them are one. This is all that a format adds to the import.
 */
interface Series {

    /** The name of the format of its files, such as {@code hsg-visits-revisions}. */
    String format();

    /** What its ids and its publications begin with, such as {@code hsg-visits}. */
    String key();

    /** What registers a publication as a source. */
    RegisterSource publication(Moment at);

    /**
     * Reads a file of it.
     *
     * @param now after which nothing has been published yet
     */
    SeriesFile open(InputStream in, Instant now, Tally tally);

    /**
     * By what a record of one publication is found again in the next, whatever the source calls it:
     * where an old and a new one have the same value, they are one; null is like nothing. The first
     * that tells decides, and within it the order of the lines.
     */
    List<Function<Side, @Nullable Object>> likenesses();

    /**
     * Says a record in the words of the ledger.
     *
     * @param place where it stands; null where that is not asked
     * @throws BadLine when a member is missing, or no table has what it says
     */
    Saying saying(Row row, @Nullable Place place, Mapping mapping);

    /**
     * The record of which a word is made; null if it is of another source.
     *
     * @param alias the id under which the source tells of it
     */
    @Nullable Row row(Alias alias, Assertion<? extends Event> word);

    /** Where something stands that was said of a subject. */
    default Place place(Subject subject, Event said) {
        return Place.of(subject);
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
