package org.chancery.ledger;

import org.chancery.facts.Fact.Published;
import org.chancery.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What the ledger knows, at a position, of the sources that entries cite. */
@FunctionalInterface
public interface Publications {

    /** The publication of a source, or nothing where it is not registered or was taken back. */
    @Nullable Published of(Subject source);
}
