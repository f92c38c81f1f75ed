package org.chancery.relations;

import java.util.ArrayList;
import java.util.List;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;

/** An entry at whose recording a subject came to tell something else. */
record Turn(long position, Account before, Account after) {

    /**
     * Those of a subject between two positions, in order, whichever of them comes first.
     *
     * @param from whose ear it is heard with
     */
    static List<Turn> of(
            Relations relations, Subject subject, Viewpoint from, Viewpoint to, Desk desk) {
        var own = List.of(subject);
        long first = Math.min(from.position(), to.position());
        long last = Math.max(from.position(), to.position());
        var turns = new ArrayList<Turn>();
        var before = relations.accounts(own, from.knowing(first), desk).getFirst();
        for (long position : Relations.concerning(subject, desk).subSet(first, false, last, true)) {
            var now = relations.accounts(own, from.knowing(position), desk).getFirst();
            if (!now.equals(before)) {
                turns.add(new Turn(position, before, now));
            }
            before = now;
        }
        return turns;
    }
}
