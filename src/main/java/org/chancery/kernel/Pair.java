package org.chancery.kernel;

/** Two different states; whichever is named first, it is the same pair. */
public record Pair(StateId a, StateId b) {

    public Pair {
        if (a.equals(b)) {
            throw new IllegalArgumentException("a relation needs two different states");
        }
        if (a.code().compareTo(b.code()) > 0) {
            var first = b;
            b = a;
            a = first;
        }
    }

    /** Reads {@code KAZ-USA}, by any codes that the states ever had. */
    public static Pair parse(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException(
                    "'%s' is not a pair of states such as KAZ-USA".formatted(text));
        }
        return new Pair(
                StateId.parse(text.substring(0, hyphen)),
                StateId.parse(text.substring(hyphen + 1)));
    }

    @Override
    public String toString() {
        return a.code() + "-" + b.code();
    }
}
