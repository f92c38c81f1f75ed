package org.chancery.relations.elements;

import java.time.LocalDate;
import org.chancery.facts.Fact.Recognised;
import org.chancery.facts.RecognitionMode;
import org.chancery.facts.RecognitionOf;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** That one state recognises another, and its government. */
public record Recognition(
        @Described("Whether the state is recognised.") Cell<Given> ofState,
        @Described("Whether its government is.") Cell<Given> ofGovernment) {

    @Described("A recognition.")
    public record Given(
            @Described("How it was given, where that is known.") @Nullable RecognitionMode mode) {}

    static Recognition on(LocalDate day, Course<Recognised> course) {
        return new Recognition(
                of(RecognitionOf.STATE, day, course), of(RecognitionOf.GOVERNMENT, day, course));
    }

    private static Cell<Given> of(RecognitionOf what, LocalDate day, Course<Recognised> course) {
        return course.only(fact -> fact.of() == what).last(day, fact -> new Given(fact.mode()));
    }
}
