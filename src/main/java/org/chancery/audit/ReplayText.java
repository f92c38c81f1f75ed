package org.chancery.audit;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.chancery.audit.ReplayReport.Incident;
import org.chancery.audit.ReplayReport.LiveFrom;
import org.chancery.audit.ReplayReport.Step;
import org.chancery.audit.ReplayReport.Sum;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The report of a replay as a person reads it. */
final class ReplayText {
    private static final int SHOWN = 200;

    private final ReplayReport report;
    private final StringBuilder text = new StringBuilder();

    ReplayText(ReplayReport report) {
        this.report = report;
    }

    String under(String title) {
        say(title);
        if (report.steps() != null) {
            if (report.steps().earlier() > 0) {
                say("  %d entries came before these".formatted(report.steps().earlier()));
            }
            report.steps().steps().forEach(this::step);
        }
        say("  entries      %d, read in order".formatted(report.entries()));
        say("  replayed     %s".formatted(sum(report.replayed())));
        if (report.live() == null) {
            say("  live         not compared: %s".formatted(report.notCompared()));
        } else {
            say(
                    "  live         %s, %s"
                            .formatted(
                                    sum(report.live()),
                                    report.liveFrom() == LiveFrom.TABLES
                                            ? "from the tables"
                                            : "itself folded from the entries"));
            say("  differing    %d".formatted(report.differing()));
        }
        report.incidents().forEach(this::incident);
        if (report.differing() > report.incidents().size()) {
            say("    and %d more".formatted(report.differing() - report.incidents().size()));
        }
        return text.toString();
    }

    private void step(Step step) {
        say(
                "  %d  %s  %s  %s"
                        .formatted(
                                step.entry(),
                                step.type(),
                                step.subject(),
                                step.when() == null ? "" : step.when())
                        .stripTrailing());
        if (step.differences().isEmpty()) {
            say("    changes nothing");
        }
        step.differences()
                .forEach(each ->
                        say(
                                "    %s: %s → %s"
                                        .formatted(
                                                each.pointer(),
                                                value(each.before()),
                                                value(each.after()))));
    }

    private void incident(Incident incident) {
        say(
                "    %s%s"
                        .formatted(
                                incident.pair(),
                                incident.since() == null
                                        ? ""
                                        : ", since entry " + incident.since()));
        for (var each : incident.differences()) {
            say("      %s".formatted(each.pointer().isEmpty() ? "the whole" : each.pointer()));
            say("        live      %s".formatted(value(each.live())));
            say("        replayed  %s".formatted(value(each.replayed())));
            say("        because   %s".formatted(positions(each.because())));
        }
    }

    private static String positions(List<Long> because) {
        return because.isEmpty()
                ? "no entry is named"
                : because.stream().map(String::valueOf).collect(joining(", "));
    }

    private static String sum(Sum sum) {
        return "%d %s, SHA-256 %s"
                .formatted(
                        sum.relations(),
                        sum.relations() == 1 ? "relation" : "relations",
                        sum.sha256());
    }

    private static String value(@Nullable JsonNode value) {
        if (value == null) {
            return "nothing";
        }
        var text = value.toString();
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + " …";
    }

    private void say(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
