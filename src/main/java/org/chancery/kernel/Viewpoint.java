package org.chancery.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From where a question looks: as of which day in the world, knowing which entries, by when
 * published, by which sources.
 *
 * @param asOf D, the civil day asked for
 * @param position K, the last entry known; 0 is before the first
 * @param recordedAt when that entry was recorded; absent before the first, and where nobody asks
 * @param publishedBy P, or absent for no limit; a source without a date passes none
 * @param policy version of the rules by which relations are labelled, or absent for the current
 */
public record Viewpoint(
        LocalDate asOf,
        long position,
        @Nullable Instant recordedAt,
        @Nullable Moment publishedBy,
        SourceFilter sources,
        @Nullable String policy) {

    public Viewpoint {
        if (position < 0) {
            throw new IllegalArgumentException("a position is 0 or more");
        }
    }

    /** The same with the rules that are current. */
    public Viewpoint(
            LocalDate asOf, long position, @Nullable Moment publishedBy, SourceFilter sources) {
        this(asOf, position, null, publishedBy, sources, null);
    }

    /** The viewpoint that hears every source that was recorded. */
    public static Viewpoint everything(LocalDate asOf, long position) {
        return new Viewpoint(asOf, position, null, new SourceFilter.All());
    }

    /** The same, knowing the entries up to another position. */
    public Viewpoint knowing(long other) {
        return new Viewpoint(asOf, other, recordedAt, publishedBy, sources, policy);
    }

    /**
     * The last day that what is told can have seen: by P, and by when the last entry known was
     * recorded. What is to begin later was only fixed by then. No clock is asked, so that an answer
     * stays what it is.
     */
    public LocalDate horizon() {
        return Stream.of(
                        Optional.ofNullable(recordedAt),
                        Optional.ofNullable(publishedBy).map(Moment::instant))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .map(last -> LocalDate.ofInstant(last, ZoneOffset.UTC))
                .orElse(LocalDate.MAX);
    }

    /** Whether the same words pass as from another, whatever is known and as of whichever day. */
    public boolean hearsLike(Viewpoint other) {
        return Objects.equals(publishedBy, other.publishedBy) && sources.equals(other.sources);
    }

    /** Whether every source passes, so that nobody need look sources up. */
    public boolean hearsAll() {
        return publishedBy == null && sources instanceof SourceFilter.All;
    }

    /** Whether a source passes P and the filter. */
    public boolean hears(String publisher, @Nullable Instant publishedAt, @Nullable Grade grade) {
        return (publishedBy == null
                        || (publishedAt != null && !publishedAt.isAfter(publishedBy.instant())))
                && sources.passes(publisher, grade);
    }
}
