package org.chancery.diplomacy;

import static org.chancery.diplomacy.OccasionRule.CONFERENCE_IS_ON;
import static org.chancery.diplomacy.OccasionRule.CONFERENCE_IS_RECORDED;

import org.chancery.facts.Fact.ConferenceKnown;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Others;
import org.jspecify.annotations.Nullable;

/** A conference at which something happens or is to happen, held against what is known of it. */
public record Occasion(Subject conference, Others others) {

    /**
     * The conference as it is known.
     *
     * @throws Refused where nothing is recorded of it
     */
    public ConferenceKnown known() {
        return others.facts(ConferenceKnown.class, conference).stream()
                .findFirst()
                .orElseThrow(() ->
                        CONFERENCE_IS_RECORDED.refused(
                                "there is no %s: record that it was convened, or name the forum as it is worded"
                                        .formatted(conference)));
    }

    /** It is on at some time of these days, as far as its days are known. */
    public void checkOn(@Nullable When when) {
        var known = known();
        if (known.calledOff()) {
            throw new Refused(
                    CONFERENCE_IS_ON, "%s is cancelled".formatted(conference), known.because());
        }
        var days = known.days();
        if (when != null && days != null && !when.mayMeet(days)) {
            throw new Refused(
                    CONFERENCE_IS_ON,
                    "%s is on %s, and not on %s".formatted(conference, days, when),
                    known.because());
        }
    }
}
