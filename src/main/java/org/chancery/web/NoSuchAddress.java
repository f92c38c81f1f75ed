package org.chancery.web;

import java.util.function.Function;
import org.chancery.ledger.codec.BadInput.Problem;

/** A part of the path names nothing that there can be. */
final class NoSuchAddress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private NoSuchAddress(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Reads a part of the path, or refuses it under the name that it has there. */
    static <T> T read(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NoSuchAddress(new Problem("{" + name + "}", String.valueOf(e.getMessage())));
        }
    }

    Problem problem() {
        return problem;
    }
}
