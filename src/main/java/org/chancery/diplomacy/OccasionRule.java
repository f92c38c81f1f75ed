package org.chancery.diplomacy;

import org.chancery.kernel.Rule;

/** The rules on what happens at a conference, held against what is recorded of that. */
public enum OccasionRule implements Rule {
    CONFERENCE_IS_RECORDED("a conference that is named by its id is recorded"),
    HOSTED_BY_ITS_HOST("what happens at a conference happens in the state in which that is held"),
    CONFERENCE_IS_ON(
            "what happens at a conference happens on its days, as far as they are known, and the conference is not cancelled; a plan is made for the days for which it is convened then");

    private final String says;

    OccasionRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
