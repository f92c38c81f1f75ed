package org.chancery.registers;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.projections.Answering;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/** The table of registers, read a page at a time. */
record RegisterPages(Answering answering, RegisterTable table) {
    private static final int PAGE = 500;

    /** Of what is found by words, so many are read at a time. */
    private static final int FOUND = 100;

    private static final String KNOWN =
            """
            select subject, kind, id, valid_from, valid_to, names, words, document from read_model.register
            where kind = ? and opened <= ? and closed > ?
            """;
    private static final String ONE = KNOWN + " and id = ?";
    private static final String MEANT = " and subject > ? and valid_from <= ? and valid_to >= ?";

    /** Asked for where there are any alone: nobody's names are those of every row. */
    private static final String NAMING = " and names @> ?";

    private static final String IN_ORDER = " order by subject limit ?";

    /** By the words first, whatever is known of the other columns. */
    private static final String SAYING =
            """
            with register as materialized
                (select subject, kind, opened, closed, valid_from, valid_to, names
                from read_model.register where words <> '' and %s @@ ?::tsquery)
            select subject from register
            where kind = ? and opened <= ? and closed > ?
            """
                            .formatted(TextSearch.vector("words"))
                    + MEANT;

    private static final String THESE = KNOWN + " and subject = any(?) order by subject";

    /** What the table has of a subject: its document, unless many entries are about it. */
    record Found(long place, Subject subject, @Nullable Registered kept) {}

    /** The subjects of a kind that begin after a place of the ledger, in its order. */
    Stream<Found> after(SubjectKind kind, long place, long position, Meant meant) {
        var sought = meant.text() == null ? null : Sought.of(meant.text());
        return sought == null || !sought.wants()
                ? Stream.iterate(
                                page(kind, place, position, meant),
                                page -> !page.isEmpty(),
                                page ->
                                        page.size() < PAGE
                                                ? List.of()
                                                : page(
                                                        kind,
                                                        page.getLast().place(),
                                                        position,
                                                        meant))
                        .flatMap(List::stream)
                : saying(sought.wanted(), kind, place, position, meant).stream()
                        .gather(Gatherers.windowFixed(FOUND))
                        .flatMap(some -> these(some, kind, position).stream());
    }

    private List<Found> page(SubjectKind kind, long place, long position, Meant meant) {
        return answering.read(connection -> {
            try (var statement =
                    connection.prepareStatement(KNOWN + MEANT + naming(meant) + IN_ORDER)) {
                int next = known(statement, 1, kind, position);
                next = meant(statement, next, place, meant);
                statement.setInt(next, PAGE);
                return found(statement);
            }
        });
    }

    /** The places of those that may have words, searched for once. */
    private List<Long> saying(
            String wanted, SubjectKind kind, long place, long position, Meant meant) {
        return answering.read(connection -> {
            var places = new ArrayList<Long>();
            try (var statement =
                    connection.prepareStatement(SAYING + naming(meant) + " order by subject")) {
                statement.setString(1, TextSearch.query(connection, wanted));
                meant(statement, known(statement, 2, kind, position), place, meant);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        places.add(rows.getLong(1));
                    }
                }
            }
            return places;
        });
    }

    private List<Found> these(List<Long> places, SubjectKind kind, long position) {
        return answering.read(connection -> {
            try (var statement = connection.prepareStatement(THESE)) {
                statement.setArray(
                        known(statement, 1, kind, position),
                        connection.createArrayOf("bigint", places.toArray()));
                return found(statement);
            }
        });
    }

    private static String naming(Meant meant) {
        return meant.states().isEmpty() ? "" : NAMING;
    }

    /** Sets what is meant, and says which parameter is the next. */
    private static int meant(PreparedStatement statement, int first, long place, Meant meant)
            throws SQLException {
        statement.setLong(first, place);
        statement.setObject(first + 1, meant.to() == null ? LocalDate.MAX : meant.to());
        statement.setObject(first + 2, meant.from() == null ? LocalDate.MIN : meant.from());
        if (meant.states().isEmpty()) {
            return first + 3;
        }
        statement.setArray(first + 3, numbers(statement.getConnection(), meant.states()));
        return first + 4;
    }

    private static Array numbers(Connection connection, Set<StateId> states) throws SQLException {
        return connection.createArrayOf(
                "bigint", states.stream().map(state -> (long) state.number()).toArray());
    }

    List<Found> one(Subject subject, long position) {
        return answering.read(connection -> {
            try (var statement = connection.prepareStatement(ONE)) {
                statement.setString(known(statement, 1, subject.kind(), position), subject.id());
                return found(statement);
            }
        });
    }

    /** Sets what is known by a position, and says which parameter is the next. */
    private static int known(
            PreparedStatement statement, int first, SubjectKind kind, long position)
            throws SQLException {
        statement.setString(first, kind.key());
        statement.setLong(first + 1, position);
        statement.setLong(first + 2, position);
        return first + 3;
    }

    private List<Found> found(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<Found>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var row = table.row(rows, 2);
                found.add(
                        new Found(
                                rows.getLong(1),
                                new Subject(row.kind(), row.id()),
                                RegisterTable.registered(row)));
            }
        }
        return found;
    }
}
