package org.chancery.diplomacy.registry;

import org.chancery.kernel.Described;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Rule;
import org.chancery.kernel.Sha256;
import org.chancery.kernel.WebAddress;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.chancery.ledger.SelfNamed;
import org.chancery.ledger.Unsourced;
import org.jspecify.annotations.Nullable;

/** What can be said of a source. */
public sealed interface SourceCommand extends Command {

    @Described(
            value = "Register something published, so that entries can cite it.",
            example =
                    """
                    {"publisher":"Tehran Times",
                     "title":"Shared will for peace and prosperity guides Iran, Kazakhstan",
                     "publishedAt":"2025-06-07","language":"en","reliability":"C1"}
                    """)
    @Opens
    @Unsourced
    record RegisterSource(
            @Described(value = "Its publisher's name.", example = "Tehran Times") String publisher,
            @Described(
                            value =
                                    "The slug by which questions choose the publisher; made from the name if left out.",
                            example = "tehran-times")
                    @Nullable String publisherKey,
            @Described("The title as printed, in its own language.") String title,
            @Described(value = "Where it is found.", example = "https://www.tehrantimes.com/news/1")
                    @Nullable WebAddress url,
            @Described(
                            value =
                                    "When it was published; left out where the copy prints none, and then it satisfies no question that limits publication.",
                            example = "2025-06-07")
                    @Nullable Moment publishedAt,
            @Described(value = "Its language.", example = "en") @Nullable LanguageTag language,
            @Described(value = "Its grade.", example = "C1") @Nullable Grade reliability,
            @Described(value = "When the copy was taken.", example = "2025-06-08T07:30:00Z")
                    @Nullable Moment retrievedAt,
            @Described("Of the copy that was taken.") @Nullable Sha256 sha256)
            implements SourceCommand, SelfNamed {

        public RegisterSource {
            publisherKey = publisherKey == null ? SourceEvent.key(publisher) : publisherKey;
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
