package org.chancery.diplomacy.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.Spell;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** How an agreement of many stood as a whole: as it binds the most of them. */
final class Whole {

    /** On a day some begin to stand so, and others no longer do. */
    private record Day(List<OfStage> begun, List<OfStage> over) {
        Day() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        @Nullable When at() {
            return begun.isEmpty()
                    ? over.getFirst().lasted().until()
                    : begun.getFirst().lasted().since();
        }

        /**
         * When enough was done for the whole to stand so: in force by the second party, ended by
         * the last, else by the first.
         *
         * @param inForce for how many it was so before
         */
        @Nullable When done(AgreementStage stage, long inForce) {
            var done =
                    begun.stream()
                            .filter(each -> each.stage() == stage)
                            .flatMap(each -> Stream.ofNullable(each.done()))
                            .sorted(LATER)
                            .toList();
            int enough =
                    stage == AgreementStage.ENDED
                            ? done.size()
                            : stage.inForce() && inForce == 0 ? 2 : 1;
            return done.isEmpty() ? null : done.get(Math.min(enough, done.size()) - 1);
        }

        /** By what the whole came to stand so: whoever began to, or else whoever ceased to. */
        List<Long> because(@Nullable AgreementStage stage) {
            var because = new TreeSet<Long>();
            begun.stream()
                    .filter(each -> each.stage() == stage)
                    .forEach(each -> because.addAll(each.because()));
            if (because.isEmpty()) {
                over.forEach(each -> because.addAll(each.because()));
                begun.forEach(each -> because.addAll(each.because()));
            }
            return List.copyOf(because);
        }
    }

    private static final Comparator<When> LATER = Comparator.comparing(When::latestStart);

    private Whole() {}

    /** From how it stood for each. */
    static List<OfStage> of(List<List<OfStage>> parties) {
        var days = new TreeMap<LocalDate, Day>();
        parties.stream()
                .flatMap(List::stream)
                .forEach(each -> {
                    days.computeIfAbsent(each.lasted().from(), _ -> new Day()).begun.add(each);
                    if (each.lasted().until() != null) {
                        days.computeIfAbsent(each.lasted().to(), _ -> new Day()).over.add(each);
                    }
                });
        Map<AgreementStage, Integer> standing = new EnumMap<>(AgreementStage.class);
        var spells = new ArrayList<OfStage>();
        AgreementStage last = null;
        for (var day : days.values()) {
            long before = inForce(standing);
            day.begun.forEach(each -> standing.merge(each.stage(), 1, Integer::sum));
            day.over.forEach(each -> standing.merge(each.stage(), -1, Integer::sum));
            var stage = foremost(standing);
            if (stage != last) {
                end(spells, last, day.at());
                if (stage != null) {
                    spells.add(
                            new OfStage(
                                    stage,
                                    List.of(),
                                    new Spell(day.at(), null),
                                    day.done(stage, before),
                                    day.because(stage)));
                }
                last = stage;
            }
        }
        return List.copyOf(spells);
    }

    private static void end(
            List<OfStage> spells, @Nullable AgreementStage last, @Nullable When at) {
        if (last != null) {
            var open = spells.removeLast();
            spells.add(
                    new OfStage(
                            open.stage(),
                            open.outstanding(),
                            new Spell(open.lasted().since(), at),
                            open.done(),
                            open.because()));
        }
    }

    private static @Nullable AgreementStage foremost(Map<AgreementStage, Integer> standing) {
        var held = held(standing);
        long inForce = inForce(standing);
        return held.stream()
                .map(stage -> stage.inForce() && inForce < 2 ? AgreementStage.CONSENTED : stage)
                .reduce(AgreementStage::orBeyond)
                .orElse(null);
    }

    private static long inForce(Map<AgreementStage, Integer> standing) {
        return standing.entrySet().stream()
                .filter(each -> each.getKey().inForce())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Collection<AgreementStage> held(Map<AgreementStage, Integer> standing) {
        return standing.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
