package org.chancery.diplomacy.conferences;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.diplomacy.conferences.AddressEvent.AddressCancelled;
import org.chancery.diplomacy.conferences.AddressEvent.AddressDelivered;
import org.chancery.diplomacy.conferences.AddressEvent.AddressScheduled;
import org.chancery.facts.AddressSummaries.OfAddress;
import org.chancery.facts.AddressSummaries.OfSchedule;
import org.chancery.facts.AddressSummaries.OfSpeech;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.AddressPlanned;
import org.chancery.facts.Principal;
import org.chancery.facts.Spell;
import org.chancery.facts.Summary;
import org.chancery.facts.Summary.Over;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** What the history of an address comes to; where it has holes, to less. */
record Speech(List<Word<AddressEvent>> told) {

    private <E extends AddressEvent> Stream<Word<E>> all(Class<E> shape) {
        return Word.all(shape, told.stream());
    }

    /** As it is scheduled last. */
    Optional<Word<AddressScheduled>> scheduled() {
        return all(AddressScheduled.class).reduce((_, later) -> later);
    }

    Optional<Word<AddressDelivered>> delivered() {
        return all(AddressDelivered.class).findFirst();
    }

    Optional<Word<AddressCancelled>> cancelled() {
        return all(AddressCancelled.class).findFirst();
    }

    /** For whom it is given, where that is told. */
    @Nullable Party party() {
        return delivered()
                .map(word -> word.what().party())
                .or(() -> scheduled().map(word -> word.what().party()))
                .orElse(null);
    }

    /** Who was named first to give it, where that is told. */
    private @Nullable Principal speaker() {
        return all(AddressScheduled.class)
                .findFirst()
                .map(word -> word.what().speaker())
                .or(() -> delivered().map(word -> word.what().speaker()))
                .orElse(null);
    }

    /** As it was scheduled, how long. */
    private record Scheduled(Word<AddressScheduled> word, Spell lasted) {}

    private List<Scheduled> schedules() {
        var words = all(AddressScheduled.class).toList();
        var over = Stream.concat(delivered().stream(), cancelled().stream()).toList();
        var ends =
                new Ends(
                        !over.isEmpty(),
                        over.stream().flatMap(word -> Stream.ofNullable(word.when())).toList());
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(i ->
                        ends
                                .spell(words.get(i), words.subList(i + 1, words.size()))
                                .map(lasted -> new Scheduled(words.get(i), lasted))
                                .stream())
                .toList();
    }

    List<Fact> facts() {
        return schedules().stream().<Fact>flatMap(each -> planned(each).stream()).toList();
    }

    /** Between the state that it is given for and the one that hosts it, where they are two. */
    private static Optional<AddressPlanned> planned(Scheduled each) {
        var what = each.word().what();
        var forum = what.forum();
        return forum != null
                        && forum.state() != null
                        && what.party() instanceof StateId state
                        && !state.equals(forum.state())
                ? Optional.of(
                        new AddressPlanned(
                                each.word().subject(),
                                state,
                                forum.state(),
                                what.speaker(),
                                forum,
                                what.title(),
                                what.planned(),
                                each.lasted(),
                                each.word().because()))
                : Optional.empty();
    }

    @Nullable Summary summary() {
        var party = party();
        var speaker = speaker();
        if (party == null || speaker == null) {
            return null;
        }
        return new OfAddress(
                speaker,
                party,
                schedules().stream()
                        .map(each ->
                                new OfSchedule(
                                        each.word().what().speaker(),
                                        each.word().what().forum(),
                                        each.word().what().title(),
                                        each.word().what().wordsIn(),
                                        each.word().what().planned(),
                                        each.lasted()))
                        .toList(),
                delivered().map(Speech::delivered).orElse(null),
                cancelled().map(word -> new Over(word.when())).orElse(null),
                Word.because(told.stream()));
    }

    private static OfSpeech delivered(Word<AddressDelivered> word) {
        var what = word.what();
        return new OfSpeech(
                what.speaker(),
                what.forum(),
                word.when(),
                what.title(),
                what.language(),
                what.wordsIn(),
                all(what.themes()),
                all(what.positions()),
                all(what.mentions()),
                all(what.peoples()),
                all(what.quotes()),
                what.text(),
                what.fromElsewhere());
    }

    private static <T> List<T> all(@Nullable List<T> some) {
        return Objects.requireNonNullElse(some, List.of());
    }
}
