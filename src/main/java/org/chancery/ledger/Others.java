package org.chancery.ledger;

import java.util.List;
import org.chancery.facts.Fact;
import org.chancery.kernel.Subject;

/** The facts of other subjects, for a rule that spans subjects. */
@FunctionalInterface
public interface Others {
    <F extends Fact> List<F> facts(Class<F> shape, Subject subject);
}
