package org.chancery.projections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.facts.Digest;
import org.chancery.projections.Form.Column;
import org.chancery.projections.Spells.Spell;
import org.postgresql.PGConnection;

/**
 * A table of a read model in one generation: each row with the entries between which it was known.
 *
 * @param <R> what a row says
 */
final class Table<R> {
    private static final List<Column> KEY =
            List.of(
                    new Column("subject", "bigint not null"),
                    new Column("opened", "bigint not null"),
                    new Column("n", "int not null"),
                    new Column("closed", "bigint not null"));

    private final Form<R> form;
    private final String name;

    Table(Form<R> form, Generation generation) {
        this.form = form;
        this.name = generation.table(form.table());
    }

    Form<R> form() {
        return form;
    }

    /** Makes the table, empty and with no index but its key. */
    void create(Connection connection) throws SQLException {
        var columns =
                Stream.concat(KEY.stream(), form.columns().stream())
                        .map(column -> column.name() + " " + column.type())
                        .collect(joining(", "));
        run(connection, "drop table if exists " + name);
        run(
                connection,
                "create table %s (%s, primary key (subject, opened, n))".formatted(name, columns));
    }

    /** Adds the indexes where it has none yet, and what the planner wants to know. */
    void complete(Connection connection) throws SQLException {
        if (hasIndexes(connection)) {
            return;
        }
        for (var index : form.indexes()) {
            run(connection, "create index on %s %s".formatted(name, index));
        }
        run(connection, "analyze " + name);
    }

    /** Whether it has an index beside its key. */
    private boolean hasIndexes(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select count(*) > 1 from pg_index where indrelid = ?::regclass")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Has an index alone tell of rows that everybody sees; outside of any transaction. */
    void settle(Connection connection) throws SQLException {
        run(connection, "vacuum " + name);
    }

    /** Puts the table in the place of another generation's. */
    void replace(Connection connection, Generation other) throws SQLException {
        run(connection, "drop table if exists " + other.table(form.table()));
        run(connection, "alter table %s rename to %s".formatted(name, other.name(form.table())));
    }

    /** What is open of each of these subjects. */
    Map<Long, Spells<R>> open(Connection connection, Collection<Long> subjects)
            throws SQLException {
        var open = new HashMap<Long, List<Spell<R>>>();
        var sql =
                "select %s from %s where subject = any (?) and closed = %d order by opened, n"
                        .formatted(columns(), name, Spells.KNOWN);
        for (var spell : spells(connection, sql, subjects)) {
            open.computeIfAbsent(spell.subject(), _ -> new ArrayList<>()).add(spell);
        }
        var spells = new HashMap<Long, Spells<R>>();
        for (long subject : subjects) {
            spells.put(subject, new Spells<>(subject, open.getOrDefault(subject, List.of())));
        }
        return spells;
    }

    /**
     * Deletes all rows of some subjects.
     *
     * @return what that adds to the digest of all rows
     */
    Digest forget(Connection connection, Collection<Long> subjects) throws SQLException {
        var digest = Digest.NOTHING;
        if (!subjects.isEmpty()) {
            var sql =
                    "delete from %s where subject = any (?) returning %s"
                            .formatted(name, columns());
            for (var spell : spells(connection, sql, subjects)) {
                digest = digest.without(digested(line(spell)));
            }
        }
        return digest;
    }

    private List<Spell<R>> spells(Connection connection, String sql, Collection<Long> subjects)
            throws SQLException {
        var spells = new ArrayList<Spell<R>>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", subjects.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    spells.add(
                            new Spell<>(
                                    rows.getLong(1),
                                    rows.getLong(2),
                                    rows.getInt(3),
                                    rows.getLong(4),
                                    form.row(rows, KEY.size() + 1)));
                }
            }
        }
        return spells;
    }

    /**
     * Writes what became of the rows of some subjects.
     *
     * @return what that adds to the digest of all rows
     */
    Digest write(Connection connection, Collection<Spells<R>> subjects) throws SQLException {
        var digest = Digest.NOTHING;
        var closed = subjects.stream().flatMap(each -> each.closed().stream()).toList();
        for (var spell : closed) {
            digest = digest.without(digested(line(spell.closedAt(Spells.KNOWN))));
            digest = digest.with(digested(line(spell)));
        }
        close(connection, closed);
        var lines =
                subjects.stream().flatMap(each -> each.written().stream()).map(this::line).toList();
        for (var line : lines) {
            digest = digest.with(digested(line));
        }
        copy(connection, lines);
        return digest;
    }

    /** The digest of all rows as they are, read one after another. */
    Digest digest(Connection connection) throws SQLException {
        var digest = Digest.NOTHING;
        var copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy %s (%s) to stdout".formatted(name, columns()));
        for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            digest = digest.with(digested(new String(row, 0, row.length - 1, UTF_8)));
        }
        return digest;
    }

    private String columns() {
        return names(KEY) + ", " + names(form.columns());
    }

    private String line(Spell<R> spell) {
        var line = new CopyLine();
        line.add(spell.subject()).add(spell.opened()).add(spell.n()).add(spell.closed());
        form.values(spell.says()).forEach(line::add);
        return line.toString();
    }

    private String digested(String line) {
        return form.table() + "\t" + line;
    }

    private void close(Connection connection, List<Spell<R>> closed) throws SQLException {
        if (closed.isEmpty()) {
            return;
        }
        var sql =
                """
                update %s set closed = ended.closed
                from unnest(?::bigint[], ?::bigint[], ?::int[], ?::bigint[]) as ended (subject, opened, n, closed)
                where %1$s.subject = ended.subject and %1$s.opened = ended.opened and %1$s.n = ended.n
                """
                        .formatted(name);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(connection, closed.stream().map(Spell::subject)));
            statement.setArray(2, array(connection, closed.stream().map(Spell::opened)));
            statement.setArray(
                    3, connection.createArrayOf("int", closed.stream().map(Spell::n).toArray()));
            statement.setArray(4, array(connection, closed.stream().map(Spell::closed)));
            statement.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, Stream<Long> numbers)
            throws SQLException {
        return connection.createArrayOf("bigint", numbers.toArray());
    }

    private void copy(Connection connection, List<String> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy %s (%s) from stdin".formatted(name, columns()),
                            new StringReader(String.join("\n", lines) + "\n"));
        } catch (IOException e) {
            throw new SQLException("rows could not be sent", e);
        }
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(joining(", "));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
