package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How one thing between two states went over the days. */
record Course<T>(List<Held<T>> held) {

    static <T> Course<T> of(Collection<Held<T>> held) {
        return new Course<>(held.stream().sorted(Held.LATEST).toList());
    }

    Course<T> only(Predicate<T> which) {
        return new Course<>(held.stream().filter(each -> which.test(each.what())).toList());
    }

    /** The last of what holds on a day to have begun; all of it is over, or nothing is recorded. */
    <V> Cell<V> last(LocalDate day, Function<T, V> value) {
        return foremost(day, (_, _) -> 0, value);
    }

    /** The greatest of what holds on a day, of several the last to have begun. */
    <V> Cell<V> foremost(LocalDate day, Comparator<T> greatness, Function<T, V> value) {
        return cell(
                day,
                holding -> {
                    var one =
                            Collections.max(
                                    holding,
                                    Comparator.<Held<T>, T>comparing(Held::what, greatness)
                                            .thenComparing(Held.LATEST));
                    return Cell.recorded(
                            value.apply(one.what()),
                            one.since(),
                            one.uncertainOn(day),
                            one.because());
                });
    }

    /** All that holds on a day; all of it is over, or nothing is recorded. */
    <V> Cell<V> all(LocalDate day, Function<List<Held<T>>, V> value) {
        return cell(
                day,
                holding ->
                        Cell.recorded(
                                value.apply(holding),
                                null,
                                holding.stream().anyMatch(each -> each.uncertainOn(day)),
                                holding.stream()
                                        .flatMap(each -> each.because().stream())
                                        .toList()));
    }

    /** What holds on a day, the last to have begun last. */
    Stream<Held<T>> holding(LocalDate day) {
        return held.stream().filter(each -> each.mayHoldOn(day));
    }

    /** Where all is over the last to end tells; of several, one that is not sure to be over. */
    private <V> Cell<V> cell(LocalDate day, Function<List<Held<T>>, Cell<V>> recorded) {
        var holding = holding(day).toList();
        if (!holding.isEmpty()) {
            return recorded.apply(holding);
        }
        return held.stream()
                .filter(each -> each.overBy(day))
                .max(
                        Comparator.<Held<T>, LocalDate>comparing(Held::to)
                                .thenComparing(each -> each.doubtfullyOverOn(day))
                                .thenComparing(Held.LATEST))
                .<Cell<V>>map(
                        last -> Cell.recordedAsNone(last.doubtfullyOverOn(day), last.because()))
                .orElseGet(Cell::notRecorded);
    }

    Stream<LocalDate> turningDays() {
        return held.stream().flatMap(Held::turningDays);
    }
}
