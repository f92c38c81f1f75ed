package org.chancery.diplomacy.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.visits.Journey.Leg;
import org.chancery.diplomacy.visits.Journey.Named;
import org.chancery.diplomacy.visits.VisitEvent.VisitPlanRevised;
import org.chancery.diplomacy.visits.VisitEvent.VisitPostponed;
import org.chancery.facts.Principal;
import org.chancery.kernel.When;
import org.chancery.kernel.When.Shape;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** How the plan of a stop changed, from the word on that named it. */
final class JourneyPlan {
    private final List<Version> versions = new ArrayList<>();

    /**
     * The plan as it was from a day on.
     *
     * @param by the words that made it so
     */
    record Version(
            @Nullable When since,
            @Nullable When days,
            boolean postponed,
            List<Principal> principals,
            List<Word<VisitEvent>> by) {}

    JourneyPlan(Journey journey, Named named, Leg leg) {
        var planned = named.planned();
        var principals = named.itinerary().principals();
        for (var word : journey.told()) {
            if (word.what() instanceof VisitPlanRevised(var days, var others)) {
                planned = days == null ? planned : days;
                principals = others == null ? principals : others;
            }
            if (word.equals(leg.by())) {
                var days = leg.stop().when() == null ? planned : leg.stop().when();
                var by = Stream.of(named.by(), leg.by()).distinct().toList();
                versions.add(new Version(word.when(), days, false, principals, by));
            } else if (!versions.isEmpty()) {
                change(word, principals);
            }
        }
    }

    private void change(Word<VisitEvent> word, List<Principal> principals) {
        var last = versions.getLast();
        var by = Stream.concat(last.by().stream(), Stream.of(word)).toList();
        var since = notBefore(last.since(), word.when());
        if (word.what() instanceof VisitPlanRevised(var days, _)) {
            versions.add(
                    days == null
                            ? new Version(since, last.days(), last.postponed(), principals, by)
                            : new Version(since, days, false, principals, by));
        } else if (word.what() instanceof VisitPostponed(var days, _)) {
            versions.add(new Version(since, days, true, principals, by));
        }
    }

    /** No version begins before the one that it follows. */
    private static @Nullable When notBefore(@Nullable When first, @Nullable When then) {
        return first != null
                        && then != null
                        && first.from() != null
                        && then.to() != null
                        && then.earliestStart().isBefore(first.earliestStart())
                        && !then.to().last().isBefore(first.from().first())
                ? new When(Shape.BETWEEN, first.from(), then.to())
                : then;
    }

    List<Version> versions() {
        return versions;
    }
}
