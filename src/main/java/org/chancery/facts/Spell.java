package org.chancery.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * How long something was true in the world, as precisely as that is known.
 *
 * @param since the first day; absent where it is not known
 * @param until the first day on which it was true no longer; absent while nothing ended it
 */
public record Spell(@Nullable When since, @Nullable When until) {

    /**
     * From a day to the first of those on which it ended; of what has ended on a day that nobody
     * tells, and of what ended before it began, nothing.
     */
    public static Optional<Spell> until(@Nullable When since, boolean ended, Stream<When> ends) {
        var spell = new Spell(since, When.first(ends).orElse(null));
        return Optional.of(spell).filter(each -> (!ended || each.until != null) && each.mayHold());
    }

    /** Whether there is a day on which it may be true. */
    public boolean mayHold() {
        return from().isBefore(to());
    }

    /** Whether it had begun by a day, as far as can be told: it may have. */
    public boolean begunBy(LocalDate day) {
        return !from().isAfter(day);
    }

    /** Whether it is over on a day without doubt. */
    public boolean overBy(LocalDate day) {
        return !to().isAfter(day);
    }

    /** Whether it may be true on a day. */
    public boolean mayHoldOn(LocalDate day) {
        return begunBy(day) && !overBy(day);
    }

    /** Whether it is true on a day without doubt. */
    public boolean surelyHoldsOn(LocalDate day) {
        return mayHoldOn(day) && !surelyFrom().isAfter(day) && surelyTo().isAfter(day);
    }

    /** The first day on which it may be true. */
    public LocalDate from() {
        return since == null ? LocalDate.MIN : since.earliestStart();
    }

    /** The first day on which it is true without doubt. */
    public LocalDate surelyFrom() {
        return since == null ? LocalDate.MIN : since.latestStart();
    }

    /** The first day on which it may be true no longer. */
    public LocalDate surelyTo() {
        return until == null ? LocalDate.MAX : until.earliestStart();
    }

    /** The first day on which it is over without doubt. */
    public LocalDate to() {
        return until == null ? LocalDate.MAX : until.latestStart();
    }

    /** The days on which something else may have to be said of it than on the day before. */
    public Stream<LocalDate> turningDays() {
        return Stream.of(from(), surelyFrom(), surelyTo(), to())
                .filter(day -> day.isAfter(LocalDate.MIN) && day.isBefore(LocalDate.MAX));
    }

    /** Whether one of its dates carries a question mark. */
    public boolean uncertain() {
        return (since != null && since.uncertain()) || (until != null && until.uncertain());
    }
}
