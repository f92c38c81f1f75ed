package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.chancery.campaign.Caller.Attempt;
import org.chancery.campaign.Words.Word;
import org.chancery.testing.Client;
import org.chancery.testing.Client.Answer;

/**
 * Clients of two servers that speak at once, some of them of the same subjects, until enough is
 * acknowledged.
 */
final class Schedule {
    private static final int HOT = 4;

    private final String name;
    private final long seed;
    private final int goal;
    private final List<? extends Supplier<Client>> servers;
    private final List<Receipts> clients;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger unheard = new AtomicInteger();
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

    /** Strikes, and says whom and when. */
    @FunctionalInterface
    interface Striking {
        Blow strike() throws Exception;
    }

    /**
     * What it came to.
     *
     * @param refused commands that a rule refused
     * @param unheard acknowledged ones that had been recorded at an attempt whose client was not
     *     told
     * @param hit attempts that the blow hit
     * @param took how long it took, the restart of what was killed aside
     */
    record Outcome(int acknowledged, int refused, int unheard, long hit, Duration took) {}

    Schedule(
            String name,
            long seed,
            int goal,
            List<? extends Supplier<Client>> servers,
            List<Receipts> clients) {
        this.name = name;
        this.seed = seed;
        this.goal = goal;
        this.servers = servers;
        this.clients = clients;
    }

    /** Runs it undisturbed. */
    Outcome run() throws Exception {
        return run(() -> Blow.NONE);
    }

    /** Runs it; the blow falls at a moment that the seed chooses. */
    Outcome run(Striking striking) throws Exception {
        long began = System.nanoTime();
        var hot = hot();
        var moment = new CountDownLatch(new Random(seed).nextInt(goal / 8, goal * 3 / 4));
        Blow blow;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int client = 0; client < clients.size(); client++) {
                int number = client;
                running.add(threads.submit(() -> speak(number, hot, moment)));
            }
            assertThat(moment.await(120, SECONDS)).as("%s gets under way", name).isTrue();
            blow = striking.strike();
            for (var client : running) {
                client.get();
            }
        }
        long hit = attempts.stream().filter(blow::hit).count();
        var took = Duration.ofNanos(System.nanoTime() - began).truncatedTo(ChronoUnit.MILLIS);
        return new Outcome(acknowledged.get(), refused.get(), unheard.get(), hit, took);
    }

    /** Visits of which every client will speak. */
    private List<Long> hot() {
        var caller = new Caller(servers, 0, attempts::add);
        var hot = new ArrayList<Long>();
        for (int i = 0; i < HOT; i++) {
            var visit = Words.visit(LocalDate.of(2018, 1, 15), "Hot " + i);
            hot.add(send(caller, 0, "hot-" + i, visit).body().path("position").longValue());
        }
        return hot;
    }

    private void speak(int client, List<Long> hot, CountDownLatch moment) {
        var random = new Random(seed + client);
        var caller = new Caller(servers, client % servers.size(), attempts::add);
        for (int i = 0; acknowledged.get() < goal; i++) {
            send(caller, client, client + "-" + i, Words.next(random, hot));
            moment.countDown();
        }
    }

    private Answer send(Caller caller, int client, String number, Word word) {
        var key = name + "-" + number;
        var answer = caller.untilTold(key, word.command(), word.body());
        clients.get(client).note(key, answer);
        (answer.status() == Caller.CREATED ? acknowledged : refused).incrementAndGet();
        if (answer.body().path("replayed").booleanValue(false)) {
            unheard.incrementAndGet();
        }
        return answer;
    }
}
