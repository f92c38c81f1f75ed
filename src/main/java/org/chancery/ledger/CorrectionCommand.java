package org.chancery.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.UUID;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** What can be said about an earlier entry, whatever it is about. */
public sealed interface CorrectionCommand extends Command {

    /** The entry, or the correction of one whose word is meant. */
    Named entry();

    /** The word meant, where it is not the one that stands. */
    @Nullable Named word();

    @Described(
            value =
                    "Say what an entry should say; what is left out stays as it was, but a list is replaced as a whole: repeat what stays of it. Another subject moves the entry there.",
            example =
                    """
                    {"entry":29,"ground":"our slip","when":"2025-06-08","change":{"stops":[{"host":"IRN","place":"Isfahan","type":"official"}]}}
                    """)
    record CorrectEntry(
            @Described("The entry itself; a correction of it is not corrected.") Named entry,
            @Described("The word meant, where it is not the one that stands.") @Nullable Named word,
            @Described("Why it is corrected: our slip, source revised itself, or better source.")
                    Ground ground,
            @Described(
                            "A merge patch (RFC 7396) for what the entry says: a member that is left out stays, null takes one away, and a list is replaced as a whole.")
                    @Nullable Map<String, Object> change)
            implements CorrectionCommand {}

    @Described(
            value =
                    "Take an entry back, or a later act on one; without a source it is our own doing.",
            example =
                    """
                    {"entry":29,"reason":"another visit was meant"}
                    """)
    record RetractEntry(
            @Described("The entry, or a correction of it whose word is meant.") Named entry,
            @Described("Why, in words.") @Nullable String reason,
            @Described(
                            "True to take back as well every entry about the same subject that could not stand without it. Else it is refused as long as there is one, and each is named.")
                    @Nullable Boolean cascade)
            implements CorrectionCommand {
        public RetractEntry {
            Reason.requireSaid(reason);
        }

        /** Of that alone. */
        public RetractEntry(Named entry, @Nullable String reason) {
            this(entry, reason, null);
        }

        @Override
        public @Nullable Named word() {
            return null;
        }
    }

    @Described(
            value = "Record that a source moved its own id; the citation carries the new one.",
            example =
                    """
                    {"entry":29,"sources":[{"source":"source/tehran-times-514000","alias":{"series":"tehran-times","id":"513900"}}]}
                    """)
    record ReidentifyEntry(
            @Described("The entry, or a correction of it whose word is meant.") Named entry,
            @Described("The word meant, where it is not the one that stands.") @Nullable Named word)
            implements CorrectionCommand {}

    @Described(
            value = "Record that a source contradicts an entry.",
            example =
                    """
                    {"entry":29,"reason":"it reports no such visit","sources":[{"source":"source/tehran-times-514000"}]}
                    """)
    record DisputeEntry(
            @Described("The entry, or a correction of it whose word is meant.") Named entry,
            @Described("The word meant, where it is not the one that stands.") @Nullable Named word,
            @Described("Why, in words.") @Nullable String reason)
            implements CorrectionCommand {
        public DisputeEntry {
            Reason.requireSaid(reason);
        }
    }

    @Described(
            value = "Record that another source says the same as an entry.",
            example =
                    """
                    {"entry":29,"sources":[{"source":"source/tehran-times-514000"}]}
                    """)
    record EndorseEntry(
            @Described("The entry, or a correction of it whose word is meant.") Named entry,
            @Described("The word meant, where it is not the one that stands.") @Nullable Named word)
            implements CorrectionCommand {}

    /** An entry by its position or by its event id. */
    @Described(
            value = "An entry by its position, which stands in every because, or by its event id.",
            example = "4820")
    sealed interface Named {

        /** By its place in the ledger. */
        record ByPosition(@JsonValue long position) implements Named {}

        /** By the id that it was given when it was recorded. */
        record ByEventId(@JsonValue UUID eventId) implements Named {}

        static Named at(long position) {
            return new ByPosition(position);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Named parse(Object value) {
            return switch (value) {
                case Integer position -> new ByPosition(position);
                case Long position -> new ByPosition(position);
                case String eventId -> new ByEventId(uuid(eventId));
                default -> throw noName();
            };
        }

        private static UUID uuid(String text) {
            try {
                var uuid = UUID.fromString(text);
                if (uuid.toString().equals(text)) {
                    return uuid;
                }
            } catch (IllegalArgumentException e) {
                throw noName();
            }
            throw noName();
        }

        private static IllegalArgumentException noName() {
            return new IllegalArgumentException(
                    "an entry is named by its position, such as 4820, or by its event id");
        }
    }
}
