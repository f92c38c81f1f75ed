package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something was true in the world: civil dates at the place, without a zone, in a subset of
 * EDTF (ISO 8601-2:2019). {@code 2025-12-10} on a day (month, year); {@code 2025-12-10/2025-12-12}
 * it lasted, both days included; {@code ../2025-12-09} and {@code 1992/..} it lasted until, since;
 * {@code [2025-12-10..2025-12-12]}, {@code [..2025-12-09]}, {@code [1992..]} on some day between,
 * up to, from. A {@code ?} marks a date uncertain and widens nothing.
 *
 * @param from absent where open; equals {@code to} for {@link Shape#ON}
 */
@Described(
        value =
                "A date in EDTF: a day, month or year, a span, or some day between; with ? uncertain.",
        example = "2025-12-10/2025-12-12")
public record When(Shape shape, @Nullable EdtfDate from, @Nullable EdtfDate to) {

    private static final Comparator<When> BY_START =
            Comparator.comparing(When::earliestStart).thenComparing(When::latestStart);
    private static final Comparator<When> BY_LATEST_START =
            Comparator.comparing(When::latestStart).thenComparing(When::earliestStart);
    private static final Comparator<When> BY_END =
            Comparator.comparing(When::latestEnd).thenComparing(When::earliestEnd);

    private static final Period A_DAY = Period.ofDays(1);

    /** Whether it was on one day, lasted, or was on some day between. */
    public enum Shape {
        ON,
        LASTED,
        BETWEEN
    }

    public When {
        if (from == null && to == null) {
            throw new IllegalArgumentException("a date that is open at both ends says nothing");
        }
        if (shape == Shape.BETWEEN
                && from != null
                && to != null
                && to.last().isBefore(from.first())) {
            throw new IllegalArgumentException(
                    "there is no day between %s and %s".formatted(from, to));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static When parse(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            int dots = text.indexOf("..");
            if (dots < 0) {
                throw unreadable(text);
            }
            return new When(
                    Shape.BETWEEN,
                    open(text.substring(1, dots)),
                    open(text.substring(dots + 2, text.length() - 1)));
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            var date = EdtfDate.parse(text);
            return new When(Shape.ON, date, date);
        }
        try {
            return new When(
                    Shape.LASTED,
                    openEnd(text.substring(0, slash)),
                    openEnd(text.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "in '%s' a stroke stands between the first and the last day: %s"
                            .formatted(text, e.getMessage()),
                    e);
        }
    }

    private static @Nullable EdtfDate open(String text) {
        return text.isEmpty() ? null : EdtfDate.parse(text);
    }

    private static @Nullable EdtfDate openEnd(String text) {
        return text.equals("..") ? null : EdtfDate.parse(text);
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "'%s' is not a date such as 2025-12-10, 2025-12-10/2025-12-12 or [1991..1992]"
                        .formatted(text));
    }

    /**
     * From the beginning of the first of these days to the end of the last; where it is not told on
     * what day of several that was, in doubt. Nothing where they are open at both ends, or none.
     */
    public static @Nullable When spanning(List<When> days) {
        if (days.stream().distinct().count() < 2) {
            return days.isEmpty() ? null : days.getFirst();
        }
        var first = Collections.min(days, BY_START);
        var last = Collections.max(days, BY_END);
        var from = first.shape == Shape.BETWEEN ? inDoubt(first.from) : first.from;
        var to = last.shape == Shape.BETWEEN ? inDoubt(last.to) : last.to;
        return from == null && to == null
                ? null
                : new When(Objects.equals(from, to) ? Shape.ON : Shape.LASTED, from, to);
    }

    private static @Nullable EdtfDate inDoubt(@Nullable EdtfDate date) {
        return date == null ? null : date.inDoubt();
    }

    public LocalDate earliestStart() {
        return from == null ? LocalDate.MIN : from.first();
    }

    /** Never after it must have ended: {@code 2018-01/2018-01-10} did not begin on the 31st. */
    public LocalDate latestStart() {
        var end = to == null ? LocalDate.MAX : to.last();
        return shape == Shape.LASTED
                        && from != null
                        && (from.last().isBefore(end) || end.isBefore(from.first()))
                ? from.last()
                : end;
    }

    /** Never before it may have begun: {@code 2026-01-16/2026-01} did not end on the 1st. */
    public LocalDate earliestEnd() {
        var start = earliestStart();
        return shape == Shape.LASTED && to != null && to.first().isAfter(start)
                ? to.first()
                : start;
    }

    public LocalDate latestEnd() {
        return to == null ? LocalDate.MAX : to.last();
    }

    /** The day on which something begins that waits for this and then for a time. */
    public When after(Period delay) {
        return delay.isZero()
                ? this
                : begunBetween(later(earliestStart(), delay), later(latestStart(), delay));
    }

    /** An end that is open stays so. */
    private static LocalDate later(LocalDate day, Period delay) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? day : day.plus(delay);
    }

    /**
     * The first day after it, as precisely as its last day is known; nothing where its end is open
     * or no later day can be written.
     */
    public @Nullable When dayAfter() {
        return latestEnd().isBefore(EdtfDate.LAST)
                ? begunBetween(later(earliestEnd(), A_DAY), later(latestEnd(), A_DAY))
                : null;
    }

    /** The same of something that did not begin before another did, where that says more. */
    public When notBefore(When other) {
        return earliestStart().isBefore(other.earliestStart())
                        && !latestStart().isBefore(other.earliestStart())
                ? begunBetween(other.earliestStart(), latestStart())
                : this;
    }

    /** When both this and another had begun, as precisely as that is known. */
    public When bothBegun(When other) {
        return BY_LATEST_START.compare(this, other) < 0 ? other.notBefore(this) : notBefore(other);
    }

    /** The same, where of one of them no day may be known: when the other had. */
    public static @Nullable When later(@Nullable When one, @Nullable When other) {
        return one == null || other == null ? (one == null ? other : one) : one.bothBegun(other);
    }

    /** The one that may have begun on the earliest day; of several the first that is named. */
    public static Optional<When> first(Stream<When> days) {
        return days.min(Comparator.comparing(When::earliestStart));
    }

    private When begunBetween(LocalDate first, LocalDate last) {
        var from = first.equals(LocalDate.MIN) ? null : EdtfDate.of(first, uncertain());
        var to = last.equals(LocalDate.MAX) ? null : EdtfDate.of(last, uncertain());
        return new When(Objects.equals(from, to) ? Shape.ON : Shape.BETWEEN, from, to);
    }

    /** A day. */
    public static When on(LocalDate day) {
        var date = EdtfDate.of(day, false);
        return new When(Shape.ON, date, date);
    }

    /** Whether this began, without doubt, on an earlier day than the other. */
    public boolean surelyBefore(When other) {
        return latestStart().isBefore(other.earliestStart());
    }

    /** Whether two may have been on one day; what has no date may have been on any. */
    public static boolean mayMeet(@Nullable When one, @Nullable When other) {
        return one == null
                || other == null
                || (!one.latestEnd().isBefore(other.earliestStart())
                        && !other.latestEnd().isBefore(one.earliestStart()));
    }

    /** Whether something may have begun by a day; what has no date had. */
    public static boolean begunBy(@Nullable When when, LocalDate day) {
        return when == null || !when.earliestStart().isAfter(day);
    }

    /**
     * Whether it ended, without doubt, before it began: it can be written, and is a contradiction.
     */
    public boolean endsBeforeItStarts() {
        return latestEnd().isBefore(earliestStart());
    }

    /** Whether one of its dates carries a question mark. */
    public boolean uncertain() {
        return (from != null && from.uncertain()) || (to != null && to.uncertain());
    }

    @JsonValue
    @Override
    public String toString() {
        return switch (shape) {
            case ON -> String.valueOf(from);
            case LASTED -> (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
            case BETWEEN -> "[" + (from == null ? "" : from) + ".." + (to == null ? "" : to) + "]";
        };
    }
}
