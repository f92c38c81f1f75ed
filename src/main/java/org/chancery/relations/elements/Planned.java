package org.chancery.relations.elements;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.facts.Leader;
import org.chancery.facts.VisitStage;
import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.jspecify.annotations.Nullable;

@Described("Something that is planned between two states.")
@JsonPropertyOrder({
    "subject",
    "direction",
    "stage",
    "planned",
    "place",
    "type",
    "typeAsWorded",
    "principals",
    "since",
    "uncertain",
    "because"
})
public record Planned(
        @Described("What is planned, such as visit/0198c2f1-0000-7000-8000-000000000001.")
                Subject subject,
        @Described("From which state to which, such as KAZ>USA.") String direction,
        @Described("How far it has come: planned, postponed, or unreported.") VisitStage stage,
        @Described("The days for which it is planned, in EDTF, where they are known.")
                @Nullable String planned,
        @Described("A city or site, as worded.") @Nullable String place,
        @Described("The format, where a source states one.") @Nullable String type,
        @Described("The source's own words for the format.") @Nullable String typeAsWorded,
        @Described("Who is to lead, the most senior first.") List<Leader> principals,
        @Described("Since when it is planned so.") @Nullable String since,
        @Described(
                        "True where it may be planned so only after the day, or no longer; else left out.")
                @Nullable Boolean uncertain,
        @Described("Positions of the entries that make it so, ascending.") List<Long> because) {

    static List<Planned> on(LocalDate day, Course<StopPlanned> course) {
        return course.holding(day).map(held -> of(held, day)).toList();
    }

    private static Planned of(Held<StopPlanned> held, LocalDate day) {
        var fact = held.what();
        var stop = fact.stop();
        return new Planned(
                fact.subject(),
                Each.key(fact.states().getFirst(), fact.states().getLast()),
                VisitStage.planned(fact.planned(), fact.postponed(), day),
                fact.planned() == null ? null : fact.planned().toString(),
                stop.place(),
                stop.type() == null ? null : stop.type().toString(),
                stop.typeAsWorded(),
                stop.principals().stream().map(Leader::of).toList(),
                held.since(),
                held.uncertainOn(day) ? true : null,
                held.because());
    }

    /** On the day after the last day of a plan it is unreported. */
    static Stream<LocalDate> turningDays(Course<StopPlanned> course) {
        return Stream.concat(
                course.turningDays(),
                course.held().stream()
                        .flatMap(held -> Stream.ofNullable(held.what().planned()))
                        .flatMap(planned -> Turns.on(planned.latestEnd()))
                        .map(end -> end.plusDays(1)));
    }
}
