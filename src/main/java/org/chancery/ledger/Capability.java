package org.chancery.ledger;

import java.util.ArrayList;
import java.util.List;
import org.chancery.facts.Fact;
import org.chancery.facts.Summary;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Rule;
import org.chancery.kernel.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * One kind of subject and everything that can be said about it.
 *
 * @param kind what its subjects are
 * @param none the subject before anything was said
 * @param rules revision of its rules, kept with every verdict
 * @param rulebook its rules
 * @param order its events in the order in which such things happen: inserted into, never
 *     re-ordered, since histories of partial dates depend on it
 */
public record Capability<S extends Decider<S, C, E>, C extends Command, E extends Event>(
        SubjectKind kind,
        Class<C> commands,
        Class<E> events,
        S none,
        int rules,
        List<? extends Rule> rulebook,
        List<Class<? extends E>> order) {

    public Capability {
        for (var event : Vocabulary.of(events)) {
            if (!order.contains(event)) {
                throw new IllegalArgumentException(
                        event.getSimpleName() + " has no place in the order of its capability");
            }
        }
    }

    /** A word that cannot stand where it stands, and why. */
    public record Fault(Word<? extends Event> word, Refused refusal) {}

    List<E> decide(List<Word<Event>> history, Command command) {
        return fold(history).decide(commands.cast(command));
    }

    /** The words that break a rule at their place, in order of the history. */
    List<Fault> faults(List<Word<Event>> history, Others others) {
        var faults = new ArrayList<Fault>();
        var subject = none;
        for (var each : history) {
            var word = cast(each);
            try {
                WordRules.check(word);
                subject.check(word, others);
            } catch (Refused refusal) {
                faults.add(new Fault(word, refusal));
            }
            subject = subject.evolve(word);
        }
        return faults;
    }

    public List<Fact> facts(List<Word<Event>> history) {
        return fold(history).facts();
    }

    public @Nullable Summary summary(List<Word<Event>> history) {
        return fold(history).summary();
    }

    private S fold(List<Word<Event>> history) {
        var subject = none;
        for (var word : history) {
            subject = subject.evolve(cast(word));
        }
        return subject;
    }

    int rank(Event event) {
        return order.indexOf(event.getClass());
    }

    private Word<E> cast(Word<Event> word) {
        return word.saying(events.cast(word.what()));
    }
}
