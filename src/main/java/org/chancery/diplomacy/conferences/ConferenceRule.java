package org.chancery.diplomacy.conferences;

import org.chancery.kernel.Rule;

/** The rules on conferences. */
public enum ConferenceRule implements Rule {
    CONVENED_ONCE(
            "a conference is convened once: a second source endorses, disputes or corrects the entry, or gives it another name"),
    CONFERENCE_ENDS_AFTER_IT_BEGINS(
            "no conference is convened for days that end before they begin"),
    NAMED_ONCE("a conference is given each of its names once"),
    FEW_NAMES("a conference has a hundred names at most"),
    IS_CONVENED("what is told of a conference is told after it was convened"),
    IS_AHEAD("only a conference that has neither begun nor closed is postponed or cancelled"),
    CONFERENCE_NOT_CANCELLED(
            "nobody takes part in, and nothing is adopted by, a conference that is cancelled"),
    NOT_CLOSED("nothing happens at a conference after it closed"),
    CONFIRMS_OTHERWISE(
            "a party that has confirmed confirms again only at another level, and not after it attended"),
    HAS_BEGUN(
            "a party attends, a declaration is adopted and a conference closes no earlier than on its first day"),
    ATTENDS_ONCE(
            "the attendance of a party by the same persons on the same days is recorded once; a second source endorses, disputes or corrects the entry"),
    CAME_OR_NOT(
            "a party that was absent did not attend on the same days, as far as these are told"),
    ADOPTED_ONCE("a declaration is adopted once");

    private final String says;

    ConferenceRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
