package org.chancery.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be said about an earlier entry, whatever it is about. */
public sealed interface CorrectionCommand extends Command {

    /** The entry, or the correction of one whose word is meant. */
    Named entry();

    /** The word meant, where it is not the one that stands. */
    @Nullable Named word();

    /**
     * Say what an entry should say. What is left out of the assertion stays as it was; another
     * subject moves the entry there.
     *
     * @param change a merge patch (RFC 7396) for what the entry says
     */
    record CorrectEntry(
            Named entry, @Nullable Named word, Ground ground, @Nullable Map<String, Object> change)
            implements CorrectionCommand {}

    /** Take an entry back, or a later act on one: without a source it is our own doing. */
    record RetractEntry(Named entry, @Nullable String reason) implements CorrectionCommand {
        public RetractEntry {
            requireSaid(reason);
        }

        @Override
        public @Nullable Named word() {
            return null;
        }
    }

    /** Record that a source moved its own id; the citation carries the new alias. */
    record ReidentifyEntry(Named entry, @Nullable Named word) implements CorrectionCommand {}

    /** Record that a source contradicts an entry. */
    record DisputeEntry(Named entry, @Nullable Named word, @Nullable String reason)
            implements CorrectionCommand {
        public DisputeEntry {
            requireSaid(reason);
        }
    }

    /** Record that another source says the same as an entry. */
    record EndorseEntry(Named entry, @Nullable Named word) implements CorrectionCommand {}

    private static void requireSaid(@Nullable String reason) {
        if (reason != null && reason.isBlank()) {
            throw new IllegalArgumentException("a reason is said or left out");
        }
    }

    /** An entry by its position or by its event id. */
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
