package org.chancery.relations.elements;

import java.time.LocalDate;
import org.chancery.facts.Binding;
import org.chancery.kernel.Described;

/** Agreements between two states. */
public record Agreements(
        @Described("Of the two alone, which bind or may bind.") Cell<AgreementsKept> bilateral,
        @Described("Of these two among several, which bind or may bind.")
                Cell<AgreementsKept> multilateral,
        @Described("Those that do not bind in law.") Cell<AgreementsKept> nonBinding) {

    static Agreements on(
            LocalDate day, Course<Accord> accords, Bundles bundles, LocalDate horizon) {
        var course = bundles.apart(accords, day);
        return new Agreements(
                kept(day, course.only(accord -> accord.mayBind() && accord.ofTheTwo()), horizon),
                kept(day, course.only(accord -> accord.mayBind() && !accord.ofTheTwo()), horizon),
                kept(day, course.only(accord -> accord.treaty().binding() == Binding.NO), horizon));
    }

    private static Cell<AgreementsKept> kept(
            LocalDate day, Course<Accord> course, LocalDate horizon) {
        return course.all(day, holding -> AgreementsKept.of(holding, course, horizon));
    }
}
