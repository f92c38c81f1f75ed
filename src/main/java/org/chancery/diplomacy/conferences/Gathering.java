package org.chancery.diplomacy.conferences;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.diplomacy.conferences.ConferenceEvent.AttendanceRecorded;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceCancelled;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceClosed;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceConvened;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceNamed;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferencePostponed;
import org.chancery.diplomacy.conferences.ConferenceEvent.DeclarationAdopted;
import org.chancery.diplomacy.conferences.ConferenceEvent.ParticipationConfirmed;
import org.chancery.diplomacy.conferences.Convocations.Days;
import org.chancery.facts.ConferenceName;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** What the history of a conference comes to; where it has holes, to less. */
record Gathering(List<Word<ConferenceEvent>> told) {

    Subject subject() {
        return told.getFirst().subject();
    }

    <E extends ConferenceEvent> Stream<Word<E>> all(Class<E> shape) {
        return Word.all(shape, told.stream());
    }

    private <E extends ConferenceEvent> Optional<Word<E>> first(Class<E> shape) {
        return all(shape).findFirst();
    }

    Optional<Word<ConferenceConvened>> convened() {
        return first(ConferenceConvened.class);
    }

    Optional<Word<ConferenceCancelled>> cancelled() {
        return first(ConferenceCancelled.class);
    }

    Optional<Word<ConferenceClosed>> closed() {
        return first(ConferenceClosed.class);
    }

    /** Its names in the order in which they were told, the title first. */
    List<ConferenceName> names() {
        return Stream.concat(
                        convened().stream()
                                .flatMap(word ->
                                        Stream.concat(
                                                Stream.of(
                                                        new ConferenceName(
                                                                word.what().title(),
                                                                word.what().language())),
                                                Stream.ofNullable(word.what().names())
                                                        .flatMap(List::stream))),
                        all(ConferenceNamed.class)
                                .map(word ->
                                        new ConferenceName(
                                                word.what().name(), word.what().language())))
                .distinct()
                .toList();
    }

    /** Whether what goes on until a day may be no earlier than its first day. */
    boolean mayHaveBegunBy(@Nullable When when) {
        var planned = planned();
        return planned == null
                || when == null
                || !when.latestEnd().isBefore(planned.earliestStart());
    }

    /** Whether something happened at it. */
    boolean isBegun() {
        return began().findAny().isPresent();
    }

    /** What tells that it had begun. */
    private Stream<Word<ConferenceEvent>> began() {
        return told.stream()
                .filter(word ->
                        switch (word.what()) {
                            case AttendanceRecorded attendance -> attendance.attended();
                            case DeclarationAdopted _, ConferenceClosed _ -> true;
                            case ConferenceConvened _,
                                    ConferenceNamed _,
                                    ParticipationConfirmed _,
                                    ConferencePostponed _,
                                    ConferenceCancelled _ ->
                                    false;
                        });
    }

    Stream<Word<AttendanceRecorded>> attendances(Party party) {
        return all(AttendanceRecorded.class).filter(word -> word.what().party().equals(party));
    }

    /** The last word by which a party confirmed that it will come. */
    Optional<Word<ParticipationConfirmed>> confirmed(Party party) {
        return all(ParticipationConfirmed.class)
                .filter(word -> word.what().party().equals(party))
                .reduce((_, later) -> later);
    }

    /** All who confirmed or attended, or were expected and did not come, in that order. */
    List<Party> participants() {
        return Stream.concat(
                        all(ParticipationConfirmed.class).map(word -> word.what().party()),
                        all(AttendanceRecorded.class).map(word -> word.what().party()))
                .distinct()
                .toList();
    }

    /** The days for which it was convened last, where they are known. */
    @Nullable When planned() {
        return new Convocations(told).planned();
    }

    ConferenceDays days() {
        return new ConferenceDays(
                planned(),
                began().map(Word::when).filter(Objects::nonNull).toList(),
                closed().isPresent(),
                closed().map(Word::when).orElse(null));
    }

    /** When something happened at it; what is told without a day was on some day of it. */
    @Nullable When day(Word<?> word) {
        return word.when() == null ? days().someDay() : word.when();
    }

    /** For which days it was convened, one after the other, until it began or was cancelled. */
    List<Days> plans() {
        return convoked(began().toList());
    }

    /** The same until it closed or was cancelled, whoever was there by then. */
    List<Days> convocations() {
        return convoked(
                told.stream().filter(word -> word.what() instanceof ConferenceClosed).toList());
    }

    private List<Days> convoked(List<Word<ConferenceEvent>> over) {
        var days =
                Stream.concat(over.stream().map(this::day), cancelled().stream().map(Word::when))
                        .filter(Objects::nonNull)
                        .toList();
        return new Convocations(told)
                .until(new Ends(!over.isEmpty() || cancelled().isPresent(), days));
    }

    /** The same as far as it was told by each day, whatever came of it. */
    List<Days> standing() {
        var days = cancelled().map(Word::when).stream().toList();
        return new Convocations(told).until(new Ends(false, days));
    }
}
