package org.chancery.relations.elements;

import java.util.List;
import java.util.SortedMap;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.MeasureType;
import org.chancery.kernel.Described;
import org.chancery.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Sanctions and other measures of one state against another. */
public record Measures(
        @Described("How many are in force.") long inForce,
        @Described(
                        "How many of them are against the whole state and its own, not those of an organisation.")
                long comprehensive,
        @Described("How many of each type.") SortedMap<String, Long> types,
        @Described("Those that began last, the last first; ten at most.") List<Measure> items) {

    @Described("A measure.")
    public record Measure(
            @Described("Its id in the register of measures.") String measure,
            @Described("What it is about.") MeasureType type,
            @Described("Whether it is against the whole state.") boolean comprehensive,
            @Described("The organisation whose measure it carries out, where it is not its own.")
                    @Nullable OrganisationId through,
            @Described("Since when, as precisely as that is known.") @Nullable String since) {

        private static Measure of(Held<MeasureKept> held) {
            var fact = held.what();
            return new Measure(
                    fact.subject().id(),
                    fact.type(),
                    fact.comprehensive(),
                    fact.through(),
                    held.since());
        }
    }

    static Measures of(List<Held<MeasureKept>> holding) {
        return new Measures(
                holding.size(),
                holding.stream()
                        .map(Held::what)
                        .filter(fact -> fact.comprehensive() && fact.through() == null)
                        .count(),
                Items.counted(holding.stream().map(held -> held.what().type().term())),
                Items.newest(holding, Measure::of));
    }
}
