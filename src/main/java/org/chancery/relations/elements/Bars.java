package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Spell;

/** What keeps agreements of several from being in force between two that are parties. */
record Bars(Course<Barred> bars) {

    /** The same accords as of a day, parted by the bars that may have begun by then. */
    Course<Accord> parting(Course<Accord> accords, LocalDate day) {
        return bars.held().isEmpty()
                ? accords
                : Course.of(
                        accords.held().stream()
                                .flatMap(held -> parting(held, day).stream())
                                .toList());
    }

    private List<Held<Accord>> parting(Held<Accord> accord, LocalDate day) {
        var parts = List.of(accord);
        for (var bar : bars.held()) {
            if (!accord.what().ofTheTwo()
                    && bar.subject().equals(accord.subject())
                    && !bar.from().isAfter(day)) {
                parts = parts.stream().flatMap(part -> parting(part, bar.what())).toList();
            }
        }
        return parts;
    }

    /** Before the bar, while it lasts, and after it. */
    private static Stream<Held<Accord>> parting(Held<Accord> accord, Barred bar) {
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
        return bars.turningDays();
    }
}
