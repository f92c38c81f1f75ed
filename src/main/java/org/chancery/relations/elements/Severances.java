package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.facts.Fact.TiesHeld;
import org.chancery.facts.TiesKind;
import org.chancery.facts.TiesStage;

/**
 * The severances of diplomatic relations between two states. Each ends for good what began before
 * it and depends on those relations; a resumption does not bring it back. Where the dates do not
 * tell which came first, it ended in doubt.
 */
record Severances(List<Held<TiesHeld>> inOrder) {

    Severances(Course<TiesHeld> ties) {
        this(
                ties
                        .only(fact ->
                                fact.kind() == TiesKind.DIPLOMATIC
                                        && fact.stage() == TiesStage.SEVERED)
                        .held()
                        .stream()
                        .filter(severed -> severed.what().lasted().since() != null)
                        .toList());
    }

    /** The same course as of a day, where what depends on the relations ended with them. */
    <T> Course<T> ending(Course<T> course, Predicate<T> depends, LocalDate day) {
        return Course.of(
                course.held().stream()
                        .map(held -> depends.test(held.what()) ? ending(held, day) : held)
                        .toList());
    }

    /** What may have begun before a severance is ended by it, and in doubt. */
    private <T> Held<T> ending(Held<T> held, LocalDate day) {
        var told =
                inOrder.stream()
                        .filter(severed -> !severed.from().isAfter(day))
                        .filter(severed -> severed.from().isBefore(held.to()))
                        .filter(severed -> held.from().isBefore(severed.surelyFrom()))
                        .toList();
        var sure =
                told.stream()
                        .filter(severed -> held.surelyFrom().isBefore(severed.from()))
                        .findFirst();
        var doubtful = told.stream().findFirst().filter(first -> !first.equals(sure.orElse(null)));
        var ended =
                sure.or(() -> doubtful)
                        .map(severed ->
                                held.endedBy(severed.what().lasted().since(), severed.because()))
                        .orElse(held);
        return doubtful.map(severed -> ended.doubtedFor(severed.because())).orElse(ended);
    }

    Stream<LocalDate> turningDays() {
        return inOrder.stream().flatMap(Held::turningDays);
    }
}
