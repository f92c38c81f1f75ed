package org.chancery.exchange.importing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.codec.Hash;

/**
 * The source that a publication of a series is: one for each moment, which has milliseconds, or one
 * for each day.
 *
 * @param series as its ids begin
 */
record PublicationSource(Series series, Moment at) {
    private static final int DATE = 10;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd't'HHmmss[-SSS]'z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** The publication of the series that a citation names. */
    static PublicationSource cited(Series series, Citation citation) {
        var moment = citation.source().id().substring(begin(series).length());
        return new PublicationSource(
                series, moment.length() == DATE ? Moment.parse(moment) : moment(moment));
    }

    private static Moment moment(String text) {
        return Moment.parse(MOMENT.parse(text, Instant::from).toString());
    }

    private static String begin(Series series) {
        return series.key() + "-";
    }

    Subject subject() {
        var text = at.text().length() == DATE ? at.text() : at.instant().toString();
        var moment = text.toLowerCase(Locale.ROOT).replace(":", "").replace('.', '-');
        return new Subject(SubjectKind.SOURCE, begin(series) + moment);
    }

    RegisterSource command() {
        return series.publication(at);
    }

    /** The key of its registration. */
    String key() {
        return Hash.of(series.key(), at.text());
    }

    /** The key of what this publication has done to a record of which it has no line. */
    String key(Alias moved) {
        return Hash.of(key(), moved.id());
    }

    /** Cites this publication for a record of its own. */
    List<Citation> citing(Alias alias) {
        return List.of(new Citation(subject(), null, null, null, alias));
    }
}
