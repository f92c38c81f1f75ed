package org.chancery.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as precise as it is known: a year, a month or a day, perhaps marked uncertain.
 *
 * @param month 1–12, or 0 where only the year is known
 * @param day 1–31, or 0 where only the month is known
 */
public record EdtfDate(int year, int month, int day, boolean uncertain) {
    /** The last day that can be written, as a year has four figures. */
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public EdtfDate {
        if (year < 1) {
            throw new IllegalArgumentException("a year runs from 0001 to 9999");
        }
        try {
            var _ = LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "there is no such day: " + text(year, month, day), e);
        }
    }

    /** A day, up to the last that can be written. */
    static EdtfDate of(LocalDate any, boolean uncertain) {
        var day = any.isAfter(LAST) ? LAST : any;
        return new EdtfDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), uncertain);
    }

    /** Reads {@code 2025-12-10}, {@code 1991-12}, {@code 1979}, each perhaps with a {@code ?}. */
    static EdtfDate parse(String text) {
        boolean uncertain = text.endsWith("?");
        int length = uncertain ? text.length() - 1 : text.length();
        boolean shaped =
                length == 4
                        || (length == 7 && text.charAt(4) == '-')
                        || (length == 10 && text.charAt(4) == '-' && text.charAt(7) == '-');
        if (!shaped) {
            throw new IllegalArgumentException(
                    "'%s' is not a date such as 2025-12-10, 1991-12 or 1979?".formatted(text));
        }
        int month = length > 4 ? number(text, 5, 7) : 0;
        int day = length > 7 ? number(text, 8, 10) : 0;
        if ((length > 4 && month == 0) || (length > 7 && day == 0)) {
            throw new IllegalArgumentException("there is no such day: " + text);
        }
        return new EdtfDate(number(text, 0, 4), month, day, uncertain);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException(
                        "'%s' is not a date such as 2025-12-10, 1991-12 or 1979?".formatted(text));
            }
            number = number * 10 + digit;
        }
        return number;
    }

    public LocalDate first() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    public LocalDate last() {
        if (day > 0) {
            return first();
        }
        return month > 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
    }

    /** The same date, marked uncertain. */
    public EdtfDate inDoubt() {
        return new EdtfDate(year, month, day, true);
    }

    private static String text(int year, int month, int day) {
        var text = new StringBuilder(11);
        pad(text, year, 4);
        if (month > 0) {
            pad(text.append('-'), month, 2);
        }
        if (day > 0) {
            pad(text.append('-'), day, 2);
        }
        return text.toString();
    }

    private static void pad(StringBuilder text, int number, int width) {
        var digits = Integer.toString(number);
        text.repeat('0', width - digits.length()).append(digits);
    }

    @Override
    public String toString() {
        return text(year, month, day) + (uncertain ? "?" : "");
    }
}
