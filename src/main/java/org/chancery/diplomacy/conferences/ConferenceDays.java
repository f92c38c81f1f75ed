package org.chancery.diplomacy.conferences;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.kernel.EdtfDate;
import org.chancery.kernel.When;
import org.chancery.kernel.When.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The days of a conference, by what was told of it.
 *
 * @param planned for which it was convened last, where that is known
 * @param happened the days of what happened at it, its closing among them, as far as they are told
 * @param closed whether it did
 * @param closing when it did, where that is told
 */
record ConferenceDays(
        @Nullable When planned, List<When> happened, boolean closed, @Nullable When closing) {

    /**
     * The days on which it was or is to be. Absent where nothing is told of where they end: neither
     * for which days it was convened nor that it closed.
     */
    @Nullable When known() {
        return planned == null && !closed ? null : told();
    }

    /** The same; where nothing is told of where they end, from the first happening on. */
    @Nullable When shown() {
        var told = told();
        return planned == null && !closed && told != null && told.from() != null
                ? new When(Shape.LASTED, date(told, told.from()), null)
                : told;
    }

    private @Nullable When told() {
        return closing == null ? untilLast() : until(closing);
    }

    /** Those planned, and those on which without doubt something happened before or after. */
    private @Nullable When untilLast() {
        if (planned == null) {
            return When.spanning(happened);
        }
        var outside =
                happened.stream()
                        .filter(each ->
                                each.surelyBefore(planned)
                                        || planned.latestEnd().isBefore(each.earliestEnd()));
        return When.spanning(Stream.concat(Stream.of(planned), outside).toList());
    }

    /** A closing cuts the end: until then they are those planned, where that tells their first. */
    private @Nullable When until(When closing) {
        var days = isFirstPlanned(closing) ? untilLast() : When.spanning(happened);
        var end = planned != null && mayBeLast(planned, closing) ? planned : closing;
        var from = days == null ? null : date(days, days.from());
        var to = date(end, end.to());
        return from == null && to == null
                ? null
                : new When(Objects.equals(from, to) ? Shape.ON : Shape.LASTED, from, to);
    }

    private boolean isFirstPlanned(When closing) {
        return planned != null
                && planned.earliestStart().equals(planned.latestStart())
                && !closing.latestEnd().isBefore(planned.earliestStart());
    }

    private static boolean mayBeLast(When planned, When closing) {
        return !planned.latestEnd().isBefore(closing.earliestStart())
                && !closing.latestEnd().isBefore(planned.latestEnd());
    }

    /** Some day of these; where it is not told which, in doubt. */
    private static @Nullable EdtfDate date(When days, @Nullable EdtfDate date) {
        return date != null && days.shape() == Shape.BETWEEN ? date.inDoubt() : date;
    }

    /** When something was that was told without a day: on some day of the conference. */
    @Nullable When someDay() {
        var days = shown();
        return days == null
                        || days.endsBeforeItStarts()
                        || days.earliestStart().equals(days.latestEnd())
                ? days
                : new When(Shape.BETWEEN, days.from(), days.to());
    }
}
