package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
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

    /**
     * Takes some of the next entries, or none where the ledger ends, within the transaction of the
     * connection.
     *
     * @return how far the tables reach then; empty where there are none of this revision
     */
    OptionalLong advance(Connection connection) throws SQLException {
        var from = reach.lock(connection);
        if (from.isEmpty()) {
            return from;
        }
        var entries = archive.after(from.getAsLong(), MOST);
        if (entries.isEmpty()) {
            return from;
        }
        var stretch = Stretch.of(from.getAsLong(), entries);
        take(connection, stretch, parked.read(connection));
        reach.move(connection, stretch.upTo());
        return OptionalLong.of(stretch.upTo());
    }

    /** Folds what was parked once more, which another version may be able to. */
    void retry(Connection connection) throws SQLException {
        var from = reach.lock(connection);
        var waiting = parked.read(connection);
        if (from.isPresent() && !waiting.isEmpty()) {
            var nothing = Stretch.of(from.getAsLong(), List.<Entry>of());
            take(connection, nothing.with(waiting.keySet()), waiting);
        }
    }

    private void take(Connection connection, Stretch stretch, Map<Subject, Long> waiting)
            throws SQLException {
        try {
            write(connection, fold(connection, stretch, waiting));
        } catch (LedgerUnavailable | ReadFailed e) {
            throw e;
        } catch (RuntimeException e) {
            takeOneByOne(connection, stretch, waiting);
            return;
        }
        for (var subject : stretch.touched().keySet()) {
            if (waiting.containsKey(subject)) {
                parked.release(connection, subject);
            }
        }
    }

    /** Where one of many cannot be folded, each is folded by itself, and that one is parked. */
    private void takeOneByOne(Connection connection, Stretch stretch, Map<Subject, Long> waiting)
            throws SQLException {
        for (var subject : stretch.touched().keySet()) {
            try {
                write(connection, fold(connection, stretch.only(subject), waiting));
            } catch (LedgerUnavailable | ReadFailed e) {
                throw e;
            } catch (RuntimeException e) {
                long since = waiting.getOrDefault(subject, stretch.first(subject));
                LOG.error("{} is parked as it stood before entry {}", subject, since, e);
                parked.park(connection, subject, since, e.toString());
                continue;
            }
            if (waiting.containsKey(subject)) {
                parked.release(connection, subject);
            }
        }
    }

    private static void write(Connection connection, List<Taking<?>> takings) throws SQLException {
        for (var taking : takings) {
            taking.write(connection);
        }
    }

    private List<Taking<?>> fold(
            Connection connection, Stretch stretch, Map<Subject, Long> waiting) {
        return archive.ask(
                stretch.upTo(),
                desk -> {
                    var subjects = stretch.touched().keySet();
                    var numbers = numbers(desk, subjects);
                    var takings = takings(connection, subjects.stream().map(numbers::of).toList());
                    stretch.touched()
                            .forEach((subject, touched) -> {
                                var since = waiting.get(subject);
                                var positions =
                                        since == null ? touched : positions(desk, subject, since);
                                for (long position : positions) {
                                    var all = Viewpoint.everything(LocalDate.MAX, position);
                                    var reading = desk.read(subject, all);
                                    takings.forEach(taking ->
                                            taking.say(
                                                    numbers.of(subject),
                                                    position,
                                                    reading,
                                                    numbers));
                                }
                            });
                    return takings;
                });
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
    private static SortedSet<Long> positions(Desk desk, Subject subject, long since) {
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
