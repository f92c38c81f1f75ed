package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.facts.Accessions;
import org.chancery.facts.Fact.Acceded;
import org.chancery.facts.Fact.Accepted;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Spell;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;

/** What keeps agreements of several from being in force between two that are parties. */
record Bars(List<Bar> bars) {

    private static final Comparator<Bar> IN_ORDER =
            Comparator.<Bar, LocalDate>comparing(bar -> bar.lasted().from())
                    .thenComparing(bar -> bar.lasted().to())
                    .thenComparing(bar -> bar.because().toString());

    /** That one agreement is not in force between the two for a time. */
    private record Bar(Subject subject, Spell lasted, List<Long> because) {}

    /** By what each of the two said of the other, and which accessions waited to be accepted. */
    static Bars between(
            Pair pair, List<Barred> objections, List<Acceded> accessions, List<Accepted> accepted) {
        var both = List.of(pair.a(), pair.b());
        var bars = new ArrayList<Bar>();
        objections.stream()
                .filter(bar -> both.contains(bar.towards()))
                .forEach(bar -> bars.add(new Bar(bar.subject(), bar.lasted(), bar.because())));
        accessions.stream()
                .filter(one -> accessions.stream().noneMatch(other -> isAfter(other, one)))
                .forEach(one -> bars.add(waiting(one, accepted)));
        return new Bars(bars.stream().sorted(IN_ORDER).toList());
    }

    /** Then the one that acceded first is asked to accept, and is not to be accepted. */
    private static boolean isAfter(Acceded other, Acceded one) {
        return other.subject().equals(one.subject())
                && !other.party().equals(one.party())
                && begunWithin(other.lasted(), one.lasted())
                && Accessions.isLater(other.lasted(), other.party(), one.lasted(), one.party());
    }

    private static boolean begunWithin(Spell other, Spell one) {
        return other.from().isBefore(one.to());
    }

    /** From the accession on, until the other has accepted it. */
    private static Bar waiting(Acceded one, List<Accepted> accepted) {
        var acceptance =
                accepted.stream()
                        .filter(each ->
                                each.subject().equals(one.subject())
                                        && each.of().equals(one.party())
                                        && !each.lasted().from().isBefore(one.lasted().from())
                                        && begunWithin(each.lasted(), one.lasted()))
                        .findFirst()
                        .orElse(null);
        var because = new TreeSet<>(one.because());
        if (acceptance != null) {
            because.addAll(acceptance.because());
        }
        return new Bar(
                one.subject(),
                new Spell(
                        one.lasted().since(),
                        acceptance == null ? one.lasted().until() : acceptance.lasted().since()),
                List.copyOf(because));
    }

    /** The same accords as of a day, parted by the bars that may have begun by then. */
    Course<Accord> parting(Course<Accord> accords, LocalDate day) {
        return bars.isEmpty()
                ? accords
                : Course.of(
                        accords.held().stream()
                                .flatMap(held -> parting(held, day).stream())
                                .toList());
    }

    private List<Held<Accord>> parting(Held<Accord> accord, LocalDate day) {
        var parts = List.of(accord);
        for (var bar : bars) {
            if (!accord.what().ofTheTwo()
                    && bar.subject().equals(accord.subject())
                    && bar.lasted().begunBy(day)) {
                parts = parts.stream().flatMap(part -> parting(part, bar)).toList();
            }
        }
        return parts;
    }

    /** Before the bar, while it lasts, and after it. */
    private static Stream<Held<Accord>> parting(Held<Accord> accord, Bar bar) {
        var spell = bar.lasted();
        var barred = accord.within(spell, bar.because()).saying(accord.what().barred());
        if (barred.what().equals(accord.what()) || !barred.mayHold()) {
            return Stream.of(accord);
        }
        var before =
                Stream.ofNullable(spell.since()).map(begun -> accord.endedBy(begun, bar.because()));
        var after =
                Stream.ofNullable(spell.until())
                        .map(ended -> accord.within(new Spell(ended, null), bar.because()));
        return Stream.of(before, Stream.of(barred), after)
                .flatMap(parts -> parts)
                .filter(Held::mayHold);
    }

    Stream<LocalDate> turningDays() {
        return bars.stream().flatMap(bar -> bar.lasted().turningDays());
    }
}
