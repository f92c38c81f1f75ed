package org.chancery.diplomacy.visits;

import org.chancery.kernel.Rule;

/** The rules on who leads a visit, invites and is invited, held against the registry of persons. */
public enum LeadingRule implements Rule {
    PERSON_IS_REGISTERED("whoever is named by id is in the registry of persons"),
    RANK_AS_REGISTERED(
            "whoever is named by id is given no other rank than the registry gives the office"),
    OFFICE_WAS_HELD(
            "whoever leads, accompanies or invites, and is named by id, held the office on the day of departure, of the stop or of the invitation, as far as the registry knows the office");

    private final String says;

    LeadingRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
