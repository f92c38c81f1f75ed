package org.chancery.exchange.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.WebAddress;
import org.chancery.ledger.codec.Hash;

/** The source that a publication of the visits is: one for each moment, which has milliseconds. */
record HsgSource(Instant at) {
    static final String SERIES = "hsg-visits";

    private static final String ID = SERIES + "-";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd't'HHmmss[-SSS]'z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String URL = "https://history.state.gov/departmenthistory/visits";
    private static final Grade RELIABILITY = Grade.parse("B2");

    /** The publication that a citation of this series names. */
    static HsgSource cited(Citation citation) {
        var moment = citation.source().id().substring(ID.length());
        return new HsgSource(MOMENT.parse(moment, Instant::from));
    }

    Subject subject() {
        var moment = at.toString().toLowerCase(Locale.ROOT).replace(":", "").replace('.', '-');
        return new Subject(SubjectKind.SOURCE, ID + moment);
    }

    RegisterSource command() {
        return new RegisterSource(
                "Office of the Historian",
                "history-state-gov",
                "Visits by Foreign Leaders to the United States, as published "
                        + LocalDate.ofInstant(at, ZoneOffset.UTC),
                WebAddress.parse(URL),
                Moment.parse(at.toString()),
                LanguageTag.parse("en"),
                RELIABILITY,
                null,
                null);
    }

    String key() {
        return Hash.of(SERIES, Moment.parse(at.toString()).text());
    }

    /** Cites this publication for a record of its own. */
    List<Citation> citing(Alias alias) {
        return List.of(new Citation(subject(), null, null, null, alias));
    }
}
