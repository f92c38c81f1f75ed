package org.chancery.exchange.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.DelegationRole;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
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
 * <p>All stops of the source are held, by what decides this: a publication that adds one may join
 * two journeys, and one that moves one may part them.
 */
final class Journeys implements Placing {
    private final HsgTravels series;
    private final Map<Alias, Stay> stays = new HashMap<>();

    Journeys(HsgTravels series) {
        this.series = series;
    }

    /** All that the travellers whom the import registered had done. */
    @Override
    public void begin(Ledger ledger, Moment moment) {
        var clerk = new Clerk(ledger, series);
        long head = ledger.last();
        var people = ledger.ask(head, desk -> people(desk));
        for (var person : people) {
            ledger.ask(head, desk -> Course.under(List.of(Tags.person(person)), desk, clerk))
                    .forEach(course -> {
                        var published =
                                course.published(
                                        moment, act -> course.at(act).compareTo(moment) < 0);
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
        return places(Journey.all(after.values()));
    }

    /** A journey as a visit: what of it is the traveller's own, and who came along. */
    private static final class Outing {
        private final Journey journey;
        private final List<Stay> own = new ArrayList<>();
        private final List<Stay> beside = new ArrayList<>();
        private @Nullable Subject visit;

        Outing(Journey journey) {
            this.journey = journey;
        }

        /** The visit under which the first of its own stands that is no other journey's. */
        void findByOwn(Set<Subject> taken) {
            visit = free(own.stream().filter(Stay::leads), taken).orElse(null);
        }

        /** Else that of who came along: they may have been recorded before it; else a new one. */
        void findByOthers(Set<Subject> taken) {
            if (visit == null) {
                visit =
                        free(beside.stream().filter(stay -> !stay.leads()), taken)
                                .orElseGet(() -> Ids.issue(SubjectKind.VISIT));
            }
        }

        private static Optional<Subject> free(Stream<Stay> stays, Set<Subject> taken) {
            return stays.flatMap(stay -> Stream.ofNullable(stay.at()))
                    .map(Place::subject)
                    .filter(taken::add)
                    .findFirst();
        }

        void tell(Map<Alias, Place> places) {
            var known = Objects.requireNonNull(visit);
            own.forEach(stay -> put(stay, Place.of(known), places));
            beside.forEach(
                    stay -> put(stay, new Place(known, DelegationRole.ACCOMPANYING), places));
        }
    }

    private static Map<Alias, Place> places(List<Journey> journeys) {
        var all = journeys.stream().map(Outing::new).toList();
        var presidents = all.stream().filter(outing -> outing.journey.isPresidents()).toList();
        for (var outing : all) {
            for (var stay : outing.journey.stays()) {
                leader(stay, presidents)
                        .ifPresentOrElse(
                                leader -> leader.beside.add(stay), () -> outing.own.add(stay));
            }
        }
        var visits = all.stream().filter(outing -> !outing.own.isEmpty()).toList();
        var taken = new HashSet<Subject>();
        var places = new HashMap<Alias, Place>();
        visits.forEach(outing -> outing.findByOwn(taken));
        visits.forEach(outing -> outing.findByOthers(taken));
        visits.forEach(outing -> outing.tell(places));
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

    private static Optional<Outing> leader(Stay stay, List<Outing> presidents) {
        var told = stay.accompanied();
        if (told == null || stay.president()) {
            return Optional.empty();
        }
        var possible =
                presidents.stream()
                        .filter(outing -> outing.journey.isNamedIn(told))
                        .filter(outing -> outing.journey.isUnderWay(stay))
                        .toList();
        return possible.stream()
                .filter(outing -> outing.journey.meets(stay))
                .findFirst()
                .or(() -> possible.stream().findFirst());
    }
}
