package org.chancery.web;

import java.util.List;
import org.chancery.facts.AddressStage;
import org.chancery.facts.Quote;
import org.chancery.ledger.Standing;
import org.chancery.registers.AddressItem;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of addresses.
 *
 * @param conference the id of the conference at which it is given
 * @param host the code of the state that hosts the forum
 * @param positions each with its topic
 */
record AddressRow(
        String id,
        String speaker,
        String party,
        @Nullable String conference,
        @Nullable String institution,
        @Nullable String host,
        @Nullable String title,
        @Nullable String planned,
        @Nullable String deliveredOn,
        @Nullable AddressStage status,
        @Nullable String language,
        List<String> themes,
        List<String> positions,
        List<String> mentions,
        List<String> peoples,
        List<String> quotes,
        @Nullable String text,
        @Nullable Boolean remote,
        Standing standing,
        @Nullable String rule,
        List<String> aliases,
        List<String> sources,
        List<Long> because) {

    static List<AddressRow> of(AddressItem item) {
        var forum = item.forum();
        return List.of(
                new AddressRow(
                        item.id(),
                        VisitRow.named(List.of(item.speaker())),
                        item.party(),
                        forum == null ? null : forum.conference(),
                        forum == null ? null : forum.institution(),
                        forum == null ? null : forum.state(),
                        item.title(),
                        item.planned(),
                        item.deliveredOn(),
                        item.status(),
                        item.language() == null ? null : item.language().text(),
                        item.themes(),
                        item.positions().stream()
                                .map(each -> each.topic() + ": " + each.position())
                                .toList(),
                        item.mentions(),
                        item.peoples(),
                        item.quotes().stream().map(Quote::text).toList(),
                        item.text() == null ? null : item.text().text(),
                        item.remote(),
                        item.standing(),
                        item.rule(),
                        item.aliases(),
                        item.sources(),
                        item.because()));
    }
}
