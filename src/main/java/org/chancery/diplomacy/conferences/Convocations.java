package org.chancery.diplomacy.conferences;

import java.util.List;
import java.util.stream.IntStream;
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
import org.chancery.ledger.Plan;
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

    /** One after the other, until the last of them ended. */
    List<Days> until(Ends ends) {
        var words = told.stream().filter(word -> word.what() instanceof Plan).toList();
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(i ->
                        ends
                                .spell(words.get(i), words.subList(i + 1, words.size()))
                                .map(lasted -> days(words.get(i), lasted))
                                .stream())
                .toList();
    }

    private static Days days(Word<ConferenceEvent> word, Spell lasted) {
        return new Days(
                planned(word.what()),
                word.what() instanceof ConferencePostponed,
                lasted,
                word.because());
    }

    /** The days for which it was convened last, where they are known. */
    @Nullable When planned() {
        return told.stream()
                .map(Word::what)
                .filter(Plan.class::isInstance)
                .reduce((_, later) -> later)
                .map(Convocations::planned)
                .orElse(null);
    }

    private static @Nullable When planned(ConferenceEvent event) {
        return switch (event) {
            case ConferenceConvened convened -> convened.planned();
            case ConferencePostponed(var planned, _) -> planned;
            case ConferenceNamed _,
                    ParticipationConfirmed _,
                    AttendanceRecorded _,
                    DeclarationAdopted _,
                    ConferenceClosed _,
                    ConferenceCancelled _ ->
                    null;
        };
    }
}
