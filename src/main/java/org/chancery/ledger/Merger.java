package org.chancery.ledger;

import org.chancery.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * That two subjects are one, or two after all: said of the kept one, and heard whoever is heard.
 */
public sealed interface Merger extends Event {

    /** The subject that is told under the id of the kept one, or no longer is. */
    Subject loser();

    @Nullable String reason();

    /** A subject is one with the kept one. */
    @Stored("ledger.subjects-merged")
    record SubjectsMerged(Subject loser, @Nullable String reason) implements Merger {}

    /** A subject that was merged is one of its own again. */
    @Stored("ledger.subject-split")
    record SubjectSplit(Subject loser, @Nullable String reason) implements Merger {}
}
