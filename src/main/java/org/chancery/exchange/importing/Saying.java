package org.chancery.exchange.importing;

import org.chancery.kernel.When;
import org.chancery.ledger.Capability;
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

    /** By a command that opens a subject, decided on as the capability does. */
    static <C extends Command, E extends Event> Saying of(
            When when, C command, Capability<?, C, E> capability) {
        return new Saying(when, command, capability.none().decide(command).getFirst());
    }

    /** What the event says, as it is stored. */
    ObjectNode stored() {
        return EntryCodec.what(event);
    }
}
