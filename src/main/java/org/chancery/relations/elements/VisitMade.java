package org.chancery.relations.elements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Leader;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitStage;
import org.chancery.kernel.Described;
import org.chancery.kernel.Span;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** A visit as a relation shows it: the stop that the two states share. */
public record VisitMade(
        @Described("Its id in the register of visits.") String visit,
        @Described("The first day, as precisely as it is known.") @Nullable String from,
        @Described("The last day, as precisely as it is known.") @Nullable String to,
        @Described("The days as recorded, in EDTF.") @Nullable String when,
        @Described("How far it had come on the day.") VisitStage stage,
        @Described("Its format, where a source states one.") @Nullable String type,
        @Described("The source's own words for the format.") @Nullable String typeAsWorded,
        @Described("Who led it, the most senior first.") List<Leader> principals,
        @Described("The highest rank among them, where their offices are known.")
                @Nullable Rank rank,
        @Described(
                        "True where it may have begun only after the day, or may have ended before it, or a source is not sure; else left out.")
                @Nullable Boolean uncertain) {

    static VisitMade of(StopMade stop, LocalDate asOf) {
        var span = Span.of(stop.when());
        var when = stop.when();
        boolean uncertain = when != null && (when.uncertain() || mayHaveBegunOrEnded(when, asOf));
        return new VisitMade(
                stop.subject().id(),
                span.from(),
                span.to(),
                when == null ? null : when.toString(),
                requireNonNull(VisitStage.of(when, asOf)),
                stop.type() == null ? null : stop.type().toString(),
                stop.typeAsWorded(),
                stop.principals().stream().map(Leader::of).toList(),
                stop.rank(),
                uncertain ? true : null);
    }

    /** The first day on which it may have begun; the first of all where no date is known. */
    public LocalDate began() {
        return when == null ? LocalDate.MIN : When.parse(when).earliestStart();
    }

    /** Its days in words. */
    public String days() {
        return when == null ? "without a date" : when;
    }

    /** Whether the day lies where it may or may not have begun, or may or may not have ended. */
    private static boolean mayHaveBegunOrEnded(When when, LocalDate day) {
        return when.latestStart().isAfter(day)
                || (when.earliestEnd().isBefore(day) && !when.latestEnd().isBefore(day));
    }
}
