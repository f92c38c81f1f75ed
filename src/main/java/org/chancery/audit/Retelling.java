package org.chancery.audit;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.relations.Account;
import org.chancery.relations.RelationStatus;
import org.chancery.relations.Relations;
import org.chancery.relations.label.Policies;
import org.jspecify.annotations.Nullable;

/**
 * Tells relations again from entries that were read in order: pair by pair, and of each pair some
 * subjects at a time, so that no more is held than where entries lie and what one pair comes to.
 */
final class Retelling {
    private static final int AT_A_TIME = 250;
    private static final Comparator<Pair> BY_CODES =
            Comparator.comparing((Pair pair) -> pair.a().code())
                    .thenComparing(pair -> pair.b().code());

    private static final Comparator<Subject> BY_NAME = Comparator.comparing(Subject::toString);

    private final House house;
    private final Relations relations;
    private final Headway headway;
    private final Whereabouts where;
    private final Wide wide = new Wide();
    private final InOrder archive;

    private Retelling(
            House house, Policies policies, Entries entries, Headway headway, Whereabouts where) {
        this.house = house;
        this.relations = new Relations(house, policies);
        this.archive = new InOrder(entries, where);
        this.headway = headway;
        this.where = where;
    }

    /** Reads the entries up to a position. */
    static Retelling of(
            House house, Policies policies, Entries entries, long upTo, Headway headway) {
        var where = Whereabouts.of(entries, upTo, headway);
        var retelling = new Retelling(house, policies, entries, headway, where);
        retelling.someAtATime(
                where.wide(),
                some -> retelling.ask(desk -> desk.dossiers(some)).forEach(retelling.wide::add));
        return retelling;
    }

    /**
     * A relation as it is told again.
     *
     * @param shown whether a list of relations has it
     */
    record Retold(RelationStatus status, boolean shown) {}

    /** How many entries were read. */
    long entries() {
        return where.last();
    }

    /** The pairs that any entry names, of a state or of all, by the codes of the states. */
    NavigableSet<Pair> pairs(@Nullable StateId state) {
        var pairs = new TreeSet<>(BY_CODES);
        pairs.addAll(where.pairs());
        wide.pairs(pairs::add);
        pairs.removeIf(pair -> state != null && !pair.has(state));
        return pairs;
    }

    /** Whether one pair stands before another in a list. */
    static boolean isBefore(Pair one, Pair other) {
        return BY_CODES.compare(one, other) < 0;
    }

    /** The relation of two states at a viewpoint that knows no more than was read. */
    Retold at(Pair pair, Viewpoint viewpoint) {
        var accounts = accounts(pair, viewpoint).values();
        return new Retold(
                status(pair, accounts, viewpoint),
                accounts.stream().anyMatch(each -> each.shows(pair, viewpoint.asOf())));
    }

    /** The relation of two states by what subjects tell. */
    RelationStatus status(Pair pair, Collection<Account> accounts, Viewpoint viewpoint) {
        return relations.status(pair, accounts, viewpoint);
    }

    /** What each subject tells that may tell of a pair. */
    Map<Subject, Account> accounts(Pair pair, Viewpoint viewpoint) {
        var accounts = new TreeMap<Subject, Account>(BY_NAME);
        someAtATime(
                naming(pair),
                some -> {
                    var more =
                            ask(desk -> {
                                var unheard = new HashSet<>(desk.everOneWith(some));
                                unheard.removeAll(accounts.keySet());
                                return relations.accounts(unheard, viewpoint, desk);
                            });
                    more.forEach(account -> accounts.put(account.subject(), account));
                });
        return accounts;
    }

    /** What some subjects tell at a viewpoint. */
    List<Account> accounts(Collection<Subject> subjects, Viewpoint viewpoint) {
        var accounts = new ArrayList<Account>();
        someAtATime(
                subjects,
                some -> accounts.addAll(ask(desk -> relations.accounts(some, viewpoint, desk))));
        return accounts;
    }

    /** The entries at which these subjects may come to tell something else, and which of them. */
    SortedMap<Long, Set<Subject>> concerning(Collection<Subject> subjects) {
        var concerning = new TreeMap<Long, Set<Subject>>();
        someAtATime(
                subjects,
                some -> {
                    var found =
                            ask(desk ->
                                    some.stream()
                                            .collect(
                                                    toMap(
                                                            each -> each,
                                                            each ->
                                                                    Relations.concerning(
                                                                            each, desk))));
                    found.forEach((subject, positions) ->
                            positions.forEach(position ->
                                    concerning
                                            .computeIfAbsent(position, _ -> new HashSet<>())
                                            .add(subject)));
                });
        return concerning;
    }

    /** An entry by its position. */
    Entry entry(long position) {
        return archive.at(List.of(position)).getFirst();
    }

    private Set<Subject> naming(Pair pair) {
        var naming = where.naming(pair);
        naming.addAll(wide.naming(pair));
        return naming;
    }

    private void someAtATime(Collection<Subject> subjects, Consumer<List<Subject>> work) {
        subjects.stream()
                .gather(Gatherers.windowFixed(AT_A_TIME))
                .forEach(some -> {
                    headway.requireWanted();
                    work.accept(some);
                });
    }

    private <T> T ask(Function<Desk, T> question) {
        return Desk.ask(house, where.last(), archive, question);
    }
}
