package org.chancery.ledger.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Gives entries their positions: one thread takes what waits, judges it at the head of the ledger
 * and writes it. When the connection breaks it finds out what was written before it says anything.
 */
public final class Sequencer implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    private final Intake intake = new Intake();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Replies replies = new Replies();
    private final Scribe scribe;
    private final Positions positions;
    private final Duration patience;
    private final Thread thread;

    Sequencer(Scribe scribe, Positions positions, Duration patience) {
        this.scribe = scribe;
        this.positions = positions;
        this.patience = patience;
        this.thread = Thread.ofPlatform().daemon().name("ledger-sequencer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Hands an append over; the future completes on a thread of its own after the commit. */
    CompletableFuture<List<Recorded>> submit(Append append) {
        if (!intake.offer(append)) {
            append.recorded()
                    .completeExceptionally(new LedgerUnavailable("the ledger is closed", null));
        }
        return append.recorded();
    }

    /** Takes nothing more in, and waits a while for what was taken in. */
    @Override
    public void close() {
        intake.close();
        closed.countDown();
        try {
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        replies.close();
    }

    private void run() {
        try {
            for (var batch = intake.take(); !batch.isEmpty(); batch = intake.take()) {
                record(batch, false, System.nanoTime() + patience.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            scribe.close();
            intake.close();
            replies.failed(intake.drain(), new LedgerUnavailable("the ledger is closed", null));
        }
    }

    private void record(List<Append> batch, boolean again, long deadline)
            throws InterruptedException {
        boolean sent = again;
        for (int attempt = 1; ; attempt++) {
            boolean unsettled = sent;
            try {
                scribe.open();
                sent = true;
                complete(unsettled ? scribe.settle(batch) : scribe.write(batch));
                return;
            } catch (SQLException | LedgerUnavailable e) {
                scribe.close();
                if (sent && Trouble.isRefusal(e)) {
                    refused(batch, unsettled, deadline, e);
                    return;
                }
                boolean closing = closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if ((closing && attempt > 1) || System.nanoTime() > deadline) {
                    replies.failed(batch, Trouble.unreachable(sent, e));
                    replies.failed(intake.drain(), Trouble.unreachable(false, e));
                    return;
                }
            } catch (RuntimeException | Error e) {
                scribe.close();
                replies.failed(batch, sent ? new OutcomeUnknown(e) : e);
                return;
            }
        }
    }

    /** Whoever hears that an entry is recorded finds it among the known positions. */
    private void complete(Judgement judgement) {
        positions.reached(judgement.to().position());
        replies.judged(judgement);
    }

    /** What cannot be written together is written one by one, so that only the guilty one fails. */
    private void refused(List<Append> batch, boolean unsettled, long deadline, Exception refusal)
            throws InterruptedException {
        if (batch.size() == 1) {
            replies.failed(batch, Trouble.refused(unsettled, refusal));
            return;
        }
        for (var append : batch) {
            record(List.of(append), unsettled, deadline);
        }
    }
}
