package org.chancery.ledger.store;

import java.util.Map;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.Tag;

/** An entry as Axon passes it on: a message with its token, which says "read up to here". */
final class EntryMessage {

    private EntryMessage() {}

    static Entry<EventMessage> of(OpenedEntry entry) {
        var opened = entry.opened();
        var message =
                new GenericEventMessage(
                        opened.eventId().toString(),
                        new MessageType(opened.type(), opened.revision()),
                        opened.entry(),
                        Map.of(),
                        opened.recordedAt());
        var token = new GlobalSequenceTrackingToken(entry.position());
        var context = TrackingToken.addToContext(Context.empty(), token);
        return new SimpleEntry<>(message, Tag.addToContext(context, TagText.tags(opened.tags())));
    }

    /** What ends a sourced stream: where the ledger ended when it was read. */
    static Entry<EventMessage> end(long head) {
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                Context.with(
                        ConsistencyMarker.RESOURCE_KEY, new GlobalIndexConsistencyMarker(head)));
    }
}
