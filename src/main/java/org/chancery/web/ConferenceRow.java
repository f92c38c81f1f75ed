package org.chancery.web;

import java.util.List;
import org.chancery.facts.ConferenceName;
import org.chancery.facts.ConferenceStage;
import org.chancery.ledger.Standing;
import org.chancery.registers.ConferenceItem;
import org.chancery.registers.ConferenceItem.ParticipantItem;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of conferences.
 *
 * @param names all of them
 * @param confirmed who has confirmed
 * @param attended who attended
 * @param absent who did not
 * @param declarations their titles
 */
record ConferenceRow(
        String id,
        @Nullable String title,
        List<String> names,
        List<String> conveners,
        @Nullable String host,
        @Nullable String place,
        @Nullable String theme,
        @Nullable String when,
        @Nullable ConferenceStage status,
        List<String> confirmed,
        List<String> attended,
        List<String> absent,
        List<String> declarations,
        Standing standing,
        @Nullable String rule,
        List<String> aliases,
        List<String> sources,
        List<Long> because) {

    static List<ConferenceRow> of(ConferenceItem item) {
        return List.of(
                new ConferenceRow(
                        item.id(),
                        item.title(),
                        item.names().stream().map(ConferenceName::name).toList(),
                        item.conveners(),
                        item.host(),
                        item.place(),
                        item.theme(),
                        item.when(),
                        item.status(),
                        item.participants().stream()
                                .filter(ParticipantItem::confirmed)
                                .map(ParticipantItem::party)
                                .toList(),
                        came(item, true),
                        came(item, false),
                        item.declarations().stream()
                                .map(ConferenceItem.DeclarationItem::title)
                                .toList(),
                        item.standing(),
                        item.rule(),
                        item.aliases(),
                        item.sources(),
                        item.because()));
    }

    private static List<String> came(ConferenceItem item, boolean present) {
        return item.participants().stream()
                .filter(party ->
                        party.attendance().stream().anyMatch(each -> each.present() == present))
                .map(ParticipantItem::party)
                .toList();
    }
}
