package org.chancery.relations.elements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.Fact.OnTheWay;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Leader;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitStage;
import org.chancery.facts.VisitStop;
import org.chancery.kernel.Described;
import org.chancery.kernel.Span;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.kernel.When.Shape;
import org.jspecify.annotations.Nullable;

/** A visit as a relation shows it: the stop that the two states share. */
public record VisitMade(
        @Described("Its id in the register of visits.") String visit,
        @Described("The first day, as precisely as it is known.") @Nullable String from,
        @Described("The last day, as precisely as it is known.") @Nullable String to,
        @Described("The days as recorded, in EDTF.") String when,
        @Described("How far it had come on the day.") VisitStage stage,
        @Described("Its format, where a source states one.") @Nullable String type,
        @Described("The source's own words for the format.") @Nullable String typeAsWorded,
        @Described("Who led it, the most senior first.") List<Leader> principals,
        @Described("The highest rank among them, where their offices are known.")
                @Nullable Rank rank,
        @Described(
                        "True where it may have begun only after the day, or may have ended before it, or a source is not sure; else left out.")
                @Nullable Boolean uncertain) {

    static VisitMade of(StopMade made, LocalDate asOf) {
        var when = requireNonNull(made.when());
        return of(
                made.subject(),
                made.stop(),
                when,
                requireNonNull(VisitStage.of(when, asOf)),
                Turns.doubtful(when, asOf) || mayBeOver(when, asOf));
    }

    /** One that is on the way, from the departure on. */
    static VisitMade onTheWay(Held<OnTheWay> held, LocalDate asOf) {
        var departed = requireNonNull(held.what().lasted().since());
        return of(
                held.subject(),
                held.what().stop(),
                departed.shape() == Shape.ON
                        ? new When(Shape.LASTED, departed.from(), null)
                        : departed,
                VisitStage.EN_ROUTE,
                held.uncertainOn(asOf));
    }

    private static VisitMade of(
            Subject visit, VisitStop stop, When when, VisitStage stage, boolean uncertain) {
        var span = Span.of(when);
        return new VisitMade(
                visit.id(),
                span.from(),
                span.to(),
                when.toString(),
                stage,
                stop.type() == null ? null : stop.type().toString(),
                stop.typeAsWorded(),
                stop.principals().stream().map(Leader::of).toList(),
                stop.rank(),
                uncertain ? true : null);
    }

    /** When it was. */
    public When days() {
        return When.parse(when);
    }

    /** Whether it may or may not have ended by the day. */
    private static boolean mayBeOver(When when, LocalDate day) {
        return when.earliestEnd().isBefore(day) && !when.latestEnd().isBefore(day);
    }
}
