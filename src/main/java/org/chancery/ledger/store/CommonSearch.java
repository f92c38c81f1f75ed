package org.chancery.ledger.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.ResultSet;
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
 * Entries of tags that nobody asked for before are brought along, and lie in the cache when they
 * are read. It is for decisions, which ask for tags that few entries have: a long answer keeps all
 * waiting.
 */
final class CommonSearch {
    /** So many are served by one search at most. */
    static final int MOST = 256;

    private static final int KNOWN = 100_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SEARCH =
            """
            select head.position, found.position, found.tags,
                   case when payload.position is not null then found.envelope end,
                   payload.salt, payload.body
            from head left join lateral (
                select position, tags, envelope from entry
                where tags && ? and (position + 0) <= head.position
            ) found on true
            left join payload
                on payload.position = case when found.tags && ? then found.position end
            order by found.position
            """;

    private final EngineConnections connections;
    private final EntryCache cache;

    /** Tags asked for before, whose entries were brought then. */
    private final Cache<Long, Boolean> known = Caffeine.newBuilder().maximumSize(KNOWN).build();

    private final int mostAtOnce;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Wanted> waiting = new ArrayDeque<>();
    private int running;

    CommonSearch(EngineConnections connections, EntryCache cache, int mostAtOnce) {
        this.connections = connections;
        this.cache = cache;
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
            serveFirst();
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

    /**
     * Who finds a place searches at once and by himself; who came meanwhile is served elsewhere.
     */
    private void serveFirst() {
        answer(batch());
        if (!ended()) {
            try {
                Thread.ofVirtual().name("ledger-search").start(this::serve);
            } catch (RuntimeException | Error e) {
                end();
                throw e;
            }
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

    /** Ends a search after which nobody waits. */
    private boolean ended() {
        lock.lock();
        try {
            boolean idle = waiting.isEmpty();
            running -= idle ? 1 : 0;
            return idle;
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
        do {
            answer(batch());
        } while (!ended());
    }

    /** Some who wait; nobody, if another search took them all. */
    private List<Wanted> batch() {
        lock.lock();
        try {
            var batch = new ArrayList<Wanted>();
            while (batch.size() < MOST && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void answer(List<Wanted> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            var found = connections.read(PATIENCE, connection -> search(connection, batch));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).found().complete(found.get(i));
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(wanted -> wanted.found().completeExceptionally(e));
        }
    }

    private List<Found> search(Connection connection, List<Wanted> batch) throws SQLException {
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

    private long search(Connection connection, Map<Long, List<List<Long>>> askers)
            throws SQLException {
        var tags = askers.keySet();
        var news = tags.stream().filter(tag -> known.getIfPresent(tag) == null).toList();
        try (var statement = connection.prepareStatement(SEARCH)) {
            new Parameters(statement)
                    .add("bigint", tags.toArray(Long[]::new))
                    .add("bigint", news.toArray(Long[]::new));
            long head = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    head = rows.getLong(1);
                    long position = rows.getLong(2);
                    if (!rows.wasNull()) {
                        for (var tag : (Long[]) rows.getArray(3).getArray()) {
                            askers.getOrDefault(tag, List.of()).forEach(own -> add(own, position));
                        }
                        keep(position, rows);
                    }
                }
            }
            news.forEach(tag -> known.put(tag, true));
            return head;
        }
    }

    private void keep(long position, ResultSet rows) throws SQLException {
        var envelope = rows.getBytes(4);
        if (envelope != null) {
            cache.keep(new StoredEntry(position, envelope, rows.getBytes(5), rows.getBytes(6)));
        }
    }

    /** Rows come in order of position, and may have several of the tags of one asker. */
    private static void add(List<Long> positions, long position) {
        if (positions.isEmpty() || positions.getLast() != position) {
            positions.add(position);
        }
    }
}
