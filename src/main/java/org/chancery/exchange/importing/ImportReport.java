package org.chancery.exchange.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/**
 * What became of every line of a file. Of each list the first 1000 lines are named, and all
 * counted.
 */
public record ImportReport(
        @Described("How many lines are done with.") int lines,
        @Described(
                        "What became of the records that lines say were there before: changed and removed ones.")
                Map<Outcome, Integer> oldRecords,
        @Described(
                        "What became of the records that lines say are there now: added and changed ones.")
                Map<Outcome, Integer> newRecords,
        @Described("How many publications were registered.") int sources,
        @Described("How many publications had been registered before.") int sourcesBefore,
        @Described("How many persons were registered whom records name.") int persons,
        @Described(
                        "How many records belong to another visit now, as others came or went that were before or after them.")
                int moved,
        @Described(
                        "How many records of the source are of the delegation of somebody else's visit at the end of the file.")
                int accompanyingInAll,
        @Described("The records that are of a delegation, the first 1000.")
                List<Accompanying> accompanying,
        @Described(
                        "How many are recorded, by this import or before, although against a rule: a part of the records above.")
                int flaggedInAll,
        @Described("The records that contradict a rule, the first 1000.") List<Flagged> flagged,
        @Described("How many lines were left out, those that cannot be read among them.")
                int refusedInAll,
        @Described("The lines that were left out, the first 1000.") List<RefusedLine> refused,
        @Described(
                        "Names that no mapping table has: states first, then offices and types of visits.")
                List<Unmapped> unmapped,
        @Described("How often names stand in the file that are too many to be listed.")
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

    /** A record that contradicts a rule. */
    public record Flagged(
            @Described("The line of the file.") int line,
            @Described("The source's id of it.") String alias,
            @Described("The rule that it contradicts.") String rule) {}

    /** A record of somebody who accompanied the leader of a visit. */
    public record Accompanying(
            @Described("The source's id of it.") String alias,
            @Described("The visit.") String visit) {}

    /** A line that was left out. */
    public record RefusedLine(
            @Described("The line of the file.") int line,
            @Described("Why it was left out.") String reason) {}

    /**
     * A name that no mapping table has. Without a state a line is refused; a visit without a type
     * and a principal without an office are recorded so.
     */
    public record Unmapped(
            @Described("What the name is one of.") Kind kind,
            @Described("The name, as worded.") String name,
            @Described("The source's id of a state, if it gives one.") @Nullable String id,
            @Described("How many lines name it.") int lines,
            @Described("The first line that names it.") int firstLine) {

        /** What can be named. */
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
        accompanying = List.copyOf(accompanying);
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
        return new ReportText(this, "").under(title);
    }

    /** The same of a dry run. */
    public String textOfDryRun(String title) {
        return new ReportText(this, "would be ").under(title);
    }
}
