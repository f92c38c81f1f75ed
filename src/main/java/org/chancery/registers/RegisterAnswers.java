package org.chancery.registers;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House;
import org.chancery.ledger.Tags;
import org.chancery.projections.Answering;
import org.jspecify.annotations.Nullable;

/** Answers on the subjects of a kind, from the table of registers or on demand. */
public final class RegisterAnswers {
    private static final int PAGE = 500;
    private static final String KNOWN =
            """
            select subject, kind, id, valid_from, valid_to, names, document from read_model.register
            where kind = ? and opened <= ? and closed > ?
            """;
    private static final String ONE = KNOWN + " and id = ?";
    private static final String SOME =
            KNOWN
                    + " and subject > ? and valid_from <= ? and valid_to >= ? and names @> ?"
                    + " order by subject limit ?";

    private final Answering answering;
    private final Register register;
    private final RegisterTable table;

    /**
     * Which subjects may be meant; whoever asks looks closer.
     *
     * @param from those that may have ended on that day or later
     * @param to those that may have begun on that day or earlier
     * @param states those that name all of these
     */
    public record Meant(@Nullable LocalDate from, @Nullable LocalDate to, Set<StateId> states) {
        /** All of a kind. */
        public static final Meant ALL = new Meant(null, null, Set.of());
    }

    /** What the table has of a subject: its document, unless many entries are about it. */
    private record Found(long place, Subject subject, @Nullable Registered kept) {}

    public RegisterAnswers(Answering answering, House house, RegisterTable table) {
        this.answering = answering;
        this.register = new Register(house);
        this.table = table;
    }

    /**
     * One subject.
     *
     * @throws org.chancery.ledger.Unknown when nothing of it passes the viewpoint
     */
    public Registered one(Subject subject, Viewpoint viewpoint) {
        var tabled =
                answering.tabled(viewpoint) ? one(subject, viewpoint.position()) : List.<Found>of();
        return tabled.isEmpty()
                ? answering.ask(viewpoint, desk -> register.one(subject, viewpoint, desk))
                : told(tabled.getFirst(), viewpoint);
    }

    private Registered told(Found found, Viewpoint viewpoint) {
        return found.kept() != null
                ? found.kept()
                : answering.ask(viewpoint, desk -> register.one(found.subject(), viewpoint, desk));
    }

    /** The same, or nothing where nothing of it passes the viewpoint. */
    public Optional<Registered> find(Subject subject, Viewpoint viewpoint) {
        return Optional.of(subject)
                .filter(_ -> answering.tabled(viewpoint))
                .flatMap(_ -> one(subject, viewpoint.position()).stream().findFirst())
                .map(found -> told(found, viewpoint))
                .or(() ->
                        answering
                                .ask(
                                        viewpoint,
                                        desk -> register.all(List.of(subject), viewpoint, desk))
                                .stream()
                                .findFirst());
    }

    /** Whether the tables answer what is asked from a viewpoint. */
    boolean tabled(Viewpoint viewpoint) {
        return answering.tabled(viewpoint);
    }

    /** The subjects of a kind that begin after a place of the ledger, in its order. */
    public Stream<Registered> after(
            SubjectKind kind, long place, Viewpoint viewpoint, Meant meant) {
        return answering.tabled(viewpoint)
                ? pages(kind, place, viewpoint, meant)
                : onDemand(kind, place, viewpoint, meant);
    }

    /** From the entries of the kind, or from those alone that name a state that is meant. */
    private Stream<Registered> onDemand(
            SubjectKind kind, long place, Viewpoint viewpoint, Meant meant) {
        var state = meant.states().stream().min(Comparator.naturalOrder());
        var tag = state.map(Tags::state).orElseGet(() -> Tags.kind(kind));
        answering.requireFew(List.of(tag), viewpoint);
        if (state.isEmpty()) {
            return answering.walk(
                    tag,
                    place,
                    viewpoint,
                    (entries, desk) -> register.begun(entries, viewpoint, desk));
        }
        var begun = new TreeMap<Long, Subject>();
        answering
                .walk(
                        tag,
                        0,
                        viewpoint,
                        (entries, desk) ->
                                List.copyOf(
                                        register.named(entries, kind, viewpoint, desk).entrySet()))
                .forEach(each -> begun.put(each.getKey(), each.getValue()));
        return begun.tailMap(place, false).values().stream()
                .gather(Gatherers.windowFixed(PAGE))
                .flatMap(some ->
                        answering
                                .ask(viewpoint, desk -> register.all(some, viewpoint, desk))
                                .stream());
    }

    private Stream<Registered> pages(
            SubjectKind kind, long place, Viewpoint viewpoint, Meant meant) {
        long position = viewpoint.position();
        return Stream.iterate(
                        page(kind, place, position, meant),
                        page -> !page.isEmpty(),
                        page ->
                                page.size() < PAGE
                                        ? List.of()
                                        : page(kind, page.getLast().place(), position, meant))
                .flatMap(List::stream)
                .map(found -> told(found, viewpoint));
    }

    private List<Found> page(SubjectKind kind, long place, long position, Meant meant) {
        return answering.read(connection -> {
            try (var statement = connection.prepareStatement(SOME)) {
                known(statement, kind, position);
                statement.setLong(4, place);
                statement.setObject(5, meant.to() == null ? LocalDate.MAX : meant.to());
                statement.setObject(6, meant.from() == null ? LocalDate.MIN : meant.from());
                statement.setArray(7, numbers(connection, meant.states()));
                statement.setInt(8, PAGE);
                return found(statement);
            }
        });
    }

    private static Array numbers(Connection connection, Set<StateId> states) throws SQLException {
        return connection.createArrayOf(
                "bigint", states.stream().map(state -> (long) state.number()).toArray());
    }

    private List<Found> one(Subject subject, long position) {
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
