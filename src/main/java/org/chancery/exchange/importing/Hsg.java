package org.chancery.exchange.importing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;

/** What the data sets of the Office of the Historian have in common. */
final class Hsg {
    private Hsg() {}

    /**
     * A publication of one of them, graded B2: the office has the records of the protocol and
     * corrects itself, and what it tells is plain and consistent with what others report.
     */
    static RegisterSource publication(String title, String page, Moment at) {
        return new RegisterSource(
                "Office of the Historian",
                "history-state-gov",
                "%s, as published %s"
                        .formatted(title, LocalDate.ofInstant(at.instant(), ZoneOffset.UTC)),
                WebAddress.parse("https://history.state.gov/departmenthistory/" + page),
                at,
                LanguageTag.parse("en"),
                Grade.parse("B2"),
                null,
                null);
    }

    /**
     * The days of a record.
     *
     * @throws BadLine when they cannot be read
     */
    static When when(Row row) {
        var start = row.required("start-date");
        var end = row.required("end-date");
        try {
            return When.parse(start.equals(end) ? start : start + "/" + end);
        } catch (IllegalArgumentException e) {
            throw new BadLine(String.valueOf(e.getMessage()));
        }
    }

    /** The first day, if the record says when it was. */
    static Optional<LocalDate> firstDay(Row row) {
        try {
            return Optional.of(when(row).earliestStart());
        } catch (BadLine unreadable) {
            return Optional.empty();
        }
    }
}
