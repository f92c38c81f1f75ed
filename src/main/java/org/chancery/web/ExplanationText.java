package org.chancery.web;

import java.util.List;
import org.chancery.relations.label.Finding;
import org.chancery.web.TimelineItem.Act;
import org.chancery.web.TimelineItem.Cited;
import org.chancery.web.TimelineItem.Wording;

/** An explanation as people read it, a thought a line. */
final class ExplanationText {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    static String of(Explanation.Answer answer) {
        var written = new ExplanationText();
        written.head(answer);
        if (answer.rules() != null) {
            written.line("", "The rules, in order; the first that holds gives the label:");
            for (var ruling : answer.rules()) {
                written.line(INDENT, "%s: %s".formatted(ruling.label(), told(ruling.finding())));
                written.parts(INDENT + INDENT, ruling.finding());
            }
            written.line("", "");
        }
        written.line(
                "",
                answer.entries().isEmpty()
                        ? "No entry is behind it."
                        : "The entries behind it, in the order of the world (%d of %d):"
                                .formatted(answer.entries().size(), answer.behind()));
        answer.entries().forEach(written::entry);
        return written.text.toString();
    }

    private void head(Explanation.Answer answer) {
        var viewpoint = answer.viewpoint();
        line("", "%s of %s".formatted(answer.element(), String.join("-", answer.pair())));
        line(
                "",
                "as of %s, by the entries up to %d, %s; sources: %s; policy %s"
                        .formatted(
                                viewpoint.asOf(),
                                viewpoint.knownAt().position(),
                                viewpoint.publishedBy() == null
                                        ? "published at any time"
                                        : "published by " + viewpoint.publishedBy(),
                                viewpoint.sources(),
                                viewpoint.policy()));
        answer.notices().forEach(notice -> line("", "notice: " + notice));
        line("", "");
        line("", answer.says().toPrettyString());
        line("", "");
    }

    private void parts(String indent, Finding finding) {
        for (var part : finding.of()) {
            line(indent, told(part));
            parts(indent + INDENT, part);
        }
    }

    private static String told(Finding finding) {
        return "%s: %s%s%s%s"
                .formatted(
                        finding.holds().term(),
                        finding.condition(),
                        finding.known() == null ? "" : " (" + finding.known() + ")",
                        finding.uncertain() == null ? "" : ", uncertain",
                        finding.because().isEmpty() ? "" : ", because of " + finding.because());
    }

    private void entry(TimelineItem item) {
        line(
                INDENT,
                "%d  %s  %s, %s%s"
                        .formatted(
                                item.entry().position(),
                                when(item.wording()),
                                item.type(),
                                item.standing(),
                                item.rule() == null ? "" : ": " + item.rule()));
        words(item.wording(), item.sources());
        var first = item.asRecorded();
        if (first != null) {
            line(
                    INDENT + INDENT,
                    "as recorded: %s, %s".formatted(when(first.wording()), first.standing()));
            words(first.wording(), first.sources());
        }
        item.corrections().forEach(this::act);
    }

    private void act(Act act) {
        line(
                INDENT + INDENT,
                "%d  %s%s%s, %s"
                        .formatted(
                                act.entry().position(),
                                act.type(),
                                act.ground() == null ? "" : ": " + act.ground(),
                                act.reason() == null ? "" : ": " + act.reason(),
                                act.standing()));
        var word = act.word();
        if (word != null) {
            line(INDENT + INDENT + INDENT, when(word) + "  " + word.what());
        }
        cited(act.sources());
    }

    private void words(Wording wording, List<Cited> sources) {
        line(INDENT + INDENT, wording.what().toString());
        cited(sources);
    }

    private void cited(List<Cited> sources) {
        for (var source : sources) {
            line(
                    INDENT + INDENT + INDENT,
                    source.source()
                            + (source.attributedTo() == null
                                    ? ""
                                    : ", according to " + source.attributedTo())
                            + (source.quote() == null ? "" : ": \"" + source.quote() + "\""));
        }
    }

    private static String when(Wording wording) {
        return wording.when() == null ? "without a date" : wording.when().toString();
    }

    private void line(String indent, String words) {
        text.append(indent).append(words).append('\n');
    }
}
