package org.chancery.diplomacy.visits;

import org.chancery.kernel.Rule;

/** The rules on visits. */
public enum VisitRule implements Rule {
    RECORDED_ONCE(
            "a visit is told in one way: recorded as made once, or recorded stop by stop, or told as it goes; a second source endorses, disputes or corrects the entry"),
    ONE_VISITOR("all stops of one visit are made for one state"),
    HAS_A_PRINCIPAL("somebody leads a visit, and is at each stop of it that is recorded"),
    HAS_A_STOP("a visit goes somewhere"),
    GOES_ABROAD("nobody visits the state that the visit is made for"),
    STOP_ENDS_AFTER_IT_BEGINS("no stop ends before it begins"),
    STOPS_WITHIN_THE_VISIT("every stop lies within the days of the visit"),
    STOPS_IN_ORDER("no stop begins more than a day before one that is named before it");

    private final String says;

    VisitRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
