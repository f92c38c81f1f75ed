package org.chancery.exchange.importing;

import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Event;
import org.chancery.ledger.codec.EntryCodec;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record says in the words of the ledger.
 *
 * @param event what comes of the command
 */
record Saying(When when, Command command, Event event) {

    /** What the event says, as it is stored. */
    ObjectNode stored() {
        return EntryCodec.what(event);
    }
}
