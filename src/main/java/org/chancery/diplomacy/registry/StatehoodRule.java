package org.chancery.diplomacy.registry;

import org.chancery.kernel.Rule;

/** The rules on how states come to be, are renamed and end. */
public enum StatehoodRule implements Rule {
    CAME_TO_BE_ONCE(
            "a state comes to be once: a second source endorses, disputes or corrects the entry"),
    CAME_TO_BE("nothing is told of a state before it came to be, where that is recorded"),
    TAKES_ANOTHER_NAME("a state is renamed to a name that it does not have"),
    GOES_ON("a state that has ended is not renamed, and ends once"),
    COMES_OF_ANOTHER("no state is its own predecessor or successor");

    private final String says;

    StatehoodRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
