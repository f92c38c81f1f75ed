package org.chancery.ledger;

import org.chancery.kernel.Rule;
import org.chancery.kernel.Slug;
import org.jspecify.annotations.Nullable;

/** A command that opens a subject with a name of its own making. */
public interface SelfNamed {

    /** What the subject would be called: a {@link Slug}, perhaps taken already. */
    String proposedName();

    /**
     * The rule that refuses the name where another subject has it already, and another name is then
     * found; absent where the command is refused instead.
     */
    @Nullable Rule refusesNamesakes();
}
