package org.chancery.diplomacy.visits;

import org.chancery.kernel.Rule;

/**
 * The rules on delegations. Whether a visit was announced, made or cancelled is no matter: whoever
 * travelled ahead of a visit that was cancelled was there all the same.
 */
public enum MemberRule implements Rule {
    HAS_A_MEMBER("who names a delegation names somebody"),
    MEMBER_LEAVES_AFTER_COMING("no member of a delegation leaves before coming"),
    NAMED_ONCE(
            "whoever is in a part of a delegation is named in it once: a second source endorses, disputes or corrects the entry");

    private final String says;

    MemberRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
