package org.chancery.diplomacy.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Effect.Turn;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.Spell;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** How an agreement stood over the days, by its effects. */
final class Stages {
    private final Tenor tenor;
    private final List<Effect> effects;
    private final Parted<Effect> concerned;
    private final Map<Party, List<OfStage>> known = new HashMap<>();

    /**
     * @param effects in the order in which they begin
     */
    Stages(Tenor tenor, List<Effect> effects) {
        this.tenor = tenor;
        this.effects = effects;
        this.concerned =
                new Parted<>(
                        effects, effect -> effect.of() == null ? List.of() : List.of(effect.of()));
    }

    /** A stage that was reached by an effect. */
    private record Reached(
            @Nullable AgreementStage stage,
            List<Outstanding> outstanding,
            Effect by,
            @Nullable When done) {
        boolean differs(@Nullable Reached other) {
            return other == null || stage != other.stage || !outstanding.equals(other.outstanding);
        }
    }

    /** For one party; beside what the others did, where all between whom it is are told. */
    List<OfStage> of(Party party) {
        return known.computeIfAbsent(
                party,
                _ ->
                        over(
                                tenor.between().contains(party) ? tenor.between() : List.of(party),
                                List.of(party)));
    }

    /** How it may stand for one party on some day of those; where no day is known, at any time. */
    Stream<AgreementStage> during(Party party, @Nullable When when) {
        return during(when, of(party));
    }

    /** The same between some. */
    Stream<AgreementStage> during(List<Party> some, @Nullable When when) {
        return during(when, between(some));
    }

    private static Stream<AgreementStage> during(@Nullable When when, List<OfStage> stages) {
        return stages.stream()
                .filter(each ->
                        when == null
                                || (each.lasted().begunBy(when.latestStart())
                                        && !each.lasted().overBy(when.earliestStart())))
                .map(OfStage::stage);
    }

    /** Between some, of whom all have to stand so: as it binds the least of them. */
    List<OfStage> between(List<Party> some) {
        return over(some, some);
    }

    /**
     * As a whole: as it binds the most, and in force only between two at least.
     *
     * @param negotiated how it stood before anybody acted, if it was negotiated by all
     */
    List<OfStage> among(List<Party> all, Optional<OfStage> negotiated) {
        var each = all.stream().map(this::of).toList();
        var first =
                each.stream()
                        .flatMap(List::stream)
                        .map(OfStage::lasted)
                        .min(Comparator.comparing(Spell::from));
        return Whole.of(
                Stream.concat(
                                each.stream(),
                                negotiated
                                        .flatMap(stage -> until(first, stage))
                                        .map(List::of)
                                        .stream())
                        .toList());
    }

    private static Optional<OfStage> until(Optional<Spell> first, OfStage negotiated) {
        var since = negotiated.lasted().since();
        return first.map(spell -> new Spell(since, spell.since()))
                .or(() -> Optional.of(negotiated.lasted()))
                .filter(spell ->
                        spell.from().isBefore(first.map(Spell::from).orElse(LocalDate.MAX)))
                .map(spell ->
                        new OfStage(
                                negotiated.stage(),
                                List.of(),
                                spell,
                                negotiated.done(),
                                negotiated.because()));
    }

    /** For some, beside what all in view did. */
    private List<OfStage> over(List<Party> view, List<Party> some) {
        Map<Party, Footing> footings = new LinkedHashMap<>();
        view.forEach(party -> footings.put(party, Footing.none(party, tenor, isDated(party))));
        var reached = new ArrayList<Reached>();
        for (var told : concerning(view)) {
            var effect = told.notBefore(reached.isEmpty() ? null : reached.getLast().by.at());
            footings.replaceAll(
                    (party, footing) -> effect.concerns(party) ? footing.after(effect) : footing);
            var last = reached.isEmpty() ? null : reached.getLast();
            var next = reached(footings, some, effect, last);
            if (next.differs(last)) {
                reached.add(next);
            }
        }
        return spells(reached);
    }

    private List<Effect> concerning(List<Party> view) {
        return view.size() == 1
                ? concerned.of(view.getFirst())
                : effects.stream()
                        .filter(effect -> view.stream().anyMatch(effect::concerns))
                        .toList();
    }

    /** Whether anything tells since when it is in force for a party. */
    boolean isDated(Party party) {
        return concerned.of(party).stream().anyMatch(effect -> effect.turn() == Turn.IN_FORCE);
    }

    private static Reached reached(
            Map<Party, Footing> footings, List<Party> some, Effect by, @Nullable Reached last) {
        var all = footings.values();
        boolean signed = all.stream().anyMatch(Footing::isSigned);
        var theirs =
                some.stream().flatMap(party -> Stream.ofNullable(footings.get(party))).toList();
        return new Reached(
                theirs.stream()
                        .flatMap(footing -> Stream.ofNullable(footing.stage(signed)))
                        .reduce(AgreementStage::with)
                        .orElse(null),
                theirs.stream()
                        .flatMap(footing -> footing.outstanding(List.copyOf(all)).stream())
                        .toList(),
                by,
                last != null && Objects.equals(last.by.at(), by.at())
                        ? later(last.done, by.done())
                        : by.done());
    }

    private static @Nullable When later(@Nullable When one, @Nullable When other) {
        return one == null || other == null
                ? null
                : one.latestStart().isBefore(other.latestStart()) ? other : one;
    }

    /** Each until the next; what passes on the day on which it begins is not told. */
    private static List<OfStage> spells(List<Reached> reached) {
        var spells = new ArrayList<OfStage>();
        var standing = new TreeSet<Long>();
        for (int i = 0; i < reached.size(); i++) {
            var one = reached.get(i);
            var next = i + 1 < reached.size() ? reached.get(i + 1).by : null;
            if (i == 0 || one.stage != reached.get(i - 1).stage) {
                standing.clear();
            }
            standing.addAll(one.by.because());
            if (one.stage == null || (next != null && Objects.equals(one.by.at(), next.at()))) {
                continue;
            }
            var because = new TreeSet<>(standing);
            if (next != null) {
                because.addAll(next.because());
            }
            spells.add(
                    new OfStage(
                            one.stage,
                            one.outstanding,
                            new Spell(one.by.at(), next == null ? null : next.at()),
                            one.done,
                            List.copyOf(because)));
        }
        return List.copyOf(spells);
    }
}
