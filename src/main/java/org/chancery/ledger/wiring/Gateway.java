package org.chancery.ledger.wiring;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.chancery.ledger.Desk;
import org.chancery.ledger.House;
import org.chancery.ledger.Making;
import org.chancery.ledger.Outdated;
import org.chancery.ledger.Submission;
import org.chancery.ledger.wiring.CommandHandling.Promise;

/**
 * The way into the ledger. A decision that lost a race against another is taken again, after a
 * moment that grows with each loss.
 */
public final class Gateway implements Ledger, AutoCloseable {
    private static final int MOST_ATTEMPTS = 12;
    private static final long FIRST_PAUSE_MICROS = 500;
    private static final int MOST_IN_FLIGHT = 8_192;

    private final AxonConfiguration axon;
    private final CommandBus bus;
    private final Archive archive;
    private final Semaphore free = new Semaphore(MOST_IN_FLIGHT);
    private final Set<String> keysInFlight = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The ledger has too much to do, or every attempt lost its race. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("the ledger has %d commands to record already".formatted(MOST_IN_FLIGHT));
        }

        Busy(Throwable last) {
            super("others recorded about the same subject in the meantime, again and again", last);
        }
    }

    /** The same key came again while its first command was still on its way. */
    public static final class KeyInFlight extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyInFlight() {
            super("a command with this idempotency key is on its way and has no answer yet");
        }
    }

    static {
        // Axon would ask its makers about newer versions, and tell them about this machine
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    Gateway(House house, EventStorageEngine engine, Archive archive, Making making) {
        this.archive = archive;
        var handling = new CommandHandling(house, archive, making);
        var module = CommandHandlingModule.named("chancery").commandHandlers();
        for (var name : house.commands().keySet()) {
            module = module.commandHandler(new QualifiedName(name), handling::handle);
        }
        var handlers = module;
        axon =
                EventSourcingConfigurer.create()
                        .registerCommandHandlingModule(handlers)
                        .registerEventStorageEngine(_ -> engine)
                        .registerTagResolver(_ -> _ -> Set.of())
                        .build();
        axon.start();
        bus = axon.getComponent(CommandBus.class);
    }

    @Override
    public CompletableFuture<Receipt> record(Submission submission) {
        if (!free.tryAcquire()) {
            return CompletableFuture.failedFuture(new Busy());
        }
        return keyed(submission).whenComplete((_, _) -> free.release());
    }

    private CompletableFuture<Receipt> keyed(Submission submission) {
        var key = submission.key();
        if (key == null) {
            return started(submission);
        }
        if (!keysInFlight.add(key)) {
            return CompletableFuture.failedFuture(new KeyInFlight());
        }
        return started(submission).whenComplete((_, _) -> keysInFlight.remove(key));
    }

    /** What is thrown on the way is a failure of the future like any other. */
    private CompletableFuture<Receipt> started(Submission submission) {
        return CompletableFuture.completedFuture(submission)
                .thenCompose(first -> attempt(first, 1));
    }

    private CompletableFuture<Receipt> attempt(Submission submission, int attempt) {
        var name = submission.what().getClass().getSimpleName();
        var message = new GenericCommandMessage(new MessageType(name, "1"), submission, Map.of());
        return bus.dispatch(message, null)
                .thenCompose(result -> promise(result).receipt())
                .exceptionallyCompose(failure -> again(submission, attempt, cause(failure)));
    }

    private static Promise promise(CommandResultMessage result) {
        return requireNonNull(result.payloadAs(Promise.class));
    }

    private CompletionStage<Receipt> again(Submission submission, int attempt, Throwable cause) {
        if (!(cause instanceof AppendEventsTransactionRejectedException
                || cause instanceof Outdated)) {
            return CompletableFuture.failedStage(cause);
        }
        if (attempt == MOST_ATTEMPTS) {
            return CompletableFuture.failedStage(new Busy(cause));
        }
        long longest = FIRST_PAUSE_MICROS << Math.min(attempt, 8);
        long pause = ThreadLocalRandom.current().nextLong(longest / 2, longest);
        var later = CompletableFuture.delayedExecutor(pause, TimeUnit.MICROSECONDS, threads);
        return CompletableFuture.runAsync(() -> {}, later)
                .thenCompose(_ -> attempt(submission, attempt + 1));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? cause(failure.getCause())
                : failure;
    }

    @Override
    public long last() {
        return archive.head().position();
    }

    @Override
    public <T> T ask(long upTo, Function<Desk, T> question) {
        return archive.ask(upTo, question);
    }

    @Override
    public void close() {
        threads.close();
        axon.shutdown();
    }
}
