package org.chancery.exchange.importing;

import java.util.List;

/** The formats that can be imported. */
public final class Formats {
    private static final List<Series> ALL =
            List.of(new TreatyActions(), new HsgTravels(), new HsgVisits());

    /** Their names, in alphabetical order. */
    public static final List<String> NAMES = ALL.stream().map(Series::format).toList();

    private Formats() {}

    /**
     * The series of a format.
     *
     * @throws IllegalArgumentException when there is no such format
     */
    static Series named(String format) {
        return ALL.stream()
                .filter(series -> series.format().equals(format))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "there is no format '%s'; known: %s"
                                        .formatted(format, String.join(", ", NAMES))));
    }
}
