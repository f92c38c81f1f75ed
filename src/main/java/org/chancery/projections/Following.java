package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.facts.Digest;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Desk;
import org.chancery.ledger.store.LedgerUnavailable;
import org.chancery.ledger.wiring.Archive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the ledger with one generation of tables. A batch is folded and written with the position
 * that it reaches in one transaction, so that the tables are always those of some position.
 */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int MOST = 5_000;

    private final Archive archive;
    private final List<Table<?>> tables;
    private final Reach reach;
    private final Parked parked;

    Following(Archive archive, List<Form<?>> forms, Generation generation, Revision revision) {
        this.archive = archive;
        this.tables = forms.stream().<Table<?>>map(form -> new Table<>(form, generation)).toList();
        this.reach = new Reach(generation, revision);
        this.parked = new Parked(generation);
    }

    List<Table<?>> tables() {
        return tables;
    }

    Reach reach() {
        return reach;
    }

    Parked parked() {
        return parked;
    }

    /**
     * Takes some of the next entries, or none where the ledger ends, within the transaction of the
     * connection.
     *
     * @return how far the tables reach then; empty where there are none of this revision
     */
    Optional<Reached> advance(Connection connection) throws SQLException {
        return advance(connection, Long.MAX_VALUE);
    }

    /** The same, up to a position at most. */
    Optional<Reached> advance(Connection connection, long upTo) throws SQLException {
        var from = reach.lock(connection);
        if (from.isEmpty()) {
            return from;
        }
        var stretch = after(from.get().position(), upTo);
        return stretch.isEmpty()
                ? from
                : Optional.of(move(connection, from.get(), stretch, take(connection, stretch)));
    }

    /** The same, of tables that are there; meanwhile what comes after is folded. */
    Reached advance(Connection connection, Ahead ahead) throws SQLException {
        var from = reach.lock(connection).orElseThrow();
        var folded = ahead.after(from.position());
        if (folded.isEmpty() || !parked.read(connection).isEmpty()) {
            var to = advance(connection).orElseThrow();
            ahead.begin(() -> fold(to.position()));
            return to;
        }
        var stretch = folded.get().stretch();
        ahead.begin(() -> fold(stretch.upTo()));
        return move(connection, from, stretch, write(connection, folded.get()));
    }

    private Digest write(Connection connection, Folded folded) throws SQLException {
        try {
            return Attempt.of(connection, () -> folded.write(connection));
        } catch (Attempt.Failed e) {
            return take(connection, folded.stretch());
        }
    }

    /** What comes after a position, if anything does and nobody waits to be folded anew. */
    private Optional<Folded> fold(long after) {
        var stretch = after(after, Long.MAX_VALUE);
        return stretch.isEmpty()
                ? Optional.empty()
                : Optional.of(fold(stretch, desk -> Touched.by(stretch, desk, List.of())));
    }

    private Stretch after(long position, long upTo) {
        return Stretch.of(
                position,
                archive.tagsAfter(position, MOST).stream()
                        .filter(entry -> entry.position() <= upTo)
                        .toList());
    }

    private Reached move(Connection connection, Reached from, Stretch stretch, Digest more)
            throws SQLException {
        var to = from.further(stretch.upTo(), more);
        reach.move(connection, to);
        return to;
    }

    /** Whether the tables hold what was written to them, and nothing else; of one snapshot. */
    boolean isAsWritten(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
        var reached = reach.read(connection);
        var rows = Digest.NOTHING;
        for (var table : tables) {
            rows = rows.with(table.digest(connection));
        }
        return reached.isEmpty() || reached.get().digest().equals(rows);
    }

    /** Folds what was parked once more, which another version may be able to. */
    void retry(Connection connection) throws SQLException {
        var from = reach.lock(connection);
        var waiting = parked.read(connection);
        if (from.isPresent() && !waiting.isEmpty()) {
            long position = from.get().position();
            var nothing = Stretch.none(position, waiting.keySet());
            move(connection, from.get(), nothing, take(connection, nothing));
        }
    }

    private Digest take(Connection connection, Stretch stretch) throws SQLException {
        var waiting = parked.read(connection);
        try {
            var more =
                    attempt(
                            connection,
                            stretch,
                            desk -> Touched.by(stretch, desk, waiting.keySet()));
            for (var subject : stretch.subjects().keySet()) {
                release(connection, subject, waiting);
            }
            return more;
        } catch (Attempt.Failed e) {
            return takeOneByOne(connection, stretch, waiting);
        }
    }

    /** Where one of many cannot be folded or written, each is by itself, and that one is parked. */
    private Digest takeOneByOne(Connection connection, Stretch stretch, Map<Subject, Long> waiting)
            throws SQLException {
        var more = Digest.NOTHING;
        for (var each : touchedAsFarAsKnown(stretch, waiting.keySet()).entrySet()) {
            var subject = each.getKey();
            var alone = Map.of(subject, each.getValue());
            try {
                more = more.with(attempt(connection, stretch, _ -> alone));
                release(connection, subject, waiting);
            } catch (Attempt.Failed e) {
                var here = stretch.first(each.getValue().positions());
                long since = waiting.getOrDefault(subject, here);
                LOG.error("{} is parked as it stood before entry {}", subject, since, e.getCause());
                parked.park(connection, subject, since, String.valueOf(e.getCause()));
            }
        }
        return more;
    }

    /** Folds and writes these subjects, or none of them. */
    private Digest attempt(
            Connection connection, Stretch stretch, Function<Desk, Map<Subject, Touched>> touched)
            throws SQLException, Attempt.Failed {
        return Attempt.of(connection, () -> fold(stretch, touched).write(connection));
    }

    private Folded fold(Stretch stretch, Function<Desk, Map<Subject, Touched>> touched) {
        return archive.ask(
                stretch.upTo(), desk -> Folded.of(stretch, touched.apply(desk), desk, tables));
    }

    private void release(Connection connection, Subject subject, Map<Subject, Long> waiting)
            throws SQLException {
        if (waiting.containsKey(subject)) {
            parked.release(connection, subject);
        }
    }

    /** Where an entry cannot be read, nobody knows whom else its subject would touch. */
    private Map<Subject, Touched> touchedAsFarAsKnown(
            Stretch stretch, Collection<Subject> waiting) {
        var touched = new LinkedHashMap<Subject, Touched>();
        for (var subject : stretch.subjects().keySet()) {
            var alone = stretch.of(subject);
            try {
                archive.ask(alone.upTo(), desk -> Touched.by(alone, desk, waiting))
                        .forEach((one, by) -> touched.merge(one, by, Touched::with));
            } catch (LedgerUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                var own = new Touched(stretch.under(subject), false);
                touched.merge(subject, own, Touched::with);
            }
        }
        return touched;
    }
}
