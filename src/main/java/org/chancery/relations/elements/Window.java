package org.chancery.relations.elements;

import java.time.LocalDate;
import org.chancery.kernel.When;

/** The months that end with a day, that day included. */
public record Window(int months) {
    public static final Window YEAR = new Window(12);
    public static final Window THREE_YEARS = new Window(36);

    /** What happened on a later day than that is within. */
    public LocalDate after(LocalDate day) {
        return day.minusMonths(months);
    }

    /** Whether what began then may have begun within the window that ends with a day. */
    public boolean mayHave(When when, LocalDate day) {
        return when.latestStart().isAfter(after(day)) && !when.earliestStart().isAfter(day);
    }

    /** Whether it did without doubt. */
    public boolean surelyHas(When when, LocalDate day) {
        return !when.uncertain()
                && when.earliestStart().isAfter(after(day))
                && !when.latestStart().isAfter(day);
    }

    /** The first day on which what happened on a day is no longer within. */
    LocalDate letsGo(LocalDate happened) {
        var day = happened.plusMonths(months);
        return day.minusMonths(months).isBefore(happened) ? day.plusDays(1) : day;
    }
}
