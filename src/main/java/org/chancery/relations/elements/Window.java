package org.chancery.relations.elements;

import java.time.LocalDate;

/** The months that end with a day, that day included. */
public record Window(int months) {
    public static final Window YEAR = new Window(12);
    public static final Window THREE_YEARS = new Window(36);

    /** What happened on a later day than that is within. */
    public LocalDate after(LocalDate day) {
        return day.minusMonths(months);
    }

    /** Whether what happened on a day is within the window that ends with another. */
    public boolean has(LocalDate happened, LocalDate day) {
        return happened.isAfter(after(day)) && !happened.isAfter(day);
    }

    /** The first day on which what happened on a day is no longer within. */
    LocalDate letsGo(LocalDate happened) {
        var day = happened.plusMonths(months);
        return day.minusMonths(months).isBefore(happened) ? day.plusDays(1) : day;
    }
}
