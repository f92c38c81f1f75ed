package org.chancery.exchange.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.facts.DelegationRole;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Tags;
import org.chancery.ledger.wiring.Ids;
import org.chancery.ledger.wiring.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Joins stops into visits. Stops of one traveller are of one journey as long as each begins no
 * later than the day after all before it have ended; one that ends before it begins, or lasts most
 * of a year, is a journey of its own, since its days are wrong or not known. Whoever is said to
 * have accompanied a president is of the delegation of that president's visit: the one that has a
 * stop in that country on one of these days, or else the one under way then or on the day before or
 * after; where there is none, the traveller made a journey of his own. What is left of his journey
 * is one visit.
 *
 * <p>All stops of the source are held, some hundred bytes each: a publication that adds one may
 * join two journeys, and one that moves one may part them.
 */
final class Journeys implements Placing {
    private static final int DAYS_BETWEEN = 1;
    private static final int LONGEST = 300;
    private static final Pattern SUFFIX = Pattern.compile(",? (?:Jr\\.?|Sr\\.?|I{2,3}|IV)$");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}'’-]+");

    private static final Comparator<Stay> IN_ORDER =
            Comparator.comparing(Stay::from)
                    .thenComparing(Stay::to)
                    .thenComparing(stay -> stay.alias().id());

    private final HsgTravels series;
    private final Map<Alias, Stay> stays = new HashMap<>();

    /**
     * A stop.
     *
     * @param accompanied what is told of a president whom the traveller accompanied, else null
     */
    private record Stay(
            Alias alias,
            String who,
            String surname,
            boolean president,
            String country,
            LocalDate from,
            LocalDate to,
            boolean alone,
            @Nullable String accompanied,
            @Nullable Place at) {

        static Stay of(Placed placed) {
            var row = placed.row();
            var when = Hsg.when(row);
            return new Stay(
                    placed.alias(),
                    row.required("@who"),
                    surname(row.required("name")),
                    HsgTravels.isPresident(row),
                    HsgTravels.country(row),
                    when.earliestStart(),
                    when.latestEnd(),
                    when.endsBeforeItStarts()
                            || ChronoUnit.DAYS.between(when.earliestStart(), when.latestEnd())
                                    > LONGEST,
                    HsgTravels.accompanied(row).orElse(null),
                    placed.at());
        }

        private static String surname(String name) {
            var plain = SUFFIX.matcher(name).replaceFirst("");
            return plain.substring(plain.lastIndexOf(' ') + 1);
        }

        boolean meets(Stay other) {
            return country.equals(other.country)
                    && !from.isAfter(other.to)
                    && !other.from.isAfter(to);
        }
    }

    /** Stays of one traveller, in order. */
    private record Journey(List<Stay> stays, LocalDate from, LocalDate to) {

        boolean isPresidents(String told) {
            var first = stays.getFirst();
            return first.president()
                    && !first.alone()
                    && WORDS.splitAsStream(told).anyMatch(first.surname()::equals);
        }

        boolean meets(Stay stay) {
            return stays.stream().anyMatch(stay::meets);
        }

        boolean isUnderWay(Stay stay) {
            return !areApart(to, stay.from()) && !areApart(stay.to(), from);
        }
    }

    Journeys(HsgTravels series) {
        this.series = series;
    }

    /** All that the travellers whom the import registered had done. */
    @Override
    public void begin(Ledger ledger, Instant moment) {
        var clerk = new Clerk(ledger, series);
        long head = ledger.last();
        var people = ledger.ask(head, desk -> people(desk));
        for (var person : people) {
            ledger.ask(head, desk -> Course.under(List.of(Tags.person(person)), desk, clerk))
                    .forEach(course -> {
                        var published =
                                course.published(moment, act -> course.at(act).isBefore(moment));
                        if (published != null) {
                            put(new Placed(published.alias(), published.row(), published.place()));
                        }
                    });
        }
    }

    private static List<Subject> people(Desk desk) {
        return desk.tagged(Tags.kind(SubjectKind.PERSON)).stream()
                .map(Entry::subject)
                .filter(person -> person.id().startsWith(HsgTravels.PERSON))
                .distinct()
                .toList();
    }

    private void put(Placed placed) {
        stays.put(placed.alias(), Stay.of(placed));
    }

    @Override
    public void settle(Collection<Alias> gone, Collection<Placed> fresh) {
        gone.forEach(stays::remove);
        fresh.forEach(this::put);
    }

    @Override
    public Map<Alias, Place> after(Collection<Alias> gone, Collection<Placed> fresh) {
        var after = new HashMap<>(stays);
        gone.forEach(after::remove);
        fresh.forEach(placed -> after.put(placed.alias(), Stay.of(placed)));
        return places(journeys(after.values()));
    }

    /** In the order in which they begin, those of presidents first. */
    private static List<Journey> journeys(Collection<Stay> stays) {
        var byTraveller = new TreeMap<String, List<Stay>>();
        stays.stream()
                .sorted(IN_ORDER)
                .forEach(stay ->
                        byTraveller.computeIfAbsent(stay.who(), _ -> new ArrayList<>()).add(stay));
        return byTraveller.values().stream()
                .flatMap(Journeys::joined)
                .sorted(
                        Comparator.comparing((Journey journey) ->
                                        !journey.stays().getFirst().president())
                                .thenComparing(Journey::from)
                                .thenComparing(journey -> journey.stays().getFirst(), IN_ORDER))
                .toList();
    }

    private static Stream<Journey> joined(List<Stay> ofOne) {
        var journeys = new ArrayList<Journey>();
        var some = new ArrayList<Stay>();
        var until = LocalDate.MIN;
        for (var stay : ofOne) {
            if (stay.alone()) {
                journeys.add(new Journey(List.of(stay), stay.from(), stay.to()));
                continue;
            }
            if (!some.isEmpty() && areApart(until, stay.from())) {
                journeys.add(new Journey(List.copyOf(some), some.getFirst().from(), until));
                some.clear();
            }
            until = some.isEmpty() || until.isBefore(stay.to()) ? stay.to() : until;
            some.add(stay);
        }
        if (!some.isEmpty()) {
            journeys.add(new Journey(List.copyOf(some), some.getFirst().from(), until));
        }
        return journeys.stream();
    }

    private static boolean areApart(LocalDate until, LocalDate from) {
        return until.isBefore(from) && ChronoUnit.DAYS.between(until, from) > DAYS_BETWEEN;
    }

    /** A journey of a president, and the visit that it is. */
    private record Led(Journey journey, Subject visit) {}

    private static Map<Alias, Place> places(List<Journey> journeys) {
        var places = new HashMap<Alias, Place>();
        var led = new ArrayList<Led>();
        var taken = new HashSet<Subject>();
        for (var journey : journeys) {
            var own = new ArrayList<Stay>();
            for (var stay : journey.stays()) {
                leader(stay, led)
                        .ifPresentOrElse(
                                leader ->
                                        put(
                                                stay,
                                                new Place(
                                                        leader.visit(),
                                                        DelegationRole.ACCOMPANYING),
                                                places),
                                () -> own.add(stay));
            }
            if (own.isEmpty()) {
                continue;
            }
            var visit = visit(own, taken);
            own.forEach(stay -> put(stay, Place.of(visit), places));
            if (journey.stays().getFirst().president()) {
                led.add(new Led(journey, visit));
            }
        }
        return places;
    }

    private static void put(Stay stay, Place place, Map<Alias, Place> places) {
        if (!place.equals(stay.at())) {
            places.put(stay.alias(), place);
        }
    }

    /** Who stands in the delegation of a visit. */
    @Override
    public Map<Alias, Subject> accompanying() {
        var accompanying = new HashMap<Alias, Subject>();
        stays.forEach((alias, stay) -> {
            if (stay.at() != null && stay.at().role() != null) {
                accompanying.put(alias, stay.at().subject());
            }
        });
        return accompanying;
    }

    /** The visit under which the first of them stands that no journey before has. */
    private static Subject visit(List<Stay> own, Set<Subject> taken) {
        var visit =
                own.stream()
                        .map(Stay::at)
                        .filter(at -> at != null && at.role() == null)
                        .map(Place::subject)
                        .filter(subject -> !taken.contains(subject))
                        .findFirst()
                        .orElseGet(() -> Ids.issue(SubjectKind.VISIT));
        taken.add(visit);
        return visit;
    }

    private static Optional<Led> leader(Stay stay, List<Led> presidents) {
        var told = stay.accompanied();
        if (told == null || stay.president()) {
            return Optional.empty();
        }
        var possible =
                presidents.stream()
                        .filter(led -> led.journey().isPresidents(told))
                        .filter(led -> led.journey().isUnderWay(stay))
                        .toList();
        return possible.stream()
                .filter(led -> led.journey().meets(stay))
                .findFirst()
                .or(() -> possible.stream().findFirst());
    }
}
