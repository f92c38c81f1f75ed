package org.chancery.web;

import java.util.List;
import org.chancery.facts.InvitationStage;
import org.chancery.ledger.Standing;
import org.chancery.registers.InvitationItem;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of invitations.
 *
 * @param turns how it stood from then on, each with its day where that is known
 */
record InvitationRow(
        String id,
        String inviter,
        String by,
        String invitee,
        String invited,
        String occasion,
        @Nullable String visit,
        @Nullable String planned,
        @Nullable InvitationStage status,
        List<String> turns,
        Standing standing,
        @Nullable String rule,
        List<String> aliases,
        List<String> sources,
        List<Long> because) {

    static List<InvitationRow> of(InvitationItem item) {
        return List.of(
                new InvitationRow(
                        item.id(),
                        item.inviter(),
                        item.by() == null ? "" : VisitRow.named(List.of(item.by())),
                        item.invitee(),
                        VisitRow.named(item.invited()),
                        item.occasion(),
                        item.visit(),
                        item.planned(),
                        item.status(),
                        item.turns().stream()
                                .map(turn ->
                                        turn.when() == null
                                                ? turn.stage().term()
                                                : turn.stage().term() + " " + turn.when())
                                .toList(),
                        item.standing(),
                        item.rule(),
                        item.aliases(),
                        item.sources(),
                        item.because()));
    }
}
