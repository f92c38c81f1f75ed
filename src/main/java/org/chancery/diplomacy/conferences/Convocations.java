package org.chancery.diplomacy.conferences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chancery.diplomacy.conferences.ConferenceEvent.AttendanceRecorded;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceCancelled;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceClosed;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceConvened;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceNamed;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferencePostponed;
import org.chancery.diplomacy.conferences.ConferenceEvent.DeclarationAdopted;
import org.chancery.diplomacy.conferences.ConferenceEvent.ParticipationConfirmed;
import org.chancery.facts.Spell;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** For which days a conference was convened, by what was told of it. */
record Convocations(List<Word<ConferenceEvent>> told) {

    /**
     * For which days it was convened for a time, and by which words.
     *
     * @param days where they were known
     */
    record Days(@Nullable When days, boolean postponed, Spell lasted, List<Long> because) {}

    /**
     * One after the other, the last of them until the first of some words; of one that ended on a
     * day that nobody tells, nothing.
     */
    List<Days> until(List<Word<ConferenceEvent>> ends) {
        var plans = new ArrayList<Days>();
        for (var word : told) {
            switch (word.what()) {
                case ConferenceConvened convened -> add(plans, word, convened.planned(), false);
                case ConferencePostponed(var planned, _) -> add(plans, word, planned, true);
                case ConferenceNamed _,
                        ParticipationConfirmed _,
                        AttendanceRecorded _,
                        DeclarationAdopted _,
                        ConferenceClosed _,
                        ConferenceCancelled _ -> {}
            }
        }
        if (!ends.isEmpty() && !plans.isEmpty()) {
            var day = first(ends);
            end(plans, day);
            if (day == null) {
                plans.removeLast();
            }
        }
        return plans.stream()
                .filter(plan -> plan.lasted().from().isBefore(plan.lasted().to()))
                .toList();
    }

    private static @Nullable When first(List<Word<ConferenceEvent>> words) {
        return words.stream()
                .map(Word::when)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(When::earliestStart))
                .orElse(null);
    }

    private static void add(
            List<Days> plans, Word<?> word, @Nullable When days, boolean postponed) {
        end(plans, word.when());
        plans.add(new Days(days, postponed, new Spell(word.when(), null), word.because()));
    }

    private static void end(List<Days> plans, @Nullable When when) {
        if (!plans.isEmpty()) {
            var last = plans.removeLast();
            var lasted = new Spell(last.lasted().since(), when);
            plans.add(new Days(last.days(), last.postponed(), lasted, last.because()));
        }
    }
}
