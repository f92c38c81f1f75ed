package org.chancery.diplomacy.conferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.diplomacy.conferences.ConferenceEvent.AttendanceRecorded;
import org.chancery.diplomacy.conferences.Convocations.Days;
import org.chancery.facts.ConferenceName;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Fact.ConferenceKnown;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Spell;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
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
                                gathering.days(),
                                gathering.cancelled().isPresent(),
                                because(gathering.told().stream())));
    }

    private String title() {
        return gathering.names().stream().findFirst().map(ConferenceName::name).orElse("");
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
                                word.when(),
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
        if (absent != null && absent.when() == null) {
            return Stream.empty();
        }
        var facts = new ArrayList<Fact>();
        for (var days : convocations) {
            var lasted =
                    new Spell(
                            later(days.lasted().since(), confirmed.when()),
                            earlier(days.lasted().until(), absent == null ? null : absent.when()));
            if (lasted.from().isBefore(lasted.to())) {
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
                .all(ConferenceEvent.ParticipationConfirmed.class)
                .filter(word -> word.what().party().equals(state))
                .findFirst()
                .map(word -> word);
    }

    private static @Nullable When later(@Nullable When one, @Nullable When other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.earliestStart().isAfter(one.earliestStart()) ? other : one;
    }

    private static @Nullable When earlier(@Nullable When one, @Nullable When other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.latestStart().isBefore(one.latestStart()) ? other : one;
    }

    static List<Long> because(Stream<? extends Word<?>> words) {
        var because = new TreeSet<Long>();
        words.forEach(word -> because.addAll(word.because()));
        return List.copyOf(because);
    }
}
