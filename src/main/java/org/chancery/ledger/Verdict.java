package org.chancery.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The standing that an entry was given when it was recorded.
 *
 * @param rule id of the rule that a flagged entry contradicts
 * @param rules revision of the rules by which it was judged
 */
public record Verdict(Standing standing, @Nullable String rule, int rules) {

    static Verdict counted(int rules) {
        return new Verdict(Standing.COUNTED, null, rules);
    }

    static Verdict flagged(String rule, int rules) {
        return new Verdict(Standing.FLAGGED, rule, rules);
    }
}
