package org.chancery.relations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.facts.Fact.Published;
import org.chancery.facts.Fact.StopMade;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Standing;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.relations.Evidence.Flagged;

/**
 * What the table of facts says of a pair as of a day, known at a position: the rows that the answer
 * can depend on, and no others.
 */
final class FactQuery {
    private static final String COLUMNS =
            "a, b, element, direction, code, valid_from, valid_to, sure_from, sure_to, because, cites, value";
    private static final String KNOWN = " from read_model.fact where opened <= ? and closed > ? ";

    /** What goes on on the day, what was last, and what the counts of 36 months go by. */
    private static final String VISITS =
            """
            select %s %s and a = ? and b = ? and element = 3
                and valid_from <= ? and (valid_to > ? or valid_from > ?)
            """
                    .formatted(COLUMNS, KNOWN);

    private static final String LAST =
            """
            select %s %s and a = ? and b = ? and element = 3 and direction = ? and valid_from <= ?
                and code >= ?
            order by valid_from desc, valid_to desc fetch first row with ties
            """
                    .formatted(COLUMNS, KNOWN);

    private static final String EVIDENCE =
            "select subject, %s %s and a = ? and b = ? and element = 2".formatted(COLUMNS, KNOWN);
    private static final String SOURCES =
            "select subject, %s %s and subject = any (?) and element = 1".formatted(COLUMNS, KNOWN);

    private final FactTable table;
    private final Connection connection;
    private final Pair pair;
    private final int a;
    private final int b;
    private final long position;

    FactQuery(FactTable table, Connection connection, Pair pair, long position) {
        this.table = table;
        this.connection = connection;
        this.pair = pair;
        int one = FactTable.number(pair.a());
        int other = FactTable.number(pair.b());
        this.a = Math.min(one, other);
        this.b = Math.max(one, other);
        this.position = position;
    }

    RelationStatus status(LocalDate day) throws SQLException {
        return RelationStatus.of(pair, Contact.of(pair, List.copyOf(visits(day)), day), evidence());
    }

    private Set<StopMade> visits(LocalDate day) throws SQLException {
        var stops = new LinkedHashSet<StopMade>();
        try (var statement = connection.prepareStatement(VISITS)) {
            int next = known(statement);
            statement.setObject(next, day);
            statement.setObject(next + 1, day);
            statement.setObject(next + 2, Contact.countedSince(day));
            add(statement.executeQuery(), stops);
        }
        for (int direction = 1; direction <= 2; direction++) {
            for (int code : List.of(0, FactTable.BILATERAL)) {
                try (var statement = connection.prepareStatement(LAST)) {
                    int next = known(statement);
                    statement.setInt(next, direction);
                    statement.setObject(next + 1, day);
                    statement.setInt(next + 2, code);
                    add(statement.executeQuery(), stops);
                }
            }
        }
        return stops;
    }

    private int known(java.sql.PreparedStatement statement) throws SQLException {
        statement.setLong(1, position);
        statement.setLong(2, position);
        statement.setInt(3, a);
        statement.setInt(4, b);
        return 5;
    }

    private void add(ResultSet rows, Set<StopMade> stops) throws SQLException {
        try (rows) {
            while (rows.next()) {
                stops.add(FactTable.fact(table.row(rows, 1), StopMade.class));
            }
        }
    }

    /** A row of evidence, and whose it is. */
    private record Told(long subject, FactRow row) {
        boolean merged() {
            return FactTable.standing(row) == Standing.MERGED;
        }

        /** The same whichever of its states it stands under. */
        Told apartFromStates() {
            return new Told(
                    subject,
                    new FactRow(
                            0,
                            0,
                            row.element(),
                            row.direction(),
                            row.code(),
                            row.valid(),
                            row.sure(),
                            row.because(),
                            row.cites(),
                            row.value()));
        }
    }

    private Evidence evidence() throws SQLException {
        var told = told(a, b);
        told.addAll(wide());
        var cited = new HashSet<Long>();
        told.forEach(each -> cited.addAll(each.row().cites()));
        var published = published(cited);
        var bySource = new HashMap<Subject, Published>();
        published.values().forEach(each -> bySource.put(each.subject(), each));
        var speaking = new HashSet<Long>();
        told.stream()
                .filter(each -> FactTable.standing(each.row()).counts())
                .forEach(each -> speaking.add(each.subject()));
        return Evidence.of(
                told.stream()
                        .filter(each -> !each.merged())
                        .map(each -> testimony(each.row(), published))
                        .toList(),
                told.stream()
                        .filter(Told::merged)
                        .filter(each -> speaking.contains(Long.valueOf(each.row().value())))
                        .map(each -> testimony(each.row(), published))
                        .toList(),
                bySource::get);
    }

    /** The evidence of what names more states than have a pair each, both of these among them. */
    private List<Told> wide() throws SQLException {
        var one = new HashSet<Told>();
        told(a, 0).forEach(each -> one.add(each.apartFromStates()));
        var both = told(b, 0);
        both.removeIf(each -> !one.contains(each.apartFromStates()));
        return both;
    }

    private List<Told> told(int first, int second) throws SQLException {
        try (var statement = connection.prepareStatement(EVIDENCE)) {
            known(statement);
            statement.setInt(3, first);
            statement.setInt(4, second);
            var found = new ArrayList<Told>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Told(rows.getLong(1), table.row(rows, 2)));
                }
            }
            return found;
        }
    }

    private Map<Long, Published> published(Set<Long> sources) throws SQLException {
        var published = new HashMap<Long, Published>();
        if (sources.isEmpty()) {
            return published;
        }
        try (var statement = connection.prepareStatement(SOURCES)) {
            statement.setLong(1, position);
            statement.setLong(2, position);
            statement.setArray(3, connection.createArrayOf("bigint", sources.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    published.put(
                            rows.getLong(1), FactTable.fact(table.row(rows, 2), Published.class));
                }
            }
        }
        return published;
    }

    private static Testimony testimony(FactRow row, Map<Long, Published> published) {
        var standing = FactTable.standing(row);
        var flagged =
                standing == Standing.FLAGGED
                        ? StrictJson.MAPPER.readValue(row.value(), Flagged.class)
                        : null;
        return new Testimony(
                flagged == null ? Long.parseLong(row.value()) : flagged.entry(),
                standing,
                row.because(),
                row.cites().stream()
                        .map(source -> Objects.requireNonNull(published.get(source)).subject())
                        .toList(),
                flagged);
    }
}
