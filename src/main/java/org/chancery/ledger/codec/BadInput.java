package org.chancery.ledger.codec;

import java.util.ArrayList;
import java.util.List;

/** What was sent cannot be read: where, and why. */
public final class BadInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final transient List<Problem> problems;
    private final int more;

    /**
     * One thing that is wrong.
     *
     * @param pointer a JSON Pointer (RFC 6901) into what was sent; empty for the whole
     */
    public record Problem(String pointer, String detail) {
        private static final int LONGEST = 500;

        public Problem {
            detail = shortened(detail);
            pointer = shortened(pointer);
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + " …";
        }

        @Override
        public String toString() {
            return pointer.isEmpty() ? detail : pointer + ": " + detail;
        }
    }

    public BadInput(List<Problem> problems) {
        this(problems, MOST, 0);
    }

    private BadInput(List<Problem> problems, int most, int more) {
        super(problems.isEmpty() ? "" : problems.getFirst().toString());
        this.problems = problems.stream().limit(most).toList();
        this.more = more + problems.size() - this.problems.size();
    }

    public BadInput(String pointer, String detail) {
        this(List.of(new Problem(pointer, detail)));
    }

    /** The same, with fewer of its problems named. */
    public BadInput first(int most) {
        return new BadInput(problems, most, more);
    }

    /** Those that are named; the last of them says how many more there are. */
    public List<Problem> problems() {
        if (more == 0) {
            return problems;
        }
        var named = new ArrayList<>(problems);
        named.add(new Problem("", "there are %d more".formatted(more)));
        return List.copyOf(named);
    }
}
