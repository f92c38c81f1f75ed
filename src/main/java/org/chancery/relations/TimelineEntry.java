package org.chancery.relations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.Desk;
import org.chancery.ledger.HeardEntry;
import org.chancery.ledger.House;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Naming;
import org.chancery.ledger.Publications;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An entry that touches a pair of states: what it says, by which sources, and what became of it.
 *
 * @param about between which states it is
 * @param sources what says so or endorses it, as far as it passes
 * @param first the entry itself, where it passes and says something else now than when recorded
 * @param acts what was done to it since, in the order of the ledger
 */
public record TimelineEntry(
        Said said,
        Naming about,
        List<Citation> sources,
        @Nullable HeardEntry first,
        List<HeardEntry> acts) {

    /** Whether it is between the states of a pair. */
    public boolean touches(Pair pair) {
        return about.touches(pair);
    }

    /** Those of the entries of these subjects that are meant, in the order of the world. */
    static List<TimelineEntry> of(
            Function<Reading, Predicate<Said>> meant,
            List<Reading> readings,
            Viewpoint viewpoint,
            Desk desk,
            House house) {
        var told = new ArrayList<Said>();
        var readingOf = new HashMap<Long, Reading>();
        var aboutOf = new HashMap<Long, Naming>();
        for (var reading : readings) {
            var here = meant.apply(reading);
            var about = reading.about();
            for (var said : reading.own()) {
                if (here.test(said)) {
                    told.add(said);
                    readingOf.put(said.entry().position(), reading);
                    aboutOf.put(said.entry().position(), about.apply(said));
                }
            }
        }
        return house.chronological(told).stream()
                .map(said -> {
                    var reading = readingOf.get(said.entry().position());
                    var about = aboutOf.get(said.entry().position());
                    return of(
                            said,
                            Objects.requireNonNull(about),
                            Objects.requireNonNull(reading),
                            viewpoint,
                            desk);
                })
                .toList();
    }

    /** Whether what stands so is shown as of a day: it passes, and may have begun by then. */
    static boolean shown(Standing standing, @Nullable When when, LocalDate day) {
        return standing != Standing.HIDDEN && When.begunBy(when, day);
    }

    private static TimelineEntry of(
            Said said, Naming about, Reading reading, Viewpoint viewpoint, Desk desk) {
        return new TimelineEntry(
                said,
                about,
                said.citations(viewpoint, desk::published),
                first(said, viewpoint, desk),
                HeardEntry.actsOn(said, reading, viewpoint, desk::published));
    }

    private static @Nullable HeardEntry first(Said said, Viewpoint viewpoint, Desk desk) {
        Publications publications = desk::published;
        var entry = said.entry();
        return !entry.word().equals(said.word().said())
                        && publications.passAny(viewpoint, entry.said().sources())
                ? HeardEntry.asRecorded(entry, viewpoint, publications)
                : null;
    }
}
