package org.chancery.diplomacy.registry;

import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Rule;
import org.chancery.kernel.Sha256;
import org.chancery.kernel.Slug;
import org.chancery.kernel.WebAddress;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.chancery.ledger.SelfNamed;
import org.chancery.ledger.Unsourced;
import org.jspecify.annotations.Nullable;

/** What can be said of a source. */
public sealed interface SourceCommand extends Command {

    /**
     * Register something published, so that entries can cite it.
     *
     * @param publisher its name, such as {@code Tehran Times}
     * @param publisherKey the slug by which questions choose it; made from the name if left out
     * @param title as printed, in its own language
     * @param publishedAt an instant or a date; left out where the copy prints none, and then it
     *     satisfies no question that limits publication
     * @param retrievedAt when the copy was taken
     * @param sha256 of the copy
     */
    @Opens
    @Unsourced
    record RegisterSource(
            String publisher,
            @Nullable String publisherKey,
            String title,
            @Nullable WebAddress url,
            @Nullable Moment publishedAt,
            @Nullable LanguageTag language,
            @Nullable Grade reliability,
            @Nullable Moment retrievedAt,
            @Nullable Sha256 sha256)
            implements SourceCommand, SelfNamed {

        public RegisterSource {
            publisherKey = publisherKey == null ? Slug.of(publisher) : publisherKey;
            SourceEvent.requireNamed(publisher, publisherKey, title);
        }

        /** Publisher and day, such as {@code report-2025-12-10}. */
        @Override
        public String proposedName() {
            return publishedAt == null
                    ? publisherKey + "-undated"
                    : publisherKey + "-" + publishedAt.text().substring(0, 10);
        }

        @Override
        public Rule refusesNamesakes() {
            return SourceRule.REGISTERED_ONCE;
        }
    }
}
