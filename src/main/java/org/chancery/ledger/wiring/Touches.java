package org.chancery.ledger.wiring;

import java.util.Set;

/**
 * What a piece of work touches, by names of any kind. Two pieces that touch the same are kept in
 * order, unless both touch it beside others.
 *
 * @param alone what it may change, or must see as the work before left it
 * @param beside what it only needs to be there, such as a source that it cites
 */
public record Touches(Set<String> alone, Set<String> beside) {
    public static final Touches NOTHING = new Touches(Set.of(), Set.of());

    public Touches {
        alone = Set.copyOf(alone);
        beside = Set.copyOf(beside);
    }
}
