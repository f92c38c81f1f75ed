package org.chancery.relations.elements;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chancery.facts.Fact.Merged;
import org.chancery.kernel.Subject;

/**
 * The ids under which subjects are told that others name by the ids that they had before they were
 * merged.
 */
record Kept(Map<Subject, Merged> merges) {

    static Kept of(Collection<Merged> merged) {
        return new Kept(
                merged.stream().collect(toMap(Merged::subject, each -> each, (one, _) -> one)));
    }

    Subject id(Subject named) {
        var merge = merges.get(named);
        return merge == null ? named : merge.kept();
    }

    /** Positions of the entries by which that is its id. */
    List<Long> because(Subject named) {
        var merge = merges.get(named);
        return merge == null ? List.of() : merge.because();
    }
}
