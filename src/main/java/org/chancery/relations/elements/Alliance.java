package org.chancery.relations.elements;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.facts.Obligation;
import org.chancery.kernel.Described;

/** Obligations of alliance in force between two states. */
public record Alliance(
        @Described("Each obligation once.") List<Obligation> obligations,
        @Described("The agreements that hold them, the last first; ten at most.")
                List<Pact> items) {

    @Described("An agreement of alliance.")
    public record Pact(
            @Described("Its id in the register of agreements.") String agreement,
            @Described("As worded.") String title,
            @Described("What it obliges the two to.") List<Obligation> obligations) {

        private static Pact of(Held<Accord> held) {
            var treaty = held.what().treaty();
            return new Pact(held.subject().id(), treaty.title(), List.copyOf(treaty.obligations()));
        }
    }

    /** Whether an accord puts the two under an obligation. */
    static boolean obliges(Accord accord) {
        return accord.mayBind() && accord.inForce() && !accord.treaty().obligations().isEmpty();
    }

    static Alliance of(List<Held<Accord>> holding) {
        return new Alliance(
                List.copyOf(
                        holding.stream()
                                .flatMap(held -> held.what().treaty().obligations().stream())
                                .collect(Collectors.toCollection(TreeSet::new))),
                Items.newest(holding, Pact::of));
    }
}
