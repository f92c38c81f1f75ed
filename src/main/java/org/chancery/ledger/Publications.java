package org.chancery.ledger;

import java.util.List;
import org.chancery.facts.Fact.Published;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.jspecify.annotations.Nullable;

/** What the ledger knows, at a position, of the sources that entries cite. */
@FunctionalInterface
public interface Publications {

    /** The publication of a source, or nothing where it is not registered or was taken back. */
    @Nullable Published of(Subject source);

    /** Whether one of these citations passes; what cites nothing is our own, and always heard. */
    default boolean passAny(Viewpoint viewpoint, List<Citation> citations) {
        return citations.isEmpty() || !passing(viewpoint, citations).isEmpty();
    }

    /** The citations whose sources pass. */
    default List<Citation> passing(Viewpoint viewpoint, List<Citation> citations) {
        return citations.stream().filter(each -> pass(viewpoint, each.source())).toList();
    }

    /** Whether a source passes a viewpoint. One that nobody registered passes no limit. */
    default boolean pass(Viewpoint viewpoint, Subject source) {
        if (viewpoint.hearsAll()) {
            return true;
        }
        var published = of(source);
        return published != null
                && viewpoint.hears(
                        published.publisher(),
                        published.at() == null ? null : published.at().instant(),
                        published.grade());
    }
}
