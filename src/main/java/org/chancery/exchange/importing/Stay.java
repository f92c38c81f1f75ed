package org.chancery.exchange.importing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.chancery.exchange.importing.Placing.Placed;
import org.chancery.kernel.Alias;
import org.jspecify.annotations.Nullable;

/**
 * A stop of one traveller, with what decides to which journey it belongs.
 *
 * @param surname by which remarks on others name the traveller
 * @param alone whether its days are wrong or not known, so that it joins no others
 * @param accompanied what is told of a president whom the traveller accompanied, else null
 */
record Stay(
        Alias alias,
        String who,
        String surname,
        boolean president,
        String country,
        LocalDate from,
        LocalDate to,
        boolean alone,
        @Nullable String accompanied,
        @Nullable Place at) {

    private static final int LONGEST = 300;
    private static final Pattern SUFFIX = Pattern.compile(",? (?:Jr\\.?|Sr\\.?|I{2,3}|IV)$");

    static Stay of(Placed placed) {
        var row = placed.row();
        var when = Hsg.when(row);
        return new Stay(
                placed.alias(),
                row.required("@who"),
                surname(row.required("name")),
                HsgTravels.isPresident(row),
                HsgTravels.country(row),
                when.earliestStart(),
                when.latestEnd(),
                when.endsBeforeItStarts()
                        || ChronoUnit.DAYS.between(when.earliestStart(), when.latestEnd())
                                > LONGEST,
                HsgTravels.accompanied(row).orElse(null),
                placed.at());
    }

    private static String surname(String name) {
        var plain = SUFFIX.matcher(name).replaceFirst("");
        return plain.substring(plain.lastIndexOf(' ') + 1);
    }

    /** Whether it does not stand in anybody's delegation. */
    boolean leads() {
        return at == null || at.role() == null;
    }

    /** Whether both were in one country on one day. */
    boolean meets(Stay other) {
        return country.equals(other.country) && !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
