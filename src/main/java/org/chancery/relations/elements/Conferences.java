package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.kernel.Described;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** Conferences that two states both attended: no visit of the one to the other. */
public record Conferences(
        @Described("In the 12 months before the day, that day included.") long months12,
        @Described("In the 36 months before the day, that day included.") long months36,
        @Described("The last that both had attended by the day.") Latest latest) {

    /** A conference that both attended. */
    public record Latest(
            @Described("Its id in the register of conferences.") String conference,
            @Described("Its title, as worded; left out where no source gives it one.")
                    @Nullable String title,
            @Described("The day since which both had attended it, in EDTF.") String when) {

        private static Latest of(ConferenceShared shared) {
            return new Latest(
                    shared.subject().id(), shared.title(), Conferences.when(shared).toString());
        }
    }

    /** What is said of those on a day, as far as their days are known. */
    static Cell<Conferences> on(LocalDate day, List<ConferenceShared> shared) {
        var begun = dated(shared).filter(each -> !when(each).earliestStart().isAfter(day)).toList();
        if (begun.isEmpty()) {
            return Cell.notRecorded();
        }
        var last = Collections.max(begun, ConferenceShared.LATEST);
        var counted =
                begun.stream().filter(each -> Window.THREE_YEARS.mayHave(when(each), day)).toList();
        return Cell.recorded(
                new Conferences(
                        counted.stream()
                                .filter(each -> Window.YEAR.mayHave(when(each), day))
                                .count(),
                        counted.size(),
                        Latest.of(last)),
                null,
                isDoubtful(last, day) || counted.stream().anyMatch(each -> !isSure(each, day)),
                Stream.concat(Stream.of(last), counted.stream())
                        .flatMap(each -> each.because().stream())
                        .toList());
    }

    private static boolean isDoubtful(ConferenceShared shared, LocalDate day) {
        return shared.doubted() || Turns.doubtful(when(shared), day);
    }

    /** Whether each of the windows surely has it, or surely has it not. */
    private static boolean isSure(ConferenceShared shared, LocalDate day) {
        return !isDoubtful(shared, day)
                && Stream.of(Window.YEAR, Window.THREE_YEARS)
                        .allMatch(window ->
                                window.surelyHas(when(shared), day)
                                        || !window.mayHave(when(shared), day));
    }

    static Stream<LocalDate> turningDays(List<ConferenceShared> shared) {
        return dated(shared)
                .flatMap(each -> Turns.begun(when(each), Window.YEAR, Window.THREE_YEARS));
    }

    private static Stream<ConferenceShared> dated(List<ConferenceShared> shared) {
        return shared.stream().filter(each -> each.when() != null);
    }

    private static When when(ConferenceShared shared) {
        return Objects.requireNonNull(shared.when());
    }
}
