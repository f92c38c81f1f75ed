package org.chancery.audit;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.audit.Differences.Difference;
import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What came of a replay. */
@JsonPropertyOrder({
    "outcome",
    "entries",
    "replayed",
    "live",
    "liveFrom",
    "notCompared",
    "differing",
    "incidents",
    "steps"
})
public record ReplayReport(
        @Described("Whether what is answered is what the entries tell.") Outcome outcome,
        @Described("How many entries were read, in order from the first.") long entries,
        @Described("What was told again.") Sum replayed,
        @Described("What is answered; left out where nothing was.") @Nullable Sum live,
        @Described(
                        "Where what is answered came from: tables, or entries where it was itself folded on demand.")
                LiveFrom liveFrom,
        @Described("Why nothing was answered that could be compared; left out where it was.")
                @Nullable String notCompared,
        @Described("How many relations differ.") long differing,
        @Described("Those that differ, the first 100.") List<Incident> incidents,
        @Described("The relation step by step; left out where that was not asked.")
                @Nullable Steps steps) {

    /** What came of the comparison. */
    public enum Outcome {
        SAME,
        DIFFERENT,
        NOT_COMPARED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where what is answered came from. */
    public enum LiveFrom {
        TABLES,
        ENTRIES;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Some relations, and what they come to. */
    public record Sum(
            @Described("How many.") long relations,
            @Described(
                            "The SHA-256 of each as a list has it, in canonical JSON (RFC 8785), one a line, in the order of the list.")
                    String sha256) {}

    /** A relation that is answered otherwise than the entries tell it. */
    public record Incident(
            @Described("The pair, by the codes of its states.") String pair,
            @Described(
                            "The first entry that was found to part them: known up to the one before, both are the same. Left out where a list alone differs, and where too much would have to be read to find it.")
                    @Nullable Long since,
            @Described("Every place at which the two differ.") List<Disagreement> differences) {}

    /** One place at which the two differ. */
    public record Disagreement(
            @Described("The place in the answer, as a JSON pointer (RFC 6901).") String pointer,
            @Described("What is answered there; left out where it has nothing.")
                    @Nullable JsonNode live,
            @Described("What the entries tell there; left out where they tell nothing.")
                    @Nullable JsonNode replayed,
            @Described(
                            "Positions of the entries that the two name as their grounds there, ascending; where they name none, the one that parts them.")
                    List<Long> because) {}

    /** The relation of a pair before and after each entry that concerns it. */
    public record Steps(
            @Described(
                            "How many entries that concern the pair came before those that were gone through, the last 1000; an earlier viewpoint tells of the others.")
                    long earlier,
            @Described("In the order of the ledger.") List<Step> steps) {}

    /** An entry, and what it makes of the relation. */
    @JsonPropertyOrder({"entry", "eventId", "recordedAt", "type", "subject", "when", "differences"})
    public record Step(
            @Described("Its position in the ledger.") long entry,
            @Described("Its event id.") UUID eventId,
            @Described("When it was recorded.")
                    @JsonFormat(pattern = ReplayStatus.MILLIS, timezone = "UTC")
                    Instant recordedAt,
            @Described("What it is, by its stored name.") String type,
            @Described("Whom it is about.") Subject subject,
            @Described("When it was true, in EDTF; left out where it says no day.")
                    @Nullable String when,
            @Described(
                            "Every place at which the relation after it differs from that before; none where it changes nothing.")
                    List<Difference> differences) {}

    public ReplayReport {
        incidents = List.copyOf(incidents);
    }

    /** The report as a person reads it, under a title. */
    public String text(String title) {
        return new ReplayText(this).under(title);
    }
}
