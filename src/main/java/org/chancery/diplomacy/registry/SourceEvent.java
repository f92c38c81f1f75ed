package org.chancery.diplomacy.registry;

import org.chancery.kernel.Grade;
import org.chancery.kernel.Moment;
import org.chancery.ledger.Event;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became known of a source. */
public sealed interface SourceEvent extends Event {

    /** A source was registered and can be cited. */
    @Stored("registry.source-registered")
    record SourceRegistered(
            String publisher,
            String publisherKey,
            String title,
            @Nullable String url,
            @Nullable Moment publishedAt,
            @Nullable String language,
            @Nullable Grade reliability,
            @Nullable Moment retrievedAt,
            @Nullable String sha256)
            implements SourceEvent {}
}
