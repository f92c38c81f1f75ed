package org.chancery.relations.elements;

import org.chancery.facts.Fact.Recognised;
import org.chancery.facts.RecognitionMode;
import org.chancery.facts.RecognitionOf;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** That one state recognises another. */
public record Recognition(
        @Described("Whether the state or its government is recognised.") RecognitionOf of,
        @Described("How, where that is known.") @Nullable RecognitionMode mode) {

    static Recognition of(Recognised fact) {
        return new Recognition(fact.of(), fact.mode());
    }
}
