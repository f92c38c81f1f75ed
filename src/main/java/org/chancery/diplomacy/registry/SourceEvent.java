package org.chancery.diplomacy.registry;

import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Sha256;
import org.chancery.kernel.Slug;
import org.chancery.kernel.WebAddress;
import org.chancery.ledger.Event;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became known of a source. */
public sealed interface SourceEvent extends Event {
    int LONGEST_KEY = 60;

    /** A source was registered and can be cited. */
    @Stored("registry.source-registered")
    record SourceRegistered(
            String publisher,
            String publisherKey,
            String title,
            @Nullable WebAddress url,
            @Nullable Moment publishedAt,
            @Nullable LanguageTag language,
            @Nullable Grade reliability,
            @Nullable Moment retrievedAt,
            @Nullable Sha256 sha256)
            implements SourceEvent {

        public SourceRegistered {
            requireNamed(publisher, publisherKey, title);
        }
    }

    /**
     * The key of a publisher, made from the name.
     *
     * @throws IllegalArgumentException when the name has no letters to make it from
     */
    static String key(String publisher) {
        var key = Slug.of(publisher);
        if (key.isEmpty() && !publisher.isBlank()) {
            throw new IllegalArgumentException(
                    "publisher '%s' has no Latin letters to make a key from: send a publisherKey"
                            .formatted(publisher));
        }
        return key;
    }

    /** A source has a publisher, a title, and a key by which questions can choose it. */
    static void requireNamed(String publisher, String publisherKey, String title) {
        if (publisher.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a source has a publisher and a title");
        }
        if (!Slug.isSlug(publisherKey) || publisherKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "'%s' cannot be the key of a publisher: send a publisherKey of at most 60"
                                    .formatted(publisherKey)
                            + " lower-case letters and digits, joined by hyphens");
        }
    }
}
