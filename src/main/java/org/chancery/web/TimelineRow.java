package org.chancery.web;

import java.util.List;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of the table of a timeline.
 *
 * @param corrections positions of the entries that speak about this one
 */
record TimelineRow(
        long position,
        String eventId,
        String recordedAt,
        String type,
        String subject,
        @Nullable When when,
        @Nullable String from,
        @Nullable String to,
        ObjectNode what,
        List<String> sources,
        List<String> attributedTo,
        Standing standing,
        @Nullable String rule,
        List<Long> because,
        List<Long> corrections) {

    static List<TimelineRow> of(TimelineItem item) {
        var entry = item.entry();
        var said = item.wording();
        return List.of(
                new TimelineRow(
                        entry.position(),
                        entry.eventId(),
                        entry.recordedAt(),
                        item.type(),
                        said.subject().kind() + "/" + said.subject().id(),
                        said.when(),
                        said.from(),
                        said.to(),
                        said.what(),
                        item.sources().stream().map(TimelineItem.Cited::source).toList(),
                        item.sources().stream()
                                .<String>mapMulti((cited, out) -> {
                                    if (cited.attributedTo() != null) {
                                        out.accept(cited.attributedTo());
                                    }
                                })
                                .toList(),
                        item.standing(),
                        item.rule(),
                        item.because(),
                        item.corrections().stream().map(act -> act.entry().position()).toList()));
    }
}
