package org.chancery.exchange.importing;

import org.chancery.facts.DelegationRole;
import org.chancery.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in the ledger.
 *
 * @param subject what it is about
 * @param role in which part of the delegation of that visit; null for what is no part of one
 * @param opens whether it is of the first day that is told of the subject, and says what that is
 */
record Place(Subject subject, @Nullable DelegationRole role, boolean opens) {

    Place(Subject subject, @Nullable DelegationRole role) {
        this(subject, role, false);
    }

    static Place of(Subject subject) {
        return new Place(subject, null);
    }
}
