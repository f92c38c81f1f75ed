package org.chancery.exchange.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of every line of a file.
 *
 * @param lines how many there were
 * @param old what became of the records that lines say were there before: changed and removed ones
 * @param fresh what became of the records that lines say are there now: added and changed ones
 * @param sources publications that were registered
 * @param sourcesBefore publications that had been registered before
 * @param flagged recorded, by this import or before, although against a rule: a part of the records
 *     above
 * @param refused lines that were left out, those that cannot be read among them
 */
public record ImportReport(
        String file,
        int lines,
        Map<Outcome, Integer> old,
        Map<Outcome, Integer> fresh,
        int sources,
        int sourcesBefore,
        List<Flagged> flagged,
        List<RefusedLine> refused) {

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

    public ImportReport {
        old = Map.copyOf(old);
        fresh = Map.copyOf(fresh);
        flagged = List.copyOf(flagged);
        refused = List.copyOf(refused);
    }

    /** How many old records came to this. */
    public int old(Outcome outcome) {
        return old.getOrDefault(outcome, 0);
    }

    /** How many new records came to this. */
    public int fresh(Outcome outcome) {
        return fresh.getOrDefault(outcome, 0);
    }

    /** The report as a person reads it. */
    public String text() {
        var text = new StringBuilder();
        text.append("%s: %d lines%n".formatted(file, lines));
        text.append("  old records  %s%n".formatted(sum(old)));
        text.append("  new records  %s%n".formatted(sum(fresh)));
        text.append(
                "  sources      %d registered, %d already there%n"
                        .formatted(sources, sourcesBefore));
        text.append("  flagged      %d%n".formatted(flagged.size()));
        flagged.forEach(each ->
                text.append(
                        "    line %d, %s: %s%n".formatted(each.line(), each.alias(), each.rule())));
        text.append(
                "  refused      %s%n".formatted(refused.isEmpty() ? "0 lines" : lines(refused)));
        refused.forEach(
                each -> text.append("    line %d: %s%n".formatted(each.line(), each.reason())));
        return text.toString();
    }

    private static String lines(List<RefusedLine> refused) {
        return refused.size() == 1 ? "1 line" : refused.size() + " lines";
    }

    private static String sum(Map<Outcome, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var parts =
                Arrays.stream(Outcome.values())
                        .filter(counts::containsKey)
                        .map(outcome -> "%d %s".formatted(counts.get(outcome), outcome))
                        .collect(Collectors.joining(" + "));
        return parts.isEmpty() ? "0" : all + " = " + parts;
    }
}
