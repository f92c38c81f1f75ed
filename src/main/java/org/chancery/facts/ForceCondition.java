package org.chancery.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

@Described("The condition on which an agreement enters into force, as its text has it.")
public record ForceCondition(
        @Described(value = "On what.", example = "last notification") ForceOn on,
        @Described(value = "The day, where it is fixed.", example = "2026-01-01")
                @Nullable When date,
        @Described(
                        value = "How many have to consent, where a number is needed; 1 to 300.",
                        example = "20")
                @Nullable Integer instruments,
        @Described("Which have to consent, where they are named.") @Nullable List<Party> parties,
        @Described(
                        value =
                                "How long after that, in days or months, as an ISO 8601 duration such as P60D or P3M; left out where at once. Who consents later is bound that long after its own consent.",
                        example = "P60D")
                @Nullable String after) {
    private static final int MOST = 300;
    private static final int LONGEST_DELAY_IN_YEARS = 10;
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    public ForceCondition {
        if ((date != null) != (on == ForceOn.FIXED_DATE)
                || (instruments != null) != (on == ForceOn.NUMBER_OF_INSTRUMENTS)
                || (parties != null) != (on == ForceOn.NAMED_PARTIES)) {
            throw new IllegalArgumentException(
                    "a fixed date has its date, a number of instruments its number, named parties their names, and no other condition has them");
        }
        if (instruments != null && (instruments < 1 || instruments > MOST)) {
            throw new IllegalArgumentException("1 to 300 instruments are needed");
        }
        if (parties != null && parties.isEmpty()) {
            throw new IllegalArgumentException("named parties are named");
        }
        if (after != null && !isReadable(after)) {
            throw new IllegalArgumentException(
                    "'%s' is not a number of days or months such as P60D or P3M".formatted(after));
        }
    }

    private static boolean isReadable(String after) {
        try {
            var period = Period.parse(after);
            return !period.isNegative()
                    && !period.isZero()
                    && !EPOCH.plus(period).isAfter(EPOCH.plusYears(LONGEST_DELAY_IN_YEARS));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** How long after what it waits for. */
    public Period delay() {
        return after == null ? Period.ZERO : Period.parse(after);
    }
}
