package org.chancery.ledger.wiring;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.chancery.kernel.Refused;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Draft;
import org.chancery.ledger.House;
import org.chancery.ledger.Making;
import org.chancery.ledger.Submission;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.store.PostgresEventStorageEngine;
import org.chancery.ledger.store.Recorded;
import org.chancery.ledger.wiring.Deciding.Decision;

/** The one handler of all commands: it takes the decision and appends what follows from it. */
final class CommandHandling {
    private static final MessageType RECEIPT = new MessageType("chancery.receipt", "1");

    private final House house;
    private final Archive archive;
    private final Deciding deciding;

    /** The result of a command is fixed before the commit, the receipt is filled after it. */
    record Promise(CompletableFuture<Receipt> receipt) {}

    CommandHandling(House house, Archive archive, Making making) {
        this.house = house;
        this.archive = archive;
        this.deciding = new Deciding(house, making);
    }

    MessageStream.Single<CommandResultMessage> handle(
            CommandMessage message, ProcessingContext context) {
        var submission = requireNonNull(message.payloadAs(Submission.class));
        var ledger = context.component(EventStore.class).transaction(context);
        var decision = decision(submission, new Sourcing(ledger, archive));
        var receipt = new CompletableFuture<Receipt>();
        if (decision.before().isEmpty()) {
            decision.drafts().forEach(draft -> ledger.appendEvent(message(draft)));
            context.runOnAfterCommit(done ->
                    receipt.complete(
                            receipt(
                                    decision.drafts(),
                                    requireNonNull(
                                            done.getResource(
                                                    PostgresEventStorageEngine.RECORDED)))));
        } else {
            receipt.complete(Receipt.again(decision.before()));
        }
        return MessageStream.just(new GenericCommandResultMessage(RECEIPT, new Promise(receipt)));
    }

    private Decision decision(Submission submission, Sourcing sourcing) {
        try {
            return Desk.ask(
                    house, Long.MAX_VALUE, sourcing, desk -> deciding.decide(submission, desk));
        } catch (Refused refusal) {
            var before = archive.ask(Long.MAX_VALUE, desk -> deciding.before(submission, desk));
            if (before.isEmpty()) {
                throw refusal;
            }
            // the same request stands in its own way: it was recorded after its key was looked up
            return new Decision(List.of(), before);
        }
    }

    private static GenericEventMessage message(Draft draft) {
        var what = draft.said().what();
        return new GenericEventMessage(
                draft.eventId().toString(),
                new MessageType(
                        EntryCodec.typeOf(what), Integer.toString(EntryCodec.revisionOf(what))),
                draft,
                Map.of(),
                Instant.EPOCH);
    }

    private static Receipt receipt(List<Draft> drafts, List<Recorded> recorded) {
        var lines = new ArrayList<Receipt.Line>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var place = recorded.get(i);
            lines.add(
                    new Receipt.Line(
                            place.position(),
                            place.eventId(),
                            EntryCodec.typeOf(draft.said().what()),
                            place.recordedAt(),
                            draft.verdict()));
        }
        return new Receipt(drafts.getFirst().said().subject(), lines, false);
    }
}
