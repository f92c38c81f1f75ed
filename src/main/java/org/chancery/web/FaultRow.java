package org.chancery.web;

import java.util.List;
import org.chancery.ledger.Standing;

/** A row of the table of standing faults. */
record FaultRow(
        long position,
        String eventId,
        String type,
        String subject,
        String rule,
        String detail,
        Standing standing,
        List<Long> because) {

    static List<FaultRow> of(FaultItem item) {
        return List.of(
                new FaultRow(
                        item.position(),
                        item.eventId(),
                        item.type(),
                        item.subject().kind() + "/" + item.subject().id(),
                        item.rule(),
                        item.detail(),
                        item.standing(),
                        item.because()));
    }
}
