package org.chancery.exchange.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.exchange.importing.Placing.Placed;
import org.chancery.kernel.Alias;
import org.chancery.ledger.Dossier;
import org.jspecify.annotations.Nullable;

/** Where the records belong after a publication, and where they stand as far as it is recorded. */
final class Places {
    private final List<Step> steps;
    private final Holdings holdings;
    private final Placing placing;

    private final Set<Alias> gone = ConcurrentHashMap.newKeySet();
    private final Map<Alias, Placed> there = new LinkedHashMap<>();
    private final Map<Alias, Place> stands = new ConcurrentHashMap<>();
    private Map<Alias, Place> belongs = Map.of();

    Places(List<Step> steps, Holdings holdings, Placing placing) {
        this.steps = steps;
        this.holdings = holdings;
        this.placing = placing;
        place();
    }

    /** Tells what came of it. */
    void settle() {
        placing.settle(
                gone,
                stands.entrySet().stream()
                        .map(each -> placed(each.getKey(), each.getValue()))
                        .toList());
    }

    private Placed placed(Alias alias, Place at) {
        return new Placed(alias, Objects.requireNonNull(there.get(alias)).row(), at);
    }

    /** What belongs elsewhere now without a line of its own is looked up, and asked for again. */
    private void place() {
        for (var step : steps) {
            switch (step) {
                case Step.Added(var fresh) -> {
                    var known = recorded(fresh);
                    put(fresh.alias(), fresh.row(), known == null ? null : known.place());
                }
                case Step.Gone(var old, _) -> gone.add(old.alias());
                case Step.Kept(var old, var held, var fresh) -> {
                    gone.add(old.alias());
                    put(fresh.alias(), fresh.row(), now(held));
                }
                case Step.Moved _ -> {}
            }
        }
        do {
            belongs = placing.after(gone, there.values());
        } while (lookUpOthers());
    }

    private boolean lookUpOthers() {
        var others = belongs.keySet().stream().filter(alias -> !there.containsKey(alias)).toList();
        holdings.look(others);
        for (var alias : others) {
            var held = holdings.before(alias);
            if (held != null) {
                put(alias, held.row(), now(held));
            }
        }
        return others.stream().anyMatch(there::containsKey);
    }

    private Place now(Held held) {
        var now = holdings.now(held.entry());
        return now == null ? held.place() : now.place();
    }

    /** A record that this publication has recorded or corrected before, as it now stands. */
    private @Nullable Held recorded(Side fresh) {
        var known = holdings.recorded(fresh.line().hash());
        return known == null ? null : holdings.now(Dossier.about(known));
    }

    private void put(Alias alias, Row row, @Nullable Place at) {
        there.put(alias, new Placed(alias, row, at));
        if (at != null) {
            stands.put(alias, at);
        }
    }

    /** Where what a step tells of belongs; nowhere if the record is gone. */
    Optional<Place> of(Step step) {
        return step instanceof Step.Moved(_, _, var place)
                ? Optional.of(place)
                : step.fresh().map(side -> of(side.alias()));
    }

    /** Where a record of the publication belongs. */
    Place of(Alias alias) {
        var place = belongs.getOrDefault(alias, stands.get(alias));
        if (place == null) {
            throw new IllegalStateException("there is no place for " + alias);
        }
        return place;
    }

    /** What is moved by itself: what says something new is said where it belongs. */
    List<Step.Moved> moves() {
        var moves = new ArrayList<Step.Moved>();
        var said = new HashSet<Alias>();
        for (var step : steps) {
            switch (step) {
                case Step.Added(var fresh) -> {
                    said.add(fresh.alias());
                    move(fresh.alias(), recorded(fresh), moves);
                }
                case Step.Kept(var old, var held, var fresh) -> {
                    said.add(fresh.alias());
                    boolean same = old.row().equals(fresh.row());
                    move(fresh.alias(), same ? held : recorded(fresh), moves);
                }
                case Step.Gone _, Step.Moved _ -> {}
            }
        }
        belongs.keySet().stream()
                .filter(alias -> !said.contains(alias))
                .sorted(Comparator.comparing(Alias::id))
                .forEach(alias -> move(alias, holdings.before(alias), moves));
        return moves;
    }

    private void move(Alias alias, @Nullable Held held, List<Step.Moved> moves) {
        var place = belongs.get(alias);
        if (place != null && held != null && !held.retracted()) {
            moves.add(new Step.Moved(alias, held, place));
        }
    }

    /** From now on the record stands where it belongs. */
    void recorded(Step step) {
        switch (step) {
            case Step.Added(var side) -> stands.put(side.alias(), of(side.alias()));
            case Step.Kept(var was, _, var is) when !was.row().equals(is.row()) ->
                    stands.put(is.alias(), of(is.alias()));
            case Step.Moved(var alias, _, var place) -> stands.put(alias, place);
            case Step.Kept _, Step.Gone _ -> {}
        }
    }

    /** What a publication says was refused: the record is as it was. */
    void refused(Step step) {
        step.fresh().ifPresent(side -> stands.remove(side.alias()));
        step.old()
                .map(Side::alias)
                .filter(alias -> !stands.containsKey(alias))
                .ifPresent(gone::remove);
    }
}
