package org.chancery.diplomacy.visits;

import org.chancery.kernel.Rule;

/** The rules on how a visit goes: announced, begun, made stop by stop, and ended. */
public enum JourneyRule implements Rule {
    PLAN_ENDS_AFTER_IT_BEGINS("no plan ends before it begins"),
    ANNOUNCED_ONCE(
            "a visit is announced once, before it begins, and is not then departed for as unannounced"),
    STOPS_DIFFER("two stops at one host are told apart by their places"),
    IS_PLANNED("only a visit that is announced and has not begun is postponed or cancelled"),
    IS_ANNOUNCED(
            "a visit has a plan before that is changed or the visitor departs: announce it first, or give `unannounced` with the departure"),
    NOT_CANCELLED("a visit that was cancelled is neither departed for nor recorded as made"),
    DEPARTS_ONCE("the visitor departs once, and not for a visit that is recorded as made"),
    HAS_DEPARTED("a stop is reached, and a visit ends, after the visitor has departed"),
    STOP_IS_NAMED("a stop is one of those that the visit has, and was not dropped"),
    REACHED_ONCE("a stop is reached once"),
    REACHED_IN_ORDER("no stop is reached more than a day before one that is named before it"),
    IS_REACHED("a visitor is received at, and leaves, a stop that was reached"),
    LEFT_ONCE("a stop is left once"),
    NOT_REACHED("a stop that was reached is not dropped"),
    ENDS_ONCE(
            "a visit that is concluded, cancelled or recorded as made has ended: nothing more is planned or happens on it"),
    TURNS_BACK_EARLY("who turns back has reached no stop");

    private final String says;

    JourneyRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
