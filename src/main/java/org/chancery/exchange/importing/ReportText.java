package org.chancery.exchange.importing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.exchange.importing.ImportReport.Unmapped;
import org.chancery.exchange.importing.ImportReport.Unmapped.Kind;

/** The report of an import as a person reads it. */
final class ReportText {
    private static final int OF_A_KIND = 10;
    private static final int SHOWN = 80;

    private static final Set<Outcome> NOTHING_NEW =
            EnumSet.of(Outcome.UNCHANGED, Outcome.ALREADY_THERE, Outcome.REFUSED);

    private final ImportReport report;
    private final String would;
    private final StringBuilder text = new StringBuilder();

    /**
     * A text of a report.
     *
     * @param would stands before what was recorded
     */
    ReportText(ImportReport report, String would) {
        this.report = report;
        this.would = would;
    }

    String under(String title) {
        say("%s: %s".formatted(title, lines(report.lines())));
        say("  old records  %s".formatted(sum(report.oldRecords())));
        say("  new records  %s".formatted(sum(report.newRecords())));
        say(
                "  sources      %d %sregistered, %d already there"
                        .formatted(report.sources(), would, report.sourcesBefore()));
        journeys();
        say("  flagged      %d".formatted(report.flaggedInAll()));
        report.flagged()
                .forEach(each ->
                        say(
                                "    line %d, %s: %s"
                                        .formatted(each.line(), each.alias(), each.rule())));
        more(report.flaggedInAll() - report.flagged().size());
        unmapped();
        say("  refused      %s".formatted(lines(report.refusedInAll())));
        report.refused()
                .forEach(each -> say("    line %d: %s".formatted(each.line(), each.reason())));
        more(report.refusedInAll() - report.refused().size());
        return text.toString();
    }

    /** Only of a source that has them. */
    private void journeys() {
        if (report.persons() + report.accompanyingInAll() + report.moved() == 0) {
            return;
        }
        say("  persons      %d %sregistered".formatted(report.persons(), would));
        say(
                "  delegations  %d records of somebody who accompanied the leader of a visit"
                        .formatted(report.accompanyingInAll()));
        report.accompanying().stream()
                .limit(OF_A_KIND)
                .forEach(each -> say("    %s: %s".formatted(each.alias(), each.visit())));
        more(report.accompanyingInAll() - Math.min(OF_A_KIND, report.accompanying().size()));
        say("  moved        %d to another visit".formatted(report.moved()));
    }

    private void unmapped() {
        var byKind = report.unmapped().stream().collect(Collectors.groupingBy(Unmapped::kind));
        say(
                "  unmapped     states %d, offices %d, types of visits %d"
                        .formatted(
                                of(byKind, Kind.STATE).size(),
                                of(byKind, Kind.OFFICE).size(),
                                of(byKind, Kind.TYPE).size()));
        for (var kind : Kind.values()) {
            var names = of(byKind, kind);
            names.stream().limit(OF_A_KIND).forEach(this::unmapped);
            more(names.size() - OF_A_KIND);
        }
        if (!byKind.isEmpty()) {
            say("    --mapping=FILE says what they mean: docs/import.md#a-mapping-of-ones-own");
        }
    }

    private void unmapped(Unmapped name) {
        say(
                "    %s '%s'%s: %s, the first is %d"
                        .formatted(
                                name.kind(),
                                shown(name.name()),
                                name.id() == null ? "" : " (" + name.id() + ")",
                                lines(name.lines()),
                                name.firstLine()));
    }

    private static List<Unmapped> of(Map<Kind, List<Unmapped>> byKind, Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    private static String shown(String name) {
        return name.codePointCount(0, name.length()) <= SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHOWN)) + " …";
    }

    private String sum(Map<Outcome, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var parts =
                Arrays.stream(Outcome.values())
                        .filter(counts::containsKey)
                        .map(outcome ->
                                "%d %s%s"
                                        .formatted(
                                                counts.get(outcome),
                                                NOTHING_NEW.contains(outcome) ? "" : would,
                                                outcome))
                        .collect(Collectors.joining(" + "));
        return parts.isEmpty() ? "0" : all + " = " + parts;
    }

    private void more(int count) {
        if (count > 0) {
            say("    and %d more".formatted(count));
        }
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private void say(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
