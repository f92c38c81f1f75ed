package org.chancery.diplomacy.visits;

import org.chancery.kernel.Rule;

/** The rules on visits. */
public enum VisitRule implements Rule {
    RECORDED_ONCE(
            "a visit is recorded once: a second source endorses, disputes or corrects the entry"),
    HAS_A_PRINCIPAL("somebody leads a visit"),
    HAS_A_STOP("a visit goes somewhere"),
    GOES_ABROAD("nobody visits the state that he travels for"),
    STOP_ENDS_AFTER_IT_BEGINS("no stop ends before it begins"),
    STOPS_WITHIN_THE_VISIT("every stop lies within the days of the visit"),
    STOPS_IN_ORDER("the stops are named in the order in which they began"),
    PERSON_IS_REGISTERED("a principal who is named by id is in the registry of persons"),
    RANK_AS_REGISTERED("a principal has the rank that the registry gives the office"),
    OFFICE_WAS_HELD(
            "who leads a visit held the office on the day of departure, where the registry knows it");

    private final String says;

    VisitRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
