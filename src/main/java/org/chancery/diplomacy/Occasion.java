package org.chancery.diplomacy;

import static org.chancery.diplomacy.OccasionRule.CONFERENCE_IS_ON;
import static org.chancery.diplomacy.OccasionRule.CONFERENCE_IS_RECORDED;
import static org.chancery.diplomacy.OccasionRule.HOSTED_BY_ITS_HOST;

import java.util.List;
import org.chancery.facts.Fact.ConferenceKnown;
import org.chancery.facts.Fact.Convocation;
import org.chancery.kernel.Party;
import org.chancery.kernel.Refused;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Others;
import org.jspecify.annotations.Nullable;

/** A conference at which something happens or is to happen, held against what is known of it. */
public record Occasion(Subject conference, Others others) {

    /**
     * One that is where its host is told to be, as far as both are states that are known.
     *
     * @throws Refused where nothing is recorded of it, or it is held elsewhere
     */
    public static Occasion in(@Nullable Party host, Subject conference, Others others) {
        var occasion = new Occasion(conference, others);
        var known = occasion.known();
        if (host instanceof StateId state && known.host() != null && !state.equals(known.host())) {
            throw new Refused(
                    HOSTED_BY_ITS_HOST,
                    "%s is held in %s, and not in %s"
                            .formatted(conference, known.host().code(), state.code()),
                    known.because());
        }
        return occasion;
    }

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
                                "there is no %s: record that it was convened, or leave its id out"
                                        .formatted(conference)));
    }

    /** What happened at it was on its days, as far as they are known, and it was held. */
    public void checkOn(@Nullable When when) {
        var known = held();
        var days = known.days();
        if (!When.mayMeet(when, days)) {
            throw notOn(known, days, when);
        }
    }

    /** Who arrived for it did so before it was over, as far as its days are known. */
    public void checkArrived(@Nullable When when) {
        var known = held();
        var days = known.days();
        if (when != null && days != null && days.latestEnd().isBefore(when.earliestStart())) {
            throw notOn(known, days, when);
        }
    }

    private ConferenceKnown held() {
        var known = known();
        if (known.calledOff()) {
            throw cancelled(known);
        }
        return known;
    }

    /**
     * A plan is held against what the conference was convened for when the plan was made, whatever
     * came of it.
     *
     * @param made when it was
     * @param days for which it was made, where they are known
     */
    public void checkPlanned(@Nullable When made, @Nullable When days) {
        var known = known();
        var stood = stood(known.convocations(), made);
        if (stood.isEmpty() && !known.convocations().isEmpty()) {
            throw cancelled(known);
        }
        if (days != null
                && !stood.isEmpty()
                && stood.stream().noneMatch(each -> each.mayBeOn(days))) {
            throw notOn(known, stood.getLast().days(), days);
        }
    }

    /** Those that may have stood then; before the first was told, that. */
    private static List<Convocation> stood(List<Convocation> all, @Nullable When made) {
        return made == null
                ? all
                : all.stream()
                        .filter(each ->
                                !each.lasted().to().isBefore(made.earliestStart())
                                        && (each.equals(all.getFirst())
                                                || !made.latestEnd()
                                                        .isBefore(each.lasted().from())))
                        .toList();
    }

    private Refused cancelled(ConferenceKnown known) {
        return new Refused(
                CONFERENCE_IS_ON, "%s is cancelled".formatted(conference), known.because());
    }

    private Refused notOn(ConferenceKnown known, @Nullable When days, @Nullable When when) {
        return new Refused(
                CONFERENCE_IS_ON,
                "%s is on %s, and not on %s".formatted(conference, days, when),
                known.because());
    }

    /** Whether there is a day on which both were without doubt; what has no date was on none. */
    public static boolean surelyMeet(@Nullable When one, @Nullable When other) {
        return one != null
                && other != null
                && !one.earliestEnd().isBefore(other.latestStart())
                && !other.earliestEnd().isBefore(one.latestStart())
                && !one.earliestEnd().isBefore(one.latestStart())
                && !other.earliestEnd().isBefore(other.latestStart());
    }
}
