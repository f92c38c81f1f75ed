package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Obligation;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** Obligations of alliance in force between two states. */
public record Alliance(
        @Described("Each obligation in force once.") List<Obligation> obligations,
        @Described("Each of which no source tells whether it is in force, or whether it binds.")
                List<Obligation> unclear,
        @Described("The agreements that hold them, the last first; ten at most.")
                List<Pact> items) {

    @Described("An agreement of alliance.")
    public record Pact(
            @Described("Its id in the register of agreements.") String agreement,
            @Described("As worded.") String title,
            @Described("How it stands between the two.") AgreementStage stage,
            @Described("What it obliges the two to.") List<Obligation> obligations,
            @Described(Held.PROJECTED) @Nullable Boolean projected) {

        private static Pact of(Held<Accord> held, LocalDate horizon) {
            var treaty = held.what().treaty();
            return new Pact(
                    held.subject().id(),
                    treaty.title(),
                    held.what().stage(),
                    List.copyOf(treaty.obligations()),
                    held.projected(horizon));
        }
    }

    /** Whether an accord puts the two under an obligation, or may. */
    static boolean mayOblige(Accord accord) {
        return accord.mayBind()
                && (accord.inForce() || accord.unclear())
                && !accord.treaty().obligations().isEmpty();
    }

    static Alliance of(List<Held<Accord>> holding, LocalDate horizon) {
        return new Alliance(
                obligations(holding, Accord::inForce),
                obligations(holding, Accord::unclear),
                Items.newest(holding, held -> Pact.of(held, horizon)));
    }

    private static List<Obligation> obligations(
            List<Held<Accord>> holding, Predicate<Accord> which) {
        return holding.stream()
                .map(Held::what)
                .filter(which)
                .flatMap(accord -> accord.treaty().obligations().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
