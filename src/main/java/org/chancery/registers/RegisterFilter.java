package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/** Which subjects of a kind a list shows. */
public interface RegisterFilter {

    /** The standings that a subject in a list can have: what is hidden is in none. */
    List<Standing> STANDINGS =
            List.of(Standing.COUNTED, Standing.DISPUTED, Standing.FLAGGED, Standing.RETRACTED);

    /** What is to be looked at for this: all that is shown is among it. */
    Meant meant(LocalDate asOf);

    /** Whether the list shows it as of a day. */
    boolean shows(Registered registered, LocalDate asOf);

    /** Words that are searched for, where any are. */
    default @Nullable String text() {
        return null;
    }

    /** Whether it stands so; where nothing is asked for, whether it was not taken back. */
    static boolean stands(Registered registered, @Nullable Standing asked) {
        return asked == null
                ? registered.standing() != Standing.RETRACTED
                : registered.standing() == asked;
    }

    /** Whether something may have been on one of these days; without a date only where all do. */
    static boolean within(@Nullable When when, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || (when != null && !when.latestEnd().isBefore(from)))
                && (to == null || (when != null && !when.earliestStart().isAfter(to)));
    }

    /** The states that are asked for by themselves or as a pair. */
    static List<StateId> named(@Nullable StateId state, @Nullable Pair pair) {
        return Stream.concat(
                        Stream.ofNullable(state),
                        pair == null ? Stream.of() : Stream.of(pair.a(), pair.b()))
                .toList();
    }

    /** Whether words have some others as a part of them, in whatever case. */
    static boolean has(String words, String some) {
        return words.toLowerCase(Locale.ROOT).contains(some.strip().toLowerCase(Locale.ROOT));
    }
}
