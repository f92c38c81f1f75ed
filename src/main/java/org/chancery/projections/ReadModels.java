package org.chancery.projections;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.kernel.Subject;
import org.chancery.ledger.store.EngineConnections;
import org.chancery.ledger.store.LedgerUnavailable;
import org.chancery.ledger.store.Positions;
import org.chancery.ledger.wiring.Archive;
import org.jspecify.annotations.Nullable;

/**
 * The tables that follow from the ledger: kept up as entries arrive, and made anew beside those
 * that answer where their form has changed, where they are gone, or somebody asks for it.
 */
public final class ReadModels implements AutoCloseable {
    private final EngineConnections connections;
    private final Following live;
    private final Covered covered = new Covered();
    private final Follower follower;
    private final Rebuilder rebuilder;

    public ReadModels(
            EngineConnections connections,
            Positions positions,
            Archive archive,
            List<Form<?>> forms) {
        this.connections = connections;
        var revision = Revision.of(forms);
        this.live = new Following(archive, forms, Generation.LIVE, revision);
        var next = new Following(archive, forms, Generation.NEXT, revision);
        this.rebuilder = new Rebuilder(connections, live, next, this::look);
        this.follower =
                new Follower(connections, positions, archive, live, covered, rebuilder::look);
    }

    public void start() {
        follower.start();
        rebuilder.start();
    }

    private void look() {
        follower.look();
    }

    /**
     * Waits a while until the tables answer for a position, and says whether they do; not where
     * they do not follow.
     */
    public boolean await(long position, Duration atMost) {
        return covered.await(position, follower.trouble() == null ? atMost : Duration.ZERO);
    }

    /** The last position that the tables answer for; negative where they do not answer yet. */
    public long covered() {
        return covered.position();
    }

    /** Has all tables made anew, beside those that answer. */
    public void rebuild() {
        rebuilder.rebuild();
    }

    /** How far a rebuild has come; empty where none is under way. */
    public OptionalLong rebuilding() {
        return rebuilder.position();
    }

    /** What came of the last rebuild of this process. */
    public @Nullable Rebuilt rebuilt() {
        return rebuilder.last();
    }

    /** How often this process made the tables anew. */
    public int rebuilds() {
        return rebuilder.times();
    }

    /**
     * What the tables that answer hold, in a digest that does not depend on the order of their
     * rows, and the position that it is of; empty where they do not answer yet.
     */
    public Optional<Reached> digest() {
        return connections.read(live.reach()::read);
    }

    /** Reads from the tables; where one of them is not there, they are made anew. */
    public <T> T read(EngineConnections.Work<T> work) {
        try {
            return connections.read(work);
        } catch (LedgerUnavailable e) {
            if (TableGone.isWhy(e)) {
                follower.lost();
            }
            throw e;
        }
    }

    /**
     * The subjects that stand without their newest entries, as these cannot be folded or written;
     * each with the first entry that it stands without.
     */
    public Map<Subject, Long> parked() {
        return connections.read(live.parked()::read);
    }

    /** Why the tables do not follow, or are not made anew, if they are not. */
    public @Nullable String trouble() {
        var troubles =
                Stream.of(follower.trouble(), rebuilder.trouble())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; "));
        return troubles.isEmpty() ? null : troubles;
    }

    /**
     * Whether a newer program made the tables. They are left to it, and this one folds on demand,
     * unless somebody has them made anew here.
     */
    public boolean outdated() {
        return rebuilder.outdated();
    }

    @Override
    public void close() {
        follower.close();
        rebuilder.close();
    }
}
