package org.chancery.ledger.wiring;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Submission;

/** What is recorded in and asked of: the ledger that there is, or a rehearsal on it. */
public interface Ledger {

    /** Answers a pure question from the entries up to a position. */
    <T> T ask(long upTo, Function<Desk, T> question);

    /**
     * Records a submission; completes when it is durable.
     *
     * @return fails with {@link org.chancery.kernel.Refused}, {@link org.chancery.ledger.Unknown},
     *     {@link org.chancery.ledger.codec.BadInput}, {@link Gateway.Busy}, {@link
     *     Gateway.KeyInFlight}, or what the database said
     */
    CompletableFuture<Receipt> record(Submission submission);

    /** Position of the last entry. */
    long last();

    /** Records a submission and waits until it is durable; fails as {@link #record} does. */
    default Receipt recordNow(Submission submission) {
        try {
            return record(submission).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
