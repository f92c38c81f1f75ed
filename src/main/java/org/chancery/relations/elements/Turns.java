package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.chancery.kernel.When;

/** Days on which something turns, as far as they are known. */
final class Turns {
    private Turns() {}

    /** When it may have begun and has begun without doubt, and is no longer within windows. */
    static Stream<LocalDate> begun(When when, Window... windows) {
        return Stream.of(when.earliestStart(), when.latestStart())
                .flatMap(Turns::on)
                .flatMap(day ->
                        Stream.concat(
                                Stream.of(day),
                                Stream.of(windows).map(window -> window.letsGo(day))));
    }

    /** Whether it is not sure that it has begun by a day on which it may have. */
    static boolean doubtful(When when, LocalDate day) {
        return when.uncertain() || when.latestStart().isAfter(day);
    }

    /** The day, unless it stands for an open end. */
    static Stream<LocalDate> on(LocalDate day) {
        return Stream.of(day)
                .filter(each -> each.isAfter(LocalDate.MIN) && each.isBefore(LocalDate.MAX));
    }
}
