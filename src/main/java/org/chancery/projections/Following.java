package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.chancery.facts.Digest;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Tags;
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

    Following(Archive archive, List<Form<?>> forms, Generation generation, String revision) {
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
        long position = from.get().position();
        var entries =
                archive.after(position, MOST).stream()
                        .filter(entry -> entry.position() <= upTo)
                        .toList();
        if (entries.isEmpty()) {
            return from;
        }
        var stretch = Stretch.of(position, entries);
        var more = take(connection, stretch, parked.read(connection));
        var to = from.get().further(stretch.upTo(), more);
        reach.move(connection, to);
        return Optional.of(to);
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
            var nothing = Stretch.of(position, List.<Entry>of());
            var more = take(connection, nothing.with(waiting.keySet()), waiting);
            reach.move(connection, from.get().further(position, more));
        }
    }

    private Digest take(Connection connection, Stretch stretch, Map<Subject, Long> waiting)
            throws SQLException {
        try {
            var more = attempt(connection, stretch, desk -> touched(desk, stretch, waiting));
            for (var subject : stretch.touched().keySet()) {
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
        for (var each : touchedAsFarAsKnown(stretch, waiting).entrySet()) {
            var subject = each.getKey();
            var alone = Map.of(subject, each.getValue());
            try {
                more = more.with(attempt(connection, stretch, _ -> alone));
                release(connection, subject, waiting);
            } catch (Attempt.Failed e) {
                long since = waiting.getOrDefault(subject, each.getValue().first());
                LOG.error("{} is parked as it stood before entry {}", subject, since, e.getCause());
                parked.park(connection, subject, since, String.valueOf(e.getCause()));
            }
        }
        return more;
    }

    /** Folds and writes these subjects, or none of them. */
    private Digest attempt(
            Connection connection,
            Stretch stretch,
            Function<Desk, Map<Subject, NavigableSet<Long>>> touched)
            throws SQLException, Attempt.Failed {
        return Attempt.of(
                connection,
                () ->
                        write(
                                connection,
                                archive.ask(
                                        stretch.upTo(),
                                        desk -> fold(connection, desk, touched.apply(desk)))));
    }

    private void release(Connection connection, Subject subject, Map<Subject, Long> waiting)
            throws SQLException {
        if (waiting.containsKey(subject)) {
            parked.release(connection, subject);
        }
    }

    /** Where an entry cannot be read, nobody knows whom else its subject would touch. */
    private Map<Subject, NavigableSet<Long>> touchedAsFarAsKnown(
            Stretch stretch, Map<Subject, Long> waiting) {
        try {
            return archive.ask(stretch.upTo(), desk -> touched(desk, stretch, waiting));
        } catch (LedgerUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            var touched = new LinkedHashMap<>(stretch.touched());
            touched.values().removeIf(NavigableSet::isEmpty);
            return touched;
        }
    }

    private static Digest write(Connection connection, List<Taking<?>> takings)
            throws SQLException {
        var more = Digest.NOTHING;
        for (var taking : takings) {
            more = more.with(taking.write(connection));
        }
        return more;
    }

    private List<Taking<?>> fold(
            Connection connection, Desk desk, Map<Subject, NavigableSet<Long>> touched) {
        var numbers = numbers(desk, touched.keySet());
        var takings = takings(connection, touched.keySet().stream().map(numbers::of).toList());
        touched.forEach((subject, positions) -> {
            for (long position : positions) {
                var reading = desk.read(subject, Viewpoint.everything(LocalDate.MAX, position));
                takings.forEach(
                        taking -> taking.say(numbers.of(subject), position, reading, numbers));
            }
        });
        return takings;
    }

    /** What touches a subject touches all that are one with it there. */
    private static Map<Subject, NavigableSet<Long>> touched(
            Desk desk, Stretch stretch, Map<Subject, Long> waiting) {
        desk.dossiers(stretch.touched().keySet());
        var touched = new LinkedHashMap<Subject, NavigableSet<Long>>();
        stretch.touched()
                .forEach((subject, own) -> {
                    var since = waiting.get(subject);
                    for (long position : since == null ? own : positions(desk, subject, since)) {
                        for (var one : desk.withMerged(List.of(subject), position)) {
                            touched.computeIfAbsent(one, _ -> new TreeSet<>()).add(position);
                        }
                    }
                });
        return touched;
    }

    private List<Taking<?>> takings(Connection connection, List<Long> subjects) {
        try {
            var takings = new ArrayList<Taking<?>>();
            for (var table : tables) {
                takings.add(Taking.of(table, connection, subjects));
            }
            return takings;
        } catch (SQLException e) {
            throw new ReadFailed(e);
        }
    }

    /** All entries of a subject from one on: what it has not been folded with. */
    private static NavigableSet<Long> positions(Desk desk, Subject subject, long since) {
        var positions = new TreeSet<Long>();
        desk.dossier(subject).entries().stream()
                .map(Entry::position)
                .filter(position -> position >= since)
                .forEach(positions::add);
        return positions;
    }

    /** The numbers of these subjects and of the sources that they cite. */
    private static Form.Numbers numbers(Desk desk, Iterable<Subject> subjects) {
        var named = new HashSet<Subject>();
        subjects.forEach(named::add);
        named.addAll(desk.withMerged(List.copyOf(named), Long.MAX_VALUE));
        for (var dossier : desk.dossiers(List.copyOf(named))) {
            for (var entry : dossier.entries()) {
                entry.said().sources().stream().map(Citation::source).forEach(named::add);
            }
        }
        var tagged = desk.tagged(named.stream().map(Tags::subject).toList());
        var numbers = new HashMap<Subject, Long>();
        for (var subject : named) {
            var entries = tagged.getOrDefault(Tags.subject(subject), List.of());
            if (!entries.isEmpty()) {
                numbers.put(subject, entries.getFirst().position());
            }
        }
        return subject -> {
            var number = numbers.get(subject);
            if (number == null) {
                throw new IllegalStateException("no entry is tagged with " + subject);
            }
            return number;
        };
    }
}
