package org.chancery.exchange.importing;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** A series whose files are the published history of its records. */
interface RevisedSeries extends Series {

    /** The members that every record has. */
    List<String> required();

    @Override
    default SeriesFile open(InputStream in, Instant now, Tally tally) {
        return new RevisionFile(in, this, now, tally);
    }
}
