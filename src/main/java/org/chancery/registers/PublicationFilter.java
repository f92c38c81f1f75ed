package org.chancery.registers;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.chancery.facts.RegistrySummaries.OfSource;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.SourceFilter.Graded;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/**
 * Which sources a list shows.
 *
 * @param publisher by its key
 * @param from published on that day (UTC) or later
 * @param to published on that day (UTC) or earlier
 * @param reliability graded at least so well
 */
public record PublicationFilter(
        @Nullable String publisher,
        @Nullable LanguageTag language,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Graded reliability)
        implements RegisterFilter {

    @Override
    public Meant meant(LocalDate asOf) {
        return Meant.ALL;
    }

    @Override
    public boolean shows(Registered registered, LocalDate asOf) {
        var source = (OfSource) registered.summary();
        return (publisher == null || publisher.equals(source.publisherKey()))
                && (language == null || language.equals(source.language()))
                && (reliability == null
                        || reliability.passes(source.publisherKey(), source.reliability()))
                && within(source.publishedAt());
    }

    private boolean within(@Nullable Moment publishedAt) {
        if (publishedAt == null) {
            return from == null && to == null;
        }
        var day = publishedAt.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
