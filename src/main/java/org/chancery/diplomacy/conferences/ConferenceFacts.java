package org.chancery.diplomacy.conferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Fact.ConferenceKnown;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Fact.Convocation;
import org.chancery.facts.Spell;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.kernel.When.Shape;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** What a conference tells others: that there is one, who is to come, who came; each by itself. */
record ConferenceFacts(Gathering gathering) {

    List<Fact> all() {
        return Stream.of(known().stream(), plans(), attendances()).flatMap(facts -> facts).toList();
    }

    private Optional<Fact> known() {
        return gathering
                .convened()
                .map(word ->
                        new ConferenceKnown(
                                gathering.subject(),
                                word.what().host(),
                                gathering.days().known(),
                                gathering.cancelled().isPresent(),
                                gathering.standing().stream()
                                        .map(days -> new Convocation(days.days(), days.lasted()))
                                        .toList(),
                                Word.because(
                                        gathering.told().stream()
                                                .filter(ConferenceFacts::isFrame))));
    }

    /** Whether a word may tell where and when a conference is, or that it is not held. */
    private static boolean isFrame(Word<ConferenceEvent> word) {
        return switch (word.what()) {
            case ConferenceConvened _,
                    ConferencePostponed _,
                    ConferenceCancelled _,
                    ConferenceClosed _ ->
                    true;
            case ConferenceNamed _,
                    ParticipationConfirmed _,
                    AttendanceRecorded _,
                    DeclarationAdopted _ ->
                    false;
        };
    }

    private @Nullable String title() {
        return gathering.names().stream().findFirst().map(ConferenceName::name).orElse(null);
    }

    private Stream<Fact> attendances() {
        return gathering
                .all(AttendanceRecorded.class)
                .map(word ->
                        new Attended(
                                gathering.subject(),
                                word.what().party(),
                                word.what().attended(),
                                title(),
                                gathering.day(word),
                                word.because()));
    }

    /** Of each state that is to come, for which days, as long as that was so. */
    private Stream<Fact> plans() {
        var convocations = gathering.convocations();
        return Stream.concat(conveners(), gathering.participants().stream())
                .distinct()
                .filter(StateId.class::isInstance)
                .map(StateId.class::cast)
                .flatMap(state -> plans(state, convocations));
    }

    /** Those who convene it, and its host. */
    private Stream<Party> conveners() {
        return gathering.convened().stream()
                .map(Word::what)
                .flatMap(convened ->
                        Stream.concat(
                                Stream.ofNullable(convened.conveners()).flatMap(List::stream),
                                Stream.ofNullable(convened.host())));
    }

    private Stream<Fact> plans(StateId state, List<Days> convocations) {
        var confirmed = confirming(state).orElse(null);
        if (confirmed == null) {
            return Stream.empty();
        }
        var absent =
                gathering
                        .attendances(state)
                        .filter(word -> !word.what().attended())
                        .findFirst()
                        .orElse(null);
        var left = absent == null ? null : gathering.day(absent);
        if (absent != null && left == null) {
            return Stream.empty();
        }
        var facts = new ArrayList<Fact>();
        for (var days : convocations) {
            var lasted =
                    new Spell(
                            When.later(days.lasted().since(), confirmed.when()),
                            earlier(days.lasted().until(), left));
            if (lasted.mayHold()) {
                facts.add(planned(state, days, lasted, confirmed));
            }
        }
        return facts.stream();
    }

    private Fact planned(StateId state, Days days, Spell lasted, Word<?> confirmed) {
        var because = new TreeSet<>(days.because());
        because.addAll(confirmed.because());
        return new ConferencePlanned(
                gathering.subject(),
                state,
                title(),
                gathering.convened().map(word -> word.what().place()).orElse(null),
                days.days(),
                days.postponed(),
                lasted,
                List.copyOf(because));
    }

    /** The word by which a state is to come: who convenes or hosts a conference is. */
    private Optional<Word<?>> confirming(StateId state) {
        if (conveners().anyMatch(state::equals)) {
            return gathering.convened().map(word -> word);
        }
        return gathering
                .all(ParticipationConfirmed.class)
                .filter(word -> word.what().party().equals(state))
                .findFirst()
                .map(word -> word);
    }

    /** When the first of them came, as precisely as that is known. */
    private static @Nullable When earlier(@Nullable When one, @Nullable When other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        var first = other.earliestStart().isBefore(one.earliestStart()) ? other : one;
        var last = other.latestStart().isBefore(one.latestStart()) ? other : one;
        return first.equals(last)
                ? first
                : new When(
                        Shape.BETWEEN,
                        first.from(),
                        last.shape() == Shape.LASTED && last.from() != null
                                ? last.from()
                                : last.to());
    }
}
