package org.chancery.relations.elements;

import java.time.LocalDate;
import org.chancery.facts.Fact.TiesHeld;
import org.chancery.facts.TiesKind;
import org.chancery.facts.TiesStage;
import org.chancery.kernel.Described;

/** Official relations between two states. */
public record Ties(
        @Described("How diplomatic relations stand.") Cell<TiesStage> diplomatic,
        @Described("How consular relations stand.") Cell<TiesStage> consular) {

    static Ties on(LocalDate day, Course<TiesHeld> course) {
        return new Ties(of(TiesKind.DIPLOMATIC, day, course), of(TiesKind.CONSULAR, day, course));
    }

    private static Cell<TiesStage> of(TiesKind kind, LocalDate day, Course<TiesHeld> course) {
        return course.only(fact -> fact.kind() == kind).last(day, TiesHeld::stage);
    }
}
