package org.chancery.registers;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private static final String KNOWN =
            """
            select subject, kind, id, valid_from, valid_to, names, words, document from read_model.register
            where kind = ? and opened <= ? and closed > ?
            """;
    private static final String ONE = KNOWN + " and id = ?";
    private static final String MEANT =
            KNOWN + " and subject > ? and valid_from <= ? and valid_to >= ? and names @> ?";
    private static final String IN_ORDER = " order by subject limit ?";
    private static final String SOME = MEANT + IN_ORDER;
    private static final String SAYING =
            "%s and words <> '' and %s %s".formatted(MEANT, TextSearch.MAY_BE_FOUND, IN_ORDER);

    /** What the table has of a subject: its document, unless many entries are about it. */
    record Found(long place, Subject subject, @Nullable Registered kept) {}

    /** The subjects of a kind that begin after a place of the ledger, in its order. */
    Stream<Found> after(SubjectKind kind, long place, long position, Meant meant) {
        return Stream.iterate(
                        page(kind, place, position, meant),
                        page -> !page.isEmpty(),
                        page ->
                                page.size() < PAGE
                                        ? List.of()
                                        : page(kind, page.getLast().place(), position, meant))
                .flatMap(List::stream);
    }

    private List<Found> page(SubjectKind kind, long place, long position, Meant meant) {
        var wanted = meant.text() == null ? "" : TextSearch.wanted(meant.text());
        boolean searched = !wanted.isEmpty();
        return answering.read(connection -> {
            try (var statement = connection.prepareStatement(searched ? SAYING : SOME)) {
                known(statement, kind, position);
                statement.setLong(4, place);
                statement.setObject(5, meant.to() == null ? LocalDate.MAX : meant.to());
                statement.setObject(6, meant.from() == null ? LocalDate.MIN : meant.from());
                statement.setArray(7, numbers(connection, meant.states()));
                if (searched) {
                    statement.setString(8, wanted);
                }
                statement.setInt(searched ? 9 : 8, PAGE);
                return found(statement);
            }
        });
    }

    private static Array numbers(Connection connection, Set<StateId> states) throws SQLException {
        return connection.createArrayOf(
                "bigint", states.stream().map(state -> (long) state.number()).toArray());
    }

    List<Found> one(Subject subject, long position) {
        return answering.read(connection -> {
            try (var statement = connection.prepareStatement(ONE)) {
                known(statement, subject.kind(), position);
                statement.setString(4, subject.id());
                return found(statement);
            }
        });
    }

    private static void known(PreparedStatement statement, SubjectKind kind, long position)
            throws SQLException {
        statement.setString(1, kind.key());
        statement.setLong(2, position);
        statement.setLong(3, position);
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
