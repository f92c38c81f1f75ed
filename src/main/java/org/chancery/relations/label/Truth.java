package org.chancery.relations.label;

import java.util.Collection;
import org.chancery.facts.Term;
import org.chancery.kernel.Described;

/** Whether a condition holds: the strong three-valued logic of Kleene. */
public enum Truth implements Term {
    @Described("It holds.")
    TRUE,
    @Described("It does not hold.")
    FALSE,
    @Described("What it asks is not recorded.")
    UNTESTABLE;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** Whether one of them holds. */
    static Truth any(Collection<Truth> truths) {
        return truths.contains(TRUE) ? TRUE : truths.contains(UNTESTABLE) ? UNTESTABLE : FALSE;
    }

    /** Whether each of them holds. */
    static Truth all(Collection<Truth> truths) {
        return truths.contains(FALSE) ? FALSE : truths.contains(UNTESTABLE) ? UNTESTABLE : TRUE;
    }
}
