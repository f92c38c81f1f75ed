package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Lasting;
import org.chancery.facts.Spell;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * Something that is true of two states as long as each of these spells lasts.
 *
 * @param doubted whether it is not sure that it lasted so long
 * @param because positions of the entries that make it so, ascending
 */
record Held<T>(Subject subject, T what, List<Spell> during, boolean doubted, List<Long> because) {

    /** The last to begin comes last, of two the last to end; who says so settles the rest. */
    static final Comparator<Held<?>> LATEST =
            Comparator.<Held<?>, LocalDate>comparing(Held::from)
                    .thenComparing(Held::to)
                    .thenComparing(held -> held.subject().toString())
                    .thenComparing(held -> held.because().toString())
                    .thenComparing(held -> String.valueOf(held.what()));

    /** By what is known of each when it begins, whatever ends it later. */
    static final Comparator<Held<?>> BEGUN =
            Comparator.<Held<?>, LocalDate>comparing(Held::from)
                    .thenComparing(held -> held.subject().toString())
                    .thenComparing(held -> held.because().toString())
                    .thenComparing(held -> String.valueOf(held.what()));

    static final String PROJECTED =
            "True where it stands so only from a day after all that was known, as far as that was fixed by then: after the day of publishedBy, where that is asked, or after the day on which the last entry that was read was recorded. Else left out.";

    static <F extends Lasting> Held<F> of(F fact) {
        return new Held<>(fact.subject(), fact, List.of(fact.lasted()), false, fact.because());
    }

    /** Something else, as long as this lasts. */
    <V> Held<V> saying(V other) {
        return new Held<>(subject, other, during, doubted, because);
    }

    /** Something else, as long as this and another last. */
    <V> Held<V> with(Held<?> other, V both) {
        var spells = Stream.concat(during.stream(), other.during.stream()).toList();
        return new Held<>(subject, both, spells, doubted || other.doubted, together(other.because));
    }

    /** The same, over for good at the latest when something else came. */
    Held<T> endedBy(@Nullable When end, List<Long> by) {
        return within(new Spell(null, end), by);
    }

    /** The same, as far as it lasts within a spell. */
    Held<T> within(Spell spell, List<Long> by) {
        var spells = Stream.concat(during.stream(), Stream.of(spell)).toList();
        return new Held<>(subject, what, spells, doubted, together(by));
    }

    /** The same, which these entries leave in doubt. */
    Held<T> doubtedFor(List<Long> by) {
        return new Held<>(subject, what, during, true, together(by));
    }

    /** The same because of these entries too. */
    Held<T> alsoFor(List<Long> by) {
        return new Held<>(subject, what, during, doubted, together(by));
    }

    private List<Long> together(List<Long> others) {
        if (others.isEmpty() || others.equals(because)) {
            return because;
        }
        if (because.isEmpty()) {
            return others;
        }
        var all = new TreeSet<>(because);
        all.addAll(others);
        return List.copyOf(all);
    }

    boolean mayHoldOn(LocalDate day) {
        return during.stream().allMatch(spell -> spell.mayHoldOn(day));
    }

    boolean overBy(LocalDate day) {
        return during.stream().anyMatch(spell -> spell.overBy(day)) && !from().isAfter(day);
    }

    /** Whether it is not sure that it holds on a day on which it may. */
    boolean uncertainOn(LocalDate day) {
        return doubted
                || !during.stream()
                        .allMatch(spell -> spell.surelyHoldsOn(day) && !spell.uncertain());
    }

    /** Whether it is not sure that it is over on a day on which it seems to be. */
    boolean doubtfullyOverOn(LocalDate day) {
        return doubted
                || during.stream()
                        .filter(spell -> spell.overBy(day))
                        .allMatch(spell -> spell.until() != null && spell.until().uncertain());
    }

    LocalDate from() {
        return during.stream().map(Spell::from).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    /** The first day on which it holds without doubt. */
    LocalDate surelyFrom() {
        return during.stream()
                .map(Spell::surelyFrom)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    LocalDate to() {
        return during.stream().map(Spell::to).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    }

    /** Since when, as the last of the spells to begin words it. */
    @Nullable String since() {
        return during.stream()
                .max(Comparator.comparing(Spell::from))
                .map(Spell::since)
                .map(When::toString)
                .orElse(null);
    }

    /** True where it is to begin only after a day to which all that is known reaches. */
    @Nullable Boolean projected(LocalDate horizon) {
        return from().isAfter(horizon) ? true : null;
    }

    /** Whether there is a day on which it may hold. */
    boolean mayHold() {
        return from().isBefore(to());
    }

    Stream<LocalDate> turningDays() {
        return during.stream().flatMap(Spell::turningDays);
    }
}
