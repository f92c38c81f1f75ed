package org.chancery.ledger.wiring;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.chancery.ChanceryHouse;
import org.chancery.ledger.Draft;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.ledger.store.PostgresEventStorageEngine;
import org.chancery.ledger.store.TagText;
import org.chancery.testing.Said;
import org.chancery.testing.TestDatabase;

/** A ledger on a database of its own, without the program around it. */
public final class TestLedger implements AutoCloseable {
    private final TestDatabase database;
    private final LedgerStore store;
    private final Archive archive;
    private final Gateway gateway;

    public TestLedger() {
        this(TestDatabase.fresh());
    }

    public TestLedger(TestDatabase database) {
        this(database, ChanceryHouse.HOUSE, ChanceryHouse.CODEC);
    }

    /** A ledger of another house. */
    public TestLedger(TestDatabase database, House house, EntryCodec codec) {
        this.database = database;
        this.store =
                new LedgerStore(
                        database.application(), new StoredEntries(codec), Clock.systemUTC());
        this.archive = new Archive(house, store.reader());
        this.gateway =
                new Gateway(house, store.engine(), archive, new SystemMaking(Clock.systemUTC()));
    }

    public TestDatabase database() {
        return database;
    }

    public LedgerStore store() {
        return store;
    }

    public Archive archive() {
        return archive;
    }

    public Ledger ledger() {
        return gateway;
    }

    /** Records many at once; each of them has to stand. */
    public void record(Stream<Said> said) {
        said.map(each -> gateway.record(each.by(Strictness.REFUSE)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    /** Records entries of another ledger once more, in one batch, at the next positions. */
    public void copy(List<Entry> entries) throws Exception {
        append(store.engine(), entries.stream().map(Entry::draft).toList())
                .get(30, TimeUnit.SECONDS);
    }

    /** Records drafts that nobody decides about, in one batch; completes when they are durable. */
    public static CompletableFuture<?> append(
            PostgresEventStorageEngine engine, List<Draft> drafts) {
        return engine.appendEvents(
                        AppendCondition.none(),
                        null,
                        drafts.stream().<TaggedEventMessage<?>>map(TestLedger::message).toList())
                .thenCompose(TestLedger::commit);
    }

    private static TaggedEventMessage<EventMessage> message(Draft draft) {
        var what = draft.said().what();
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        draft.eventId().toString(),
                        new MessageType(
                                EntryCodec.typeOf(what),
                                Integer.toString(EntryCodec.revisionOf(what))),
                        draft,
                        Map.of(),
                        Instant.EPOCH),
                TagText.tags(draft.tags()));
    }

    private static <R> CompletableFuture<R> commit(AppendTransaction<R> transaction) {
        return transaction.commit(null);
    }

    @Override
    public void close() {
        gateway.close();
        store.close();
    }
}
