package org.chancery.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.chancery.kernel.BadMember;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
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
                                "How long after that, in days, weeks, months or years, ten years at most, as an ISO 8601 duration such as P60D, P3M or P1Y; left out where at once. Who consents later is bound that long after its own consent.",
                        example = "P60D")
                @Nullable String after,
        @Described(
                        "True where the instruments of organisations count for the number; left"
                                + " out, those of states do.")
                @Nullable Boolean organisationsCount) {
    private static final int MOST = 300;
    private static final int LONGEST_DELAY_IN_YEARS = 10;
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    /** Of which nothing is told of organisations. */
    public ForceCondition(
            ForceOn on,
            @Nullable When date,
            @Nullable Integer instruments,
            @Nullable List<Party> parties,
            @Nullable String after) {
        this(on, date, instruments, parties, after, null);
    }

    public ForceCondition {
        if ((date != null) != (on == ForceOn.FIXED_DATE)
                || (instruments != null) != (on == ForceOn.NUMBER_OF_INSTRUMENTS)
                || (parties != null) != (on == ForceOn.NAMED_PARTIES)) {
            throw new IllegalArgumentException(
                    "a fixed date has its date, a number of instruments its number, named parties their names, and no other condition has them");
        }
        if (organisationsCount != null && on != ForceOn.NUMBER_OF_INSTRUMENTS) {
            throw new IllegalArgumentException(
                    "organisations count, or do not, where a number of instruments is needed");
        }
        if (instruments != null && (instruments < 1 || instruments > MOST)) {
            throw new BadMember("/instruments", "1 to 300 instruments are needed");
        }
        if (parties != null && parties.isEmpty()) {
            throw new BadMember("/parties", "named parties are named");
        }
        if (after != null && !isReadable(after)) {
            throw new BadMember(
                    "/after",
                    "'%s' is not a time of one day to ten years in days, weeks, months or years such as P60D or P3M"
                            .formatted(after));
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

    /** Whether the instrument of a party counts for the number. */
    public boolean counts(Party party) {
        return party instanceof StateId || Boolean.TRUE.equals(organisationsCount);
    }

    /**
     * Whether it can ever be met between some; where none is named others may become parties, and
     * nobody tells when all of them have signed or notified.
     */
    public boolean canBeMet(List<Party> between) {
        return switch (on) {
            case SIGNATURE, LAST_NOTIFICATION -> !between.isEmpty();
            case FIXED_DATE, EXCHANGE -> true;
            case NUMBER_OF_INSTRUMENTS ->
                    between.isEmpty()
                            || between.stream().filter(this::counts).count()
                                    >= Objects.requireNonNull(instruments);
            case NAMED_PARTIES ->
                    between.isEmpty() || between.containsAll(Objects.requireNonNull(parties));
        };
    }

    /** How long after what it waits for. */
    public Period delay() {
        return after == null ? Period.ZERO : Period.parse(after);
    }
}
