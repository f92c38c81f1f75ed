package org.chancery.ledger;

import java.util.HashSet;
import java.util.List;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something to the ledger: about whom, when it was true, what, and by which sources.
 *
 * @param when absent where no date is known: then it is comparable with nothing
 */
public record Assertion<W>(Subject subject, @Nullable When when, W what, List<Citation> sources) {

    private static final int MOST_SOURCES = 50;

    public Assertion {
        sources = List.copyOf(sources);
        if (sources.size() > MOST_SOURCES) {
            throw new IllegalArgumentException(
                    "at most %d sources are cited: another one endorses".formatted(MOST_SOURCES));
        }
        var seen = new HashSet<Subject>();
        for (var citation : sources) {
            if (!seen.add(citation.source())) {
                throw new IllegalArgumentException(
                        "%s is cited twice".formatted(citation.source()));
            }
        }
    }

    public <V> Assertion<V> saying(V other) {
        return new Assertion<>(subject, when, other, sources);
    }

    Assertion<W> about(Subject other) {
        return new Assertion<>(other, when, what, sources);
    }
}
