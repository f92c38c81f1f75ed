package org.chancery.relations;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House;
import org.chancery.projections.Answering;
import org.chancery.relations.label.Policies;
import org.chancery.relations.label.Policy.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Answers on relations, from the table of facts or on demand. What shows the entries themselves is
 * always folded from them.
 */
public final class RelationAnswers {
    private static final int CHUNK = 200;

    private final Answering answering;
    private final Relations relations;
    private final Policies policies;

    /** A relation in a list, and its place there, from 1 on; a viewpoint settles both for ever. */
    public record Listed(long place, Pair pair, RelationStatus status) {}

    /** Answers a question from the table. */
    @FunctionalInterface
    private interface Asked<T> {
        T of(FactQuery query) throws java.sql.SQLException;
    }

    /** With the rules of labelling that were published. */
    public RelationAnswers(Answering answering, House house) {
        this(answering, house, Policies.PUBLISHED);
    }

    public RelationAnswers(Answering answering, House house, Policies policies) {
        this.answering = answering;
        this.relations = new Relations(house, policies);
        this.policies = policies;
    }

    /** The relation of two states at a viewpoint. */
    public RelationStatus status(Pair pair, Viewpoint viewpoint) {
        return answering.tabled(viewpoint)
                ? tabled(viewpoint, query -> query.statuses(List.of(pair), new SeenStates()))
                        .getFirst()
                : answering.ask(viewpoint, desk -> relations.status(pair, viewpoint, desk));
    }

    /** How it stood over the days, up to the day of the viewpoint. */
    public RelationHistory history(Pair pair, Viewpoint viewpoint) {
        return answering.tabled(viewpoint)
                ? tabled(viewpoint, query -> query.history(pair))
                : answering.ask(viewpoint, desk -> relations.history(pair, viewpoint, desk));
    }

    /** What differs between two viewpoints. */
    public RelationChanges changes(Pair pair, Viewpoint before, Viewpoint after) {
        var later = before.position() > after.position() ? before : after;
        return answering.ask(later, desk -> relations.changes(pair, before, after, desk));
    }

    /** The entries that touch any of some pairs, in the order of the world. */
    public List<TimelineEntry> timeline(List<Pair> pairs, Viewpoint viewpoint) {
        return answering.ask(viewpoint, desk -> relations.timeline(pairs, viewpoint, desk));
    }

    /** The entries of the pair that these positions are behind, in the order of the world. */
    public List<TimelineEntry> behind(Pair pair, Set<Long> positions, Viewpoint viewpoint) {
        return answering.ask(viewpoint, desk -> relations.behind(pair, positions, viewpoint, desk));
    }

    /** Positions of the entries that these members of the evidence add up, of those to be seen. */
    public Set<Long> evidence(Pair pair, Collection<String> members, Viewpoint viewpoint) {
        return answering.ask(viewpoint, desk -> relations.evidence(pair, members, viewpoint, desk));
    }

    /** What became of each rule of labelling, with the values that it asked for. */
    public List<Ruling> rulings(RelationStatus status, Viewpoint viewpoint) {
        return relations.rulings(status, viewpoint);
    }

    /** The relations of a state, or of all, after a place, by the codes of the states. */
    public Stream<Listed> after(long place, @Nullable StateId state, Viewpoint viewpoint) {
        return answering.tabled(viewpoint)
                ? tabled(place, state, viewpoint)
                : onDemand(place, state, viewpoint);
    }

    private Stream<Listed> tabled(long place, @Nullable StateId state, Viewpoint viewpoint) {
        var pairs = tabled(viewpoint, query -> query.pairs(state));
        var seen = new SeenStates();
        return LongStream.iterate(place, from -> from < pairs.size(), from -> from + CHUNK)
                .boxed()
                .flatMap(from -> {
                    var some = pairs.subList(Math.toIntExact(from), to(from, pairs.size()));
                    var statuses = tabled(viewpoint, query -> query.statuses(some, seen));
                    return LongStream.range(0, some.size())
                            .mapToObj(at ->
                                    new Listed(
                                            from + at + 1,
                                            some.get((int) at),
                                            statuses.get((int) at)));
                });
    }

    private static int to(long from, int size) {
        return (int) Math.min(from + CHUNK, size);
    }

    private Stream<Listed> onDemand(long place, @Nullable StateId state, Viewpoint viewpoint) {
        var tags = Survey.tags(state);
        answering.requireFew(tags, viewpoint);
        var survey = new Survey(viewpoint.asOf(), state);
        for (var tag : tags) {
            answering
                    .walk(
                            tag,
                            0,
                            viewpoint,
                            (entries, desk) -> relations.accounts(tag, entries, viewpoint, desk))
                    .forEach(survey::add);
        }
        var pairs = survey.pairs();
        return LongStream.range(place, pairs.size())
                .mapToObj(at -> {
                    var pair = pairs.get((int) at);
                    return new Listed(
                            at + 1, pair, relations.status(pair, survey.accounts(pair), viewpoint));
                });
    }

    private <T> T tabled(Viewpoint viewpoint, Asked<T> asked) {
        return answering.read(connection ->
                asked.of(
                        new FactQuery(
                                new KnownRows(connection, viewpoint.position()),
                                viewpoint,
                                policies.of(viewpoint.policy()))));
    }
}
