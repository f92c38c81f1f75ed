package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.kernel.Subject;
import org.chancery.ledger.store.EngineConnections;
import org.chancery.ledger.store.LedgerUnavailable;
import org.chancery.ledger.store.Positions;
import org.chancery.ledger.wiring.Archive;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables that follow from the ledger: kept up as entries arrive, and made anew beside those
 * that answer where their form has changed or somebody asks for it.
 */
public final class ReadModels implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModels.class);
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final long SAFETY_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EngineConnections connections;
    private final Positions positions;
    private final Following live;
    private final Rebuilding rebuilding;
    private final Covered covered = new Covered();
    private final AtomicInteger rebuilds = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore grown = new Semaphore(0);
    private final Semaphore wanted = new Semaphore(0);
    private final AtomicBoolean anew = new AtomicBoolean();
    private final Runnable growing = grown::release;
    private final Thread following;
    private final Thread building;
    private volatile @Nullable String trouble;
    private volatile @Nullable Rebuilt rebuilt;

    public ReadModels(
            EngineConnections connections,
            Positions positions,
            Archive archive,
            List<Form<?>> forms) {
        this.connections = connections;
        this.positions = positions;
        var revision =
                String.join(
                        " ",
                        forms.stream().map(form -> form.table() + "-" + form.revision()).toList());
        this.live = new Following(archive, forms, Generation.LIVE, revision);
        this.rebuilding =
                new Rebuilding(live, new Following(archive, forms, Generation.NEXT, revision));
        this.following = Thread.ofPlatform().daemon().name("read-models").unstarted(this::follow);
        this.building =
                Thread.ofPlatform().daemon().name("read-models-rebuild").unstarted(this::build);
    }

    public void start() {
        positions.add(growing);
        following.start();
        building.start();
    }

    /** Waits a while until the tables answer for a position, and says whether they do. */
    public boolean await(long position, Duration atMost) {
        return covered.await(position, atMost);
    }

    /** The last position that the tables answer for; negative where they do not answer yet. */
    public long covered() {
        return covered.position();
    }

    /** Has all tables made anew, beside those that answer. */
    public void rebuild() {
        anew.set(true);
        wanted.release();
    }

    /** How far a rebuild has come; empty where none is under way. */
    public OptionalLong rebuilding() {
        return rebuilding.position();
    }

    /** What came of the last rebuild of this process. */
    public @Nullable Rebuilt rebuilt() {
        return rebuilt;
    }

    /** How often this process made the tables anew. */
    public int rebuilds() {
        return rebuilds.get();
    }

    /**
     * What the tables that answer hold, in a digest that does not depend on the order of their
     * rows, and the position that it is of; empty where they do not answer yet.
     */
    public Optional<Reached> digest() {
        return connections.read(live.reach()::read);
    }

    /** Reads from the tables. */
    public <T> T read(EngineConnections.Work<T> work) {
        return connections.read(work);
    }

    @Override
    public void close() {
        positions.remove(growing);
        closed.countDown();
        for (var thread : List.of(following, building)) {
            thread.interrupt();
        }
        try {
            following.join(PATIENCE);
            building.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        boolean first = true;
        while (closed.getCount() > 0) {
            try (var connection = connections.dedicated("chancery-read-models", TIMEOUT_MILLIS)) {
                connection.setAutoCommit(false);
                if (first) {
                    live.retry(connection);
                    connection.commit();
                    first = false;
                }
                follow(connection);
            } catch (SQLException | RuntimeException e) {
                trouble("following", e);
            } catch (InterruptedException e) {
                return;
            }
            pause();
        }
    }

    private void follow(Connection connection) throws SQLException, InterruptedException {
        while (closed.getCount() > 0) {
            grown.drainPermits();
            var reached = live.advance(connection);
            connection.commit();
            trouble = null;
            covered.reach(reached.map(Reached::position).orElse(-1L));
            if (reached.isEmpty()) {
                wanted.release();
            }
            if (reached.isEmpty() || reached.get().position() >= positions.last()) {
                grown.tryAcquire(SAFETY_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void build() {
        while (closed.getCount() > 0) {
            try {
                wanted.acquire();
                wanted.drainPermits();
                try (var connection = connections.dedicated("chancery-rebuild", TIMEOUT_MILLIS)) {
                    build(connection, anew.getAndSet(false));
                }
                grown.release();
            } catch (SQLException | RuntimeException e) {
                trouble("rebuilding", e);
                rebuild();
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Makes the tables where there are none, or all of them anew. */
    private void build(Connection connection, boolean asked) throws SQLException {
        connection.setAutoCommit(false);
        boolean there = live.reach().lock(connection).isPresent();
        connection.commit();
        if (asked || !there) {
            rebuilding.run(connection, () -> closed.getCount() > 0).ifPresent(this::tell);
        }
    }

    private void tell(Rebuilt done) {
        rebuilt = done;
        rebuilds.incrementAndGet();
        if (Boolean.FALSE.equals(done.same())) {
            LOG.error(
                    "the read models were not what the ledger comes to at {}; those made anew answer now",
                    done.position());
        } else {
            LOG.info("read models made anew up to {}", done.position());
        }
    }

    private void trouble(String what, Exception e) {
        if (closed.getCount() > 0) {
            trouble = what + ": " + e.getMessage();
            if (e instanceof LedgerUnavailable || e instanceof SQLException) {
                LOG.warn("read models, {}: {}; trying again", what, e.toString());
            } else {
                LOG.error("read models, {}: trying again", what, e);
            }
        }
    }

    private void pause() {
        try {
            closed.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The subjects that stand without their newest entries, as these cannot be folded; each with
     * the first entry that it stands without.
     */
    public Map<Subject, Long> parked() {
        return connections.read(new Parked(Generation.LIVE)::read);
    }

    /** Why the tables do not follow, if they do not. */
    public @Nullable String trouble() {
        return trouble;
    }
}
