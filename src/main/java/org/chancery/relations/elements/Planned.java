package org.chancery.relations.elements;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.Fact.Intended;
import org.chancery.facts.Leader;
import org.chancery.facts.PlanStage;
import org.chancery.facts.Venue;
import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.jspecify.annotations.Nullable;

@Described("Something that is planned between two states.")
@JsonPropertyOrder({
    "subject",
    "direction",
    "stage",
    "title",
    "count",
    "planned",
    "place",
    "type",
    "typeAsWorded",
    "principals",
    "forum",
    "since",
    "uncertain",
    "because"
})
public record Planned(
        @Described("What is planned, such as visit/0198c2f1-0000-7000-8000-000000000001.")
                Subject subject,
        @Described(
                        "Of a visit, from which state to which, such as KAZ>USA; of an address, for which state in which.")
                @Nullable String direction,
        @Described("How far it has come.") PlanStage stage,
        @Described(
                        "Of an agreement, what is expected, as worded; of a conference or an address, its title.")
                @Nullable String title,
        @Described("How many agreements are expected, as worded, where they are several.")
                @Nullable String count,
        @Described(
                        "The days for which it is planned, or its signature expected, in EDTF, where they are known.")
                @Nullable String planned,
        @Described("A city or site, as worded.") @Nullable String place,
        @Described("The format of a visit, where a source states one.") @Nullable String type,
        @Described("The source's own words for the format.") @Nullable String typeAsWorded,
        @Described("Who is to lead a visit, the most senior first; or to give an address.")
                @Nullable List<Leader> principals,
        @Described("Before whom an address is to be given.") @Nullable Venue forum,
        @Described("Since when it is planned or expected so.") @Nullable String since,
        @Described("True where it may be so only after the day, or no longer; else left out.")
                @Nullable Boolean uncertain,
        @Described("Positions of the entries that make it so, ascending.") List<Long> because) {

    static Planned of(Held<? extends Intended> held, LocalDate day) {
        var fact = held.what();
        var principals = fact.principals();
        return new Planned(
                fact.subject(),
                fact.way().isEmpty() ? null : Each.key(fact.way().getFirst(), fact.way().getLast()),
                PlanStage.on(day, fact.planned(), fact.stage()),
                fact.title(),
                fact.count(),
                fact.planned() == null ? null : fact.planned().toString(),
                fact.place(),
                fact.type() == null ? null : fact.type().toString(),
                fact.typeAsWorded(),
                principals == null ? null : principals.stream().map(Leader::of).toList(),
                fact.forum() == null ? null : Venue.of(fact.forum()),
                held.since(),
                held.uncertainOn(day) ? true : null,
                held.because());
    }
}
