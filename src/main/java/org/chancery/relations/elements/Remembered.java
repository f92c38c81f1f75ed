package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said anew only where it turns, and of the days between two turns once.
 *
 * @param <T> what is said
 */
final class Remembered<T> {
    private final Function<LocalDate, T> said;
    private final NavigableSet<LocalDate> turningDays;
    private @Nullable LocalDate turned;
    private @Nullable T last;

    Remembered(Stream<LocalDate> turningDays, Function<LocalDate, T> said) {
        this.said = said;
        this.turningDays = turningDays.collect(Collectors.toCollection(TreeSet::new));
        this.turningDays.add(LocalDate.MIN);
    }

    T on(LocalDate day) {
        var since = turningDays.floor(day);
        var known = last;
        if (known == null || !since.equals(turned)) {
            known = said.apply(day);
            last = known;
            turned = since;
        }
        return known;
    }

    Stream<LocalDate> turningDays() {
        return turningDays.stream().skip(1);
    }
}
