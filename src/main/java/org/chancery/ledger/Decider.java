package org.chancery.ledger;

import java.util.List;
import org.chancery.facts.Fact;
import org.chancery.facts.Summary;
import org.jspecify.annotations.Nullable;

/**
 * One subject, as far as its effective history tells: a value with pure functions. It remembers
 * words, so that dates, sources and reasons come with them.
 *
 * @param <S> the decider itself
 * @param <C> its commands, sealed
 * @param <E> its events, sealed
 */
public interface Decider<S extends Decider<S, C, E>, C extends Command, E extends Event> {

    /** What a command says happened. Rules are none of its business. */
    List<E> decide(C command);

    /**
     * Whether the word can follow on what went before.
     *
     * @throws org.chancery.kernel.Refused naming the rule that it breaks
     */
    void check(Word<E> next, Others others);

    /** The subject after the word. Total: a filtered history has holes. */
    S evolve(Word<E> next);

    /** What the subject tells others. */
    List<Fact> facts();

    /** What a register shows of the subject, or nothing while its history is empty. */
    @Nullable Summary summary();
}
