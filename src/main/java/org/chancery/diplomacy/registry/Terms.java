package org.chancery.diplomacy.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.chancery.diplomacy.registry.PersonEvent.OfficeAssumed;
import org.chancery.diplomacy.registry.PersonEvent.OfficeLeft;
import org.chancery.facts.Capacity;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.facts.Spell;
import org.chancery.kernel.Party;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the offices of a person, in the order in which they began. An office is one of a
 * state or organisation under a title. Who assumes it again begins another term, which ends the one
 * before; who is chosen for it ends none. A leaving ends the newest term that had begun by then, as
 * the days tell, and not the order of words of one day.
 */
final class Terms {
    private final List<Term> terms = new ArrayList<>();

    private Terms() {}

    /** A term, and what ended it: that the office was assumed again, or that it was left. */
    private record Term(Word<OfficeAssumed> assumed, @Nullable Word<? extends PersonEvent> ended) {

        boolean isOf(Party of, String title) {
            var office = assumed.what();
            return office.of().equals(of) && office.title().strip().equalsIgnoreCase(title.strip());
        }

        boolean isElect() {
            return assumed.what().capacity() == Capacity.ELECT;
        }

        LocalDate from() {
            return assumed.when() == null ? LocalDate.MIN : assumed.when().earliestStart();
        }

        boolean isLeft() {
            return ended != null && ended.what() instanceof OfficeLeft;
        }

        boolean mayHaveBegunBy(Word<OfficeLeft> leaving) {
            return assumed.when() == null
                    || leaving.when() == null
                    || !assumed.when().earliestStart().isAfter(leaving.when().latestStart());
        }

        boolean hadBegunBefore(Word<OfficeLeft> leaving) {
            return assumed.when() == null
                    || leaving.when() == null
                    || assumed.when().latestStart().isBefore(leaving.when().earliestStart());
        }

        OfficeHeld held() {
            var office = assumed.what();
            var because = new TreeSet<>(assumed.because());
            if (ended != null) {
                because.addAll(ended.because());
            }
            return new OfficeHeld(
                    assumed.subject(),
                    office.of(),
                    office.title(),
                    office.rank(),
                    office.capacity(),
                    new Spell(assumed.when(), ended == null ? null : ended.when()),
                    List.copyOf(because));
        }
    }

    static Terms of(Person person) {
        var all = new Terms();
        person.assumed().forEach(all::begin);
        person.left().forEach(all::ends);
        return all;
    }

    private void begin(Word<OfficeAssumed> next) {
        var term = new Term(next, null);
        if (!term.isElect()) {
            terms.replaceAll(each ->
                    each.ended() == null && each.isOf(next.what().of(), next.what().title())
                            ? new Term(each.assumed(), next)
                            : each);
        }
        terms.add(term);
    }

    /** Whether there is a term that a leaving ends; then it does. */
    boolean ends(Word<OfficeLeft> leaving) {
        for (Predicate<Term> which :
                List.<Predicate<Term>>of(
                        term -> !term.isElect() && term.hadBegunBefore(leaving),
                        term -> !term.isElect(),
                        _ -> true)) {
            var newest =
                    terms.stream()
                            .filter(term ->
                                    term.isOf(leaving.what().of(), leaving.what().title())
                                            && !term.isLeft()
                                            && term.mayHaveBegunBy(leaving)
                                            && which.test(term))
                            .max(Comparator.comparing(Term::from));
            if (newest.isPresent()) {
                var ended = newest.get();
                terms.replaceAll(
                        term -> term.equals(ended) ? new Term(term.assumed(), leaving) : term);
                return true;
            }
        }
        return false;
    }

    /** Whether the same assumption is told already. */
    boolean has(Word<OfficeAssumed> next) {
        return terms.stream()
                .anyMatch(term ->
                        term.isOf(next.what().of(), next.what().title())
                                && term.assumed().what().capacity() == next.what().capacity()
                                && Objects.equals(term.assumed().when(), next.when()));
    }

    /** In the order in which they began. */
    List<OfficeHeld> held() {
        return terms.stream().map(Term::held).toList();
    }
}
