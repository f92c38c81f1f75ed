package org.chancery.ledger;

import org.chancery.kernel.Slug;

/** A command that opens a subject with a name of its own making. */
public interface SelfNamed {

    /** What the subject would be called: a {@link Slug}, perhaps taken already. */
    String proposedName();
}
