package org.chancery.exchange.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of every line of a file. Of each list the first 1000 lines are named, and all
 * counted.
 *
 * @param lines how many are done with
 * @param oldRecords what became of the records that lines say were there before: changed and
 *     removed ones
 * @param newRecords what became of the records that lines say are there now: added and changed ones
 * @param sources publications that were registered
 * @param sourcesBefore publications that had been registered before
 * @param flaggedInAll how many are recorded, by this import or before, although against a rule: a
 *     part of the records above
 * @param refusedInAll how many lines were left out, those that cannot be read among them
 * @param unmapped names that no mapping table has: states first, then offices and types of visits
 * @param unmappedBeyond how often names stand in the file that are too many to be listed
 */
public record ImportReport(
        int lines,
        Map<Outcome, Integer> oldRecords,
        Map<Outcome, Integer> newRecords,
        int sources,
        int sourcesBefore,
        int flaggedInAll,
        List<Flagged> flagged,
        int refusedInAll,
        List<RefusedLine> refused,
        List<Unmapped> unmapped,
        int unmappedBeyond) {

    /** What can become of a record. */
    public enum Outcome {
        RECORDED,
        CORRECTED,
        /** The source went back to what the entry says already. */
        ENDORSED,
        REIDENTIFIED,
        RETRACTED,
        UNCHANGED,
        ALREADY_THERE,
        REFUSED;

        @JsonValue
        @Override
        public String toString() {
            return this == REIDENTIFIED
                    ? "re-identified"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** A record that contradicts a rule, and the source's id of it. */
    public record Flagged(int line, String alias, String rule) {}

    /** A line that was left out, and why. */
    public record RefusedLine(int line, String reason) {}

    /**
     * A name that no mapping table has. Without a state a line is refused; a visit without a type
     * and a principal without an office are recorded so.
     *
     * @param id the source's id of a state, if it gives one
     * @param lines how many name it
     */
    public record Unmapped(Kind kind, String name, @Nullable String id, int lines, int firstLine) {

        /** What the name is one of. */
        public enum Kind {
            STATE,
            OFFICE,
            TYPE;

            @JsonValue
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    public ImportReport {
        oldRecords = Map.copyOf(oldRecords);
        newRecords = Map.copyOf(newRecords);
        flagged = List.copyOf(flagged);
        refused = List.copyOf(refused);
        unmapped = List.copyOf(unmapped);
    }

    /** How many old records came to this. */
    public int old(Outcome outcome) {
        return oldRecords.getOrDefault(outcome, 0);
    }

    /** How many new records came to this. */
    public int fresh(Outcome outcome) {
        return newRecords.getOrDefault(outcome, 0);
    }

    /** The report as a person reads it, under a title. */
    public String text(String title) {
        return new ReportText(this).under(title);
    }
}
