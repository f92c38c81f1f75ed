package org.chancery.diplomacy.visits;

import org.chancery.kernel.Rule;

/** The rules on invitations. */
public enum InvitationRule implements Rule {
    EXTENDED_ONCE(
            "an invitation is extended once: a second source endorses, disputes or corrects the entry, and another inviter extends an invitation of its own"),
    INVITES_ANOTHER("no state invites itself"),
    OCCASION_ENDS_AFTER_IT_BEGINS("nobody is invited for days that end before they begin"),
    IS_EXTENDED("an invitation is answered or withdrawn after it was extended"),
    ANSWERS_OTHERWISE("an invitation that was answered is answered again only otherwise"),
    NOT_WITHDRAWN("an invitation that was withdrawn is not answered any more"),
    WITHDRAWN_ONCE("an invitation is withdrawn once");

    private final String says;

    InvitationRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
