package org.chancery.exchange.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.diplomacy.registry.PersonCommand.RegisterPerson;
import org.chancery.diplomacy.registry.PersonRule;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.diplomacy.visits.VisitCommand.RecordStop;
import org.chancery.diplomacy.visits.VisitEvent.StopRecorded;
import org.chancery.diplomacy.visits.Visits;
import org.chancery.exchange.importing.Mapping.Name;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * The travels abroad of the presidents and secretaries of state of the United States: a record is a
 * stop in one country, and {@link Journeys} joins stops into visits. Ids are used again for other
 * journeys, so a record is known by what it says.
 */
record HsgTravels() implements RevisedSeries {
    /** How the ids of the persons begin that it registers. */
    static final String PERSON = "hsg-";

    private static final StateId VISITOR = new StateId("united-states");
    private static final Pattern ACCOMPANIED =
            Pattern.compile(
                    "\\bAccompanied\\s+President\\b(.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The offices whose holders travel. */
    private enum Office {
        PRESIDENT("President", Rank.HEAD_OF_STATE),
        SECRETARY("Secretary of State", Rank.FOREIGN_MINISTER);

        private final String title;
        private final Rank rank;

        Office(String title, Rank rank) {
            this.title = title;
            this.rank = rank;
        }

        static Office of(Row row) {
            return switch (row.required("role")) {
                case "president" -> PRESIDENT;
                case "secretary" -> SECRETARY;
                case String other ->
                        throw new BadLine(
                                "role '%s' is not president or secretary".formatted(other));
            };
        }
    }

    @Override
    public String format() {
        return "hsg-travels-revisions";
    }

    @Override
    public String key() {
        return "hsg-travels";
    }

    @Override
    public RegisterSource publication(Moment at) {
        return Hsg.publication(
                "Travels Abroad of the President and of the Secretary of State", "travels", at);
    }

    @Override
    public List<String> required() {
        return List.of("@who", "role", "name", "start-date", "end-date", "country");
    }

    @Override
    public List<Function<Side, @Nullable Object>> likenesses() {
        return List.of(
                side -> List.of(side.alias(), side.row()),
                Side::row,
                side -> List.of(side.alias(), said(side, "start-date")),
                side -> List.of(side.alias(), said(side, "@who"), country(side.row())),
                side -> List.of(said(side, "@who"), country(side.row()), said(side, "start-date")));
    }

    private static String said(Side side, String member) {
        return side.row().optional(member);
    }

    /** By the source's id, or where it gives none by its name. */
    static String country(Row row) {
        var id = row.optional("country@id");
        return id.isEmpty() ? row.optional("country") : id;
    }

    /** What is told of a president whom the traveller accompanied. */
    static Optional<String> accompanied(Row row) {
        var match = ACCOMPANIED.matcher(row.optional("remarks"));
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    static boolean isPresident(Row row) {
        return Office.of(row) == Office.PRESIDENT;
    }

    @Override
    public Saying saying(Row row, @Nullable Place place, Mapping mapping) {
        var role = place == null ? null : place.role();
        var when = Hsg.when(row);
        var office = Office.of(row);
        var host = mapping.state(row.optional("country@id"), row.required("country"), when);
        var named =
                role == null
                        ? mapping.travelTypes().named(row.optional("remarks"))
                        : Optional.<VisitTypes.Named>empty();
        var locale = row.optional("locale");
        var command =
                new RecordStop(
                        VISITOR,
                        List.of(
                                new Principal(
                                        row.required("name"),
                                        office.title,
                                        null,
                                        person(row),
                                        office.rank)),
                        role,
                        host,
                        locale.isEmpty() ? null : locale,
                        named.map(VisitTypes.Named::type).orElse(null),
                        named.map(VisitTypes.Named::asWorded).orElse(null),
                        row.words());
        return Saying.of(when, command, Visits.CAPABILITY);
    }

    private static Subject person(Row row) {
        try {
            return new Subject(SubjectKind.PERSON, PERSON + row.required("@who"));
        } catch (IllegalArgumentException e) {
            throw new BadLine(String.valueOf(e.getMessage()));
        }
    }

    /** Whoever travels is registered as a person, by the source's own id. */
    @Override
    public List<Opening> openings(Row row) {
        return List.of(
                new Opening(
                        person(row),
                        new RegisterPerson(row.required("name"), null),
                        new Alias("hsg-people", row.required("@who")),
                        PersonRule.REGISTERED_ONCE));
    }

    @Override
    public @Nullable Row row(Alias alias, Assertion<? extends Event> word) {
        return word.what() instanceof StopRecorded stop && stop.worded() != null
                ? new Row(stop.worded())
                : null;
    }

    @Override
    public Place place(Subject subject, Event said) {
        return new Place(subject, said instanceof StopRecorded stop ? stop.role() : null);
    }

    @Override
    public List<Name> unmapped(Row row, Mapping mapping) {
        return Stream.concat(
                        mapping.unmappedState(
                                row.optional("country@id"),
                                row.optional("country"),
                                Hsg.firstDay(row)),
                        accompanied(row).isPresent()
                                ? Stream.of()
                                : Mapping.unmappedType(
                                        mapping.travelTypes(), row.optional("remarks")))
                .toList();
    }

    @Override
    public Placing placing() {
        return new Journeys(this);
    }
}
