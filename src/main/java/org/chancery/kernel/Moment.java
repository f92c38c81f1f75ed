package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point on the published or recorded clock as its source gives it: an instant ({@code
 * 2025-12-10T22:41:00+05:00}) or a date. A date stays a date and counts as its last millisecond in
 * UTC; an instant is kept in UTC, to the millisecond.
 */
@Described(
        value = "An instant with an offset, or a date, which counts as its last instant in UTC.",
        example = "2025-12-10")
public record Moment(String text, Instant instant) implements Comparable<Moment> {
    private static final int DATE = 10;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    public Moment {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("a year runs from 0001 to 9999");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Moment parse(String text) {
        try {
            if (text.length() == DATE) {
                var end = LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC);
                return new Moment(text, end.toInstant().minusMillis(1));
            }
            var instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return new Moment(MILLIS.format(instant), instant);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is neither a whole day such as 2025-12-10 nor an instant such as 2025-12-10T22:41:00Z"
                            .formatted(text),
                    e);
        }
    }

    @Override
    public int compareTo(Moment other) {
        return instant.compareTo(other.instant);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
