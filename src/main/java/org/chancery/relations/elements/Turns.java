package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days on which something turns, as far as they are known. */
final class Turns {
    private Turns() {}

    /** The day, unless it stands for an open end. */
    static Stream<LocalDate> on(LocalDate day) {
        return Stream.of(day)
                .filter(each -> each.isAfter(LocalDate.MIN) && each.isBefore(LocalDate.MAX));
    }
}
