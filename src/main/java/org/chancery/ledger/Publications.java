package org.chancery.ledger;

import org.chancery.facts.Fact.Published;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.jspecify.annotations.Nullable;

/** What the ledger knows, at a position, of the sources that entries cite. */
@FunctionalInterface
public interface Publications {

    /** The publication of a source, or nothing where it is not registered or was taken back. */
    @Nullable Published of(Subject source);

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
