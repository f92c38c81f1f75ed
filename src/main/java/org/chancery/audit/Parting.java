package org.chancery.audit;

import java.util.ArrayList;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Viewpoint;
import org.jspecify.annotations.Nullable;

/** Looks for the entry from which what is answered parts from what the entries tell. */
record Parting(Retelling retelling, Live live, Viewpoint viewpoint) {

    /**
     * One at which they differ while at the entry of the pair before they do not; null where they
     * are the same at the viewpoint. Before the first entry both tell nothing.
     */
    @Nullable Long of(Pair pair) {
        if (areSame(pair, viewpoint.position())) {
            return null;
        }
        var subjects = retelling.accounts(pair, viewpoint).keySet();
        var positions = new ArrayList<>(retelling.concerning(subjects).keySet());
        positions.removeIf(position -> position >= viewpoint.position());
        positions.add(viewpoint.position());
        int same = -1;
        int different = positions.size() - 1;
        while (different - same > 1) {
            int between = (same + different) >>> 1;
            if (areSame(pair, positions.get(between))) {
                same = between;
            } else {
                different = between;
            }
        }
        return positions.get(different);
    }

    private boolean areSame(Pair pair, long position) {
        var then = viewpoint.knowing(position);
        return live.status(pair, then).equals(retelling.at(pair, then).status());
    }
}
