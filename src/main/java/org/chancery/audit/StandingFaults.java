package org.chancery.audit;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chancery.ledger.House;
import org.chancery.ledger.StandingFault;
import org.chancery.ledger.wiring.Archive;
import org.springframework.stereotype.Component;

/**
 * The entries that count and break a rule as things stand, in the order of the ledger. All of it is
 * read, a few entries at a time and as far as the answers are taken.
 */
@Component
public final class StandingFaults {
    private static final int AT_A_TIME = 250;

    private final House house;
    private final Archive archive;

    StandingFaults(House house, Archive archive) {
        this.house = house;
        this.archive = archive;
    }

    /** Those after a position, as things stood when the ledger ended at another. */
    public Stream<StandingFault> after(long position, long known) {
        return LongStream.iterate(position, from -> from < known, from -> from + AT_A_TIME)
                .boxed()
                .flatMap(from -> within(from, Math.min(from + AT_A_TIME, known), known).stream());
    }

    private List<StandingFault> within(long after, long upTo, long known) {
        var entries = archive.at(LongStream.rangeClosed(after + 1, upTo).boxed().toList());
        return archive.ask(known, desk -> StandingFault.of(entries, house, desk));
    }
}
