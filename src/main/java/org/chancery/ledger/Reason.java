package org.chancery.ledger;

import org.jspecify.annotations.Nullable;

/** Why somebody does something, in words of his own. */
final class Reason {
    private Reason() {}

    static void requireSaid(@Nullable String reason) {
        if (reason != null && reason.isBlank()) {
            throw new IllegalArgumentException("a reason is said or left out");
        }
    }
}
