package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Spell;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * A conference that both of two states attended, each as it is told by itself.
 *
 * @param when the day since which both had; absent where that of one is not known
 * @param over the day since which neither is to attend it any more; absent where it is of none of
 *     the two told on which day it attended
 * @param doubted whether a source is not sure of it
 */
record ConferenceShared(
        Subject subject,
        @Nullable String title,
        @Nullable When when,
        @Nullable When over,
        boolean doubted,
        List<Long> because) {

    static final Comparator<ConferenceShared> LATEST =
            Comparator.<ConferenceShared, LocalDate>comparing(
                            each -> Objects.requireNonNull(each.when).earliestStart())
                    .thenComparing(each -> Objects.requireNonNull(each.when).latestStart())
                    .thenComparing(each -> each.subject.id());

    private static final Comparator<Attended> FIRST =
            Comparator.<Attended, LocalDate>comparing(fact ->
                            fact.when() == null ? LocalDate.MAX : fact.when().earliestStart())
                    .thenComparing(
                            fact -> fact.when() == null ? LocalDate.MAX : fact.when().latestStart())
                    .thenComparing(Attended::toString);

    /** Those that both attended, by when each first did. */
    static List<ConferenceShared> between(StateId a, StateId b, List<Attended> attended) {
        var ofA = first(a, attended);
        var ofB = first(b, attended);
        return ofA.entrySet().stream()
                .filter(each -> ofB.containsKey(each.getKey()))
                .map(each ->
                        of(
                                each.getValue(),
                                Objects.requireNonNull(ofB.get(each.getKey())),
                                When.later(
                                        since(a, each.getKey(), attended),
                                        since(b, each.getKey(), attended))))
                .toList();
    }

    private static Map<Subject, Attended> first(StateId state, List<Attended> attended) {
        return attended.stream()
                .filter(fact -> state.equals(fact.party()))
                .collect(
                        Collectors.toMap(
                                Attended::subject,
                                fact -> fact,
                                (one, other) -> FIRST.compare(one, other) <= 0 ? one : other));
    }

    /** When a party first attended; absent where that is also told without a day. */
    private static @Nullable When since(StateId state, Subject subject, List<Attended> attended) {
        var days =
                attended.stream()
                        .filter(fact ->
                                state.equals(fact.party()) && subject.equals(fact.subject()))
                        .sorted(FIRST.reversed())
                        .toList();
        return days.getFirst().when() == null ? null : days.getLast().when();
    }

    private static ConferenceShared of(Attended one, Attended other, @Nullable When over) {
        var because = new TreeSet<>(one.because());
        because.addAll(other.because());
        return new ConferenceShared(
                one.subject(),
                one.title(),
                one.when() == null || other.when() == null
                        ? null
                        : one.when().bothBegun(other.when()),
                over,
                Stream.of(one, other)
                        .anyMatch(fact -> fact.when() != null && fact.when().uncertain()),
                List.copyOf(because));
    }

    /** Those that both are to attend, as long as both are. */
    static List<Held<ConferencePlanned>> planned(
            StateId a, StateId b, List<ConferencePlanned> plans) {
        var planned = new ArrayList<Held<ConferencePlanned>>();
        for (var one : plans) {
            for (var other : plans) {
                if (one.state().equals(a) && other.state().equals(b) && alike(one, other)) {
                    planned.add(Held.of(one).with(Held.of(other), one));
                }
            }
        }
        return planned;
    }

    private static boolean alike(ConferencePlanned one, ConferencePlanned other) {
        return one.subject().equals(other.subject())
                && one.postponed() == other.postponed()
                && Objects.equals(one.planned(), other.planned());
    }

    /**
     * What both are to attend as it stands on a day: until both did, as far as they may have by
     * then; where nobody tells when one did, until the other, and where of neither, not at all.
     */
    static Stream<Held<ConferencePlanned>> on(
            LocalDate day, Held<ConferencePlanned> planned, List<ConferenceShared> shared) {
        var until = planned;
        for (var each : shared) {
            if (each.subject.equals(planned.subject())) {
                if (each.over == null) {
                    return Stream.of();
                }
                if (!each.over.earliestStart().isAfter(day)) {
                    until = until.endedBy(each.over, List.of());
                }
            }
        }
        return until.mayHoldOn(day) ? Stream.of(until) : Stream.of();
    }

    /** The days on which what was planned may end by this. */
    Stream<LocalDate> turningDays() {
        return over == null ? Stream.of() : new Spell(null, over).turningDays();
    }
}
