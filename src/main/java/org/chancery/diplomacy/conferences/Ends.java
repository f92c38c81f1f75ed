package org.chancery.diplomacy.conferences;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.facts.Spell;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;

/**
 * How plans end of which one takes the place of another, as those of a visit do.
 *
 * @param ended whether something ended them all
 * @param days on which that was, as far as it is told
 */
record Ends(boolean ended, List<When> days) {

    /**
     * From the word that made a plan to the first day on which another took its place or all ended;
     * of what has ended on a day that nobody tells, nothing.
     *
     * @param following the words that made others after it
     */
    Optional<Spell> spell(Word<?> plan, List<? extends Word<?>> following) {
        return Spell.until(
                plan.when(),
                ended,
                Stream.concat(
                        days.stream(),
                        following.stream().flatMap(word -> Stream.ofNullable(word.when()))));
    }
}
