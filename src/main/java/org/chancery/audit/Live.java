package org.chancery.audit;

import java.util.Iterator;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.TooMany;
import org.chancery.projections.Answering;
import org.chancery.projections.Behind;
import org.chancery.relations.RelationAnswers;
import org.chancery.relations.RelationAnswers.Listed;
import org.chancery.relations.RelationStatus;
import org.jspecify.annotations.Nullable;

/** What everybody is answered. */
record Live(RelationAnswers answers, Answering answering) {

    /** Nothing is answered, since it would take too much. */
    static final class NotAnswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAnswered(RuntimeException why) {
            super(why.getMessage(), why, false, false);
        }
    }

    /** Whether tables answer from a viewpoint; what they do not is folded from entries. */
    boolean tabled(Viewpoint viewpoint) {
        return answering.tabled(viewpoint);
    }

    RelationStatus status(Pair pair, Viewpoint viewpoint) {
        try {
            return answers.status(pair, viewpoint);
        } catch (TooMany | Behind e) {
            throw new NotAnswered(e);
        }
    }

    /** The relations of a state, or of all, by the codes of the states. */
    Iterator<Listed> all(@Nullable StateId state, Viewpoint viewpoint) {
        try {
            return answers.after(0, state, viewpoint).iterator();
        } catch (TooMany | Behind e) {
            throw new NotAnswered(e);
        }
    }
}
