package org.chancery.projections;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.TooMany;
import org.chancery.ledger.store.EngineConnections;
import org.chancery.ledger.wiring.Archive;

/**
 * Where answers come from: the tables answer whatever they can, and the rest is folded on demand,
 * from so many entries at most: what asks for sources or a day of publication, and what the tables
 * do not reach yet. Both answer the same.
 */
public final class Answering {
    private static final int MOST = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Archive archive;
    private final ReadModels models;
    private final int most;

    public Answering(Archive archive, ReadModels models) {
        this(archive, models, MOST);
    }

    /**
     * The same, with another bound.
     *
     * @param most how many entries are read for one answer
     */
    public Answering(Archive archive, ReadModels models, int most) {
        this.archive = archive;
        this.models = models;
        this.most = most;
    }

    /** Whether the tables answer what is asked from a viewpoint; if need be after a while. */
    public boolean tabled(Viewpoint viewpoint) {
        return viewpoint.hearsAll()
                && models.covered() >= 0
                && models.await(viewpoint.position(), PATIENCE);
    }

    /** Reads from the tables. */
    public <T> T read(EngineConnections.Work<T> work) {
        return models.read(work);
    }

    /**
     * Puts a pure question to the entries up to the position of a viewpoint.
     *
     * @throws TooMany when too many would have to be read
     * @throws Behind when that is so because the tables do not answer yet
     */
    public <T> T ask(Viewpoint viewpoint, Function<Desk, T> question) {
        try {
            return archive.ask(viewpoint.position(), most, question);
        } catch (TooMany e) {
            throw refused(viewpoint, e);
        }
    }

    /**
     * Puts a pure question to the entries under a tag after a place, a few at a time and as far as
     * the answers are taken.
     */
    public <T> Stream<T> walk(
            String tag,
            long after,
            Viewpoint viewpoint,
            BiFunction<List<Entry>, Desk, List<T>> question) {
        return archive.walk(tag, after, viewpoint.position(), question);
    }

    /**
     * Sees to it that what lies under these tags can be read for one answer.
     *
     * @throws TooMany when there are too many entries
     * @throws Behind when they would have to be read because the tables do not answer yet
     */
    public void requireFew(Collection<String> tags, Viewpoint viewpoint) {
        if (archive.hasMore(most, tags, viewpoint.position())) {
            throw refused(viewpoint, new TooMany(most));
        }
    }

    private RuntimeException refused(Viewpoint viewpoint, TooMany e) {
        return viewpoint.hearsAll() && models.covered() < viewpoint.position() ? new Behind() : e;
    }
}
