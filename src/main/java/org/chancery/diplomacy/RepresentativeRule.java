package org.chancery.diplomacy;

import org.chancery.kernel.Rule;

/** The rules on who acts for a party, held against the registry of persons. */
public enum RepresentativeRule implements Rule {
    PERSON_IS_REGISTERED("whoever is named by id is in the registry of persons"),
    RANK_AS_REGISTERED(
            "whoever is named by id is given no other rank than the registry gives the office"),
    OFFICE_WAS_HELD(
            "whoever leads, accompanies, invites, signs, attends or speaks, and is named by id, held the office on the day of departure, of the stop, of the invitation, of the signature, of the attendance or of the address, as far as the registry knows the office");

    private final String says;

    RepresentativeRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
