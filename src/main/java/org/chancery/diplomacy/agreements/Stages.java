package org.chancery.diplomacy.agreements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Effect.Turn;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.Spell;
import org.chancery.facts.Summary.OfStage;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement stood over the days, by its effects.
 *
 * @param effects in the order in which they begin
 */
record Stages(@Nullable Terms terms, List<Effect> effects) {

    /** A stage that was reached by an effect. */
    private record Reached(
            @Nullable AgreementStage stage, List<Outstanding> outstanding, Effect by) {
        boolean differs(@Nullable Reached other) {
            return other == null || stage != other.stage || !outstanding.equals(other.outstanding);
        }
    }

    /** For one party. */
    List<OfStage> of(Party party) {
        return over(List.of(party), footings -> footings.iterator().next().stage());
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
        return over(some, Stages::least);
    }

    /** As a whole: as it binds the most, and in force only between two at least. */
    List<OfStage> among(List<Party> all) {
        return Whole.of(all.stream().map(this::of).toList());
    }

    private List<OfStage> over(
            List<Party> view, Function<Collection<Footing>, @Nullable AgreementStage> stage) {
        Map<Party, Footing> footings = new LinkedHashMap<>();
        view.forEach(party -> footings.put(party, Footing.none(party, terms, isDated(party))));
        var reached = new ArrayList<Reached>();
        for (var effect : effects) {
            if (view.stream().noneMatch(effect::concerns)) {
                continue;
            }
            footings.replaceAll(
                    (party, footing) -> effect.concerns(party) ? footing.after(effect) : footing);
            var next = new Reached(stage.apply(footings.values()), outstanding(footings), effect);
            if (next.differs(reached.isEmpty() ? null : reached.getLast())) {
                reached.add(next);
            }
        }
        return spells(reached);
    }

    /** Whether anything tells since when it is in force for a party. */
    boolean isDated(Party party) {
        return effects.stream()
                .anyMatch(effect -> effect.turn() == Turn.IN_FORCE && effect.concerns(party));
    }

    private static List<Outstanding> outstanding(Map<Party, Footing> footings) {
        var all = List.copyOf(footings.values());
        return all.stream().flatMap(footing -> footing.outstanding(all).stream()).toList();
    }

    /** Each until the next; what passes on the day on which it begins is not told. */
    private static List<OfStage> spells(List<Reached> reached) {
        var spells = new ArrayList<OfStage>();
        for (int i = 0; i < reached.size(); i++) {
            var one = reached.get(i);
            var next = i + 1 < reached.size() ? reached.get(i + 1).by : null;
            if (one.stage == null || (next != null && Objects.equals(one.by.at(), next.at()))) {
                continue;
            }
            var because = new TreeSet<>(one.by.because());
            if (next != null) {
                because.addAll(next.because());
            }
            spells.add(
                    new OfStage(
                            one.stage,
                            one.outstanding,
                            new Spell(one.by.at(), next == null ? null : next.at()),
                            List.copyOf(because)));
        }
        return List.copyOf(spells);
    }

    /** Where one has signed, the others are no more negotiating, and have not signed. */
    private static @Nullable AgreementStage least(Collection<Footing> footings) {
        boolean signed = footings.stream().anyMatch(Footing::isSigned);
        return footings.stream()
                .flatMap(footing -> Stream.ofNullable(stage(footing, signed)))
                .reduce(AgreementStage::with)
                .orElse(null);
    }

    private static @Nullable AgreementStage stage(Footing footing, boolean signed) {
        var stage = footing.stage();
        return signed && (stage == null || stage == AgreementStage.NEGOTIATING)
                ? AgreementStage.SIGNED
                : stage;
    }
}
