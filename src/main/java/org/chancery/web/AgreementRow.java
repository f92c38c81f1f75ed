package org.chancery.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Instrument;
import org.chancery.facts.Obligation;
import org.chancery.facts.Sector;
import org.chancery.ledger.Standing;
import org.chancery.registers.AgreementItem;
import org.chancery.registers.AgreementItem.OutstandingItem;
import org.chancery.registers.AgreementItem.TitledItem;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of agreements.
 *
 * @param outstanding whose act is waited for, which one, and since when
 * @param count how many it stands for, as worded
 * @param items the titles of those
 * @param parties each with how it stands for it
 */
record AgreementRow(
        String id,
        String title,
        @Nullable Instrument instrument,
        Binding binding,
        List<Obligation> obligations,
        List<Sector> sectors,
        List<String> between,
        @Nullable String depositary,
        @Nullable AgreementStage status,
        @Nullable String since,
        @Nullable Boolean projected,
        List<String> outstanding,
        @Nullable String signedOn,
        @Nullable String inForceSince,
        @Nullable String endsOn,
        @Nullable String until,
        @Nullable String count,
        List<String> items,
        List<String> fulfils,
        List<String> parties,
        Standing standing,
        @Nullable String rule,
        List<String> aliases,
        List<String> sources,
        List<Long> because) {

    static List<AgreementRow> of(AgreementItem item) {
        var bundle = item.bundle();
        return List.of(
                new AgreementRow(
                        item.id(),
                        item.title(),
                        item.instrument(),
                        item.binding(),
                        item.obligations(),
                        item.sectors(),
                        item.between(),
                        item.depositary(),
                        item.status(),
                        item.since(),
                        item.projected(),
                        item.outstanding().stream().map(AgreementRow::told).toList(),
                        item.signedOn(),
                        item.inForceSince(),
                        item.endsOn(),
                        item.until(),
                        bundle == null ? null : bundle.count(),
                        bundle == null
                                ? List.of()
                                : bundle.items().stream().map(TitledItem::title).toList(),
                        item.fulfils(),
                        item.parties().stream()
                                .map(party ->
                                        party.stage() == null
                                                ? party.party()
                                                : party.party() + " " + party.stage().term())
                                .toList(),
                        item.standing(),
                        item.rule(),
                        item.aliases(),
                        item.sources(),
                        item.because()));
    }

    /** As one reads it: KAZ ratification since 2014-06-27. */
    static String told(OutstandingItem outstanding) {
        return Stream.of(
                        outstanding.party(),
                        outstanding.act().term(),
                        outstanding.since() == null ? "" : "since " + outstanding.since())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
