package org.chancery.web;

import java.util.List;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.WebAddress;
import org.chancery.ledger.Standing;
import org.chancery.registers.SourceItem;
import org.jspecify.annotations.Nullable;

/** A row of the table of sources. */
record SourceRow(
        String id,
        Standing standing,
        String publisher,
        String publisherKey,
        String title,
        @Nullable WebAddress url,
        @Nullable Moment publishedAt,
        @Nullable LanguageTag language,
        @Nullable Grade reliability,
        List<Long> because) {

    static List<SourceRow> of(SourceItem item) {
        var source = item.source();
        return List.of(
                new SourceRow(
                        item.id(),
                        item.standing(),
                        source.publisher(),
                        source.publisherKey(),
                        source.title(),
                        source.url(),
                        source.publishedAt(),
                        source.language(),
                        source.reliability(),
                        source.because()));
    }
}
