package org.chancery.relations.elements;

import org.chancery.facts.Fact.Partnered;
import org.chancery.facts.Rung;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** A partnership that two states declared. */
public record Partnership(
        @Described("As the two worded it.") String asWorded,
        @Described("Its rung, where the wording tells.") @Nullable Rung rung) {

    static Partnership of(Partnered fact) {
        return new Partnership(fact.asWorded(), fact.rung());
    }
}
