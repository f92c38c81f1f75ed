package org.chancery.facts;

import java.util.List;
import java.util.SortedMap;
import org.chancery.kernel.Described;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What a register shows of a subject. */
public sealed interface Summary {

    /**
     * A visit with its stops, in order.
     *
     * @param worded the record of an imported visit in its source's own words, by member
     */
    record OfVisit(
            StateId visitor,
            List<Principal> principals,
            @Nullable When when,
            List<OfStop> stops,
            @Nullable SortedMap<String, String> worded,
            List<Long> because)
            implements Summary {}

    /** A stop of a visit. */
    record OfStop(
            Party host,
            @Nullable String place,
            @Nullable When when,
            @Nullable VisitType type,
            @Nullable String typeAsWorded) {}

    /** A source as it was registered. */
    record OfSource(
            @Described("Who published it, as worded.") String publisher,
            @Described("The key of its publisher, by which sources are chosen.")
                    String publisherKey,
            @Described("Its title, as worded.") String title,
            @Described("Its address on the web.") @Nullable WebAddress url,
            @Described("When it was published.") @Nullable Moment publishedAt,
            @Described("The language that it is written in.") @Nullable LanguageTag language,
            @Described("How reliable it is, as graded.") @Nullable Grade reliability,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because)
            implements Summary {}
}
