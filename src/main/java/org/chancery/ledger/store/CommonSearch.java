package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.chancery.ledger.store.EntryFinder.Found;

/**
 * Searches the whole ledger for many at once: whoever comes while searches run is served, with all
 * who wait, by the next. So the round trip and the work of the server for each shrink as more come.
 * It is for decisions, which ask for tags that few entries have: a long answer keeps all waiting.
 */
final class CommonSearch {
    /** So many are served by one search at most. */
    static final int MOST = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SEARCH =
            """
            select head.position, found.position, found.tags
            from head left join lateral (
                select position, tags from entry where tags && ? and (position + 0) <= head.position
            ) found on true
            order by found.position
            """;

    private final EngineConnections connections;
    private final int mostAtOnce;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Wanted> waiting = new ArrayDeque<>();
    private int running;

    CommonSearch(EngineConnections connections, int mostAtOnce) {
        this.connections = connections;
        this.mostAtOnce = mostAtOnce;
    }

    /** Hashes of tags, one of which is enough, and whoever waits for what has them. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Wanted(long[] tags, CompletableFuture<Found> found) {}

    /**
     * Finds what has any of these tags; the answer is from after the question.
     *
     * @throws LedgerUnavailable also when there is no answer in time
     */
    Found find(long... tags) {
        var wanted = new Wanted(tags, new CompletableFuture<>());
        if (enqueue(wanted)) {
            start(wanted);
        }
        try {
            return wanted.found().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            leave(wanted);
            throw new LedgerUnavailable("the ledger was not searched in time", e);
        } catch (InterruptedException e) {
            leave(wanted);
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("the search was broken off", e);
        }
    }

    private void start(Wanted wanted) {
        try {
            Thread.ofVirtual().name("ledger-search").start(this::serve);
        } catch (RuntimeException | Error e) {
            leave(wanted);
            end();
            throw e;
        }
    }

    private void leave(Wanted wanted) {
        lock.lock();
        try {
            waiting.remove(wanted);
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            running--;
        } finally {
            lock.unlock();
        }
    }

    private boolean enqueue(Wanted wanted) {
        lock.lock();
        try {
            waiting.add(wanted);
            boolean another = running < mostAtOnce;
            running += another ? 1 : 0;
            return another;
        } finally {
            lock.unlock();
        }
    }

    private void serve() {
        for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
            answer(batch);
        }
    }

    /** Some who wait; when nobody waits, this search ends. */
    private List<Wanted> batch() {
        lock.lock();
        try {
            var batch = new ArrayList<Wanted>();
            while (batch.size() < MOST && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            running -= batch.isEmpty() ? 1 : 0;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void answer(List<Wanted> batch) {
        try {
            var found = connections.read(connection -> search(connection, batch));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).found().complete(found.get(i));
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(wanted -> wanted.found().completeExceptionally(e));
        }
    }

    private static List<Found> search(Connection connection, List<Wanted> batch)
            throws SQLException {
        var askers = new HashMap<Long, List<List<Long>>>();
        var positions = new ArrayList<List<Long>>();
        for (var wanted : batch) {
            var own = new ArrayList<Long>();
            positions.add(own);
            for (long tag : wanted.tags()) {
                askers.computeIfAbsent(tag, _ -> new ArrayList<>()).add(own);
            }
        }
        long head = search(connection, askers);
        return positions.stream().map(own -> new Found(head, own)).toList();
    }

    private static long search(Connection connection, Map<Long, List<List<Long>>> askers)
            throws SQLException {
        try (var statement = connection.prepareStatement(SEARCH)) {
            new Parameters(statement).add("bigint", askers.keySet().toArray(Long[]::new));
            try (var rows = statement.executeQuery()) {
                long head = 0;
                while (rows.next()) {
                    head = rows.getLong(1);
                    long position = rows.getLong(2);
                    if (!rows.wasNull()) {
                        for (var tag : (Long[]) rows.getArray(3).getArray()) {
                            askers.getOrDefault(tag, List.of()).forEach(own -> add(own, position));
                        }
                    }
                }
                return head;
            }
        }
    }

    /** Rows come in order of position, and may have several of the tags of one asker. */
    private static void add(List<Long> positions, long position) {
        if (positions.isEmpty() || positions.getLast() != position) {
            positions.add(position);
        }
    }
}
