package org.chancery.registers;

import java.util.List;
import org.chancery.facts.Summary;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** What a register's document holds beside the summary, which is of its kind's own shape. */
record Unsummed(
        Subject subject,
        long begun,
        Standing standing,
        @Nullable String rule,
        List<Subject> sources,
        List<Alias> aliases) {

    Registered with(Summary summary) {
        return new Registered(subject, begun, summary, standing, rule, sources, aliases);
    }
}
