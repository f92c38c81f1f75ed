package org.chancery.web;

import java.time.Year;
import java.util.List;
import java.util.Set;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.registers.VisitFilter;
import org.chancery.web.Parameters.Days;

/** Which visits are asked for: in the register of visits, and in the tables that count them. */
final class AskedVisits {
    /** Those that tables know: they count what was made, as far as it counts at all. */
    static final Set<String> OF_TABLES =
            Set.of("state", "pair", "visitor", "host", "rank", "type", "year", "from", "to");

    static final Set<String> PARAMETERS = Parameters.of(VisitFilter.class);

    private AskedVisits() {}

    static VisitFilter read(Parameters parameters) {
        var days = parameters.days();
        var year = parameters.read("year", AskedVisits::year);
        if (year != null && isBeside(year, days)) {
            parameters.problem("year", "no day of %s lies within from and to".formatted(year));
        }
        return new VisitFilter(
                parameters.read("state", StateId::parse),
                parameters.read("pair", Pair::parse),
                parameters.read("visitor", StateId::parse),
                parameters.read("host", StateId::parse),
                parameters.read("rank", Choice.of(List.of(Rank.values()))),
                parameters.read("type", VisitType::parse),
                year,
                days.from(),
                days.to(),
                parameters.read("status", Choice.of(VisitFilter.STATUSES)),
                parameters.read("standing", Choice.of(VisitFilter.STANDINGS)));
    }

    private static boolean isBeside(Year year, Days days) {
        return (days.from() != null && days.from().getYear() > year.getValue())
                || (days.to() != null && days.to().getYear() < year.getValue());
    }

    private static Year year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("'%s' is not a year such as 2018".formatted(text));
        }
        return Year.parse(text);
    }
}
