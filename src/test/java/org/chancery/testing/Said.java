package org.chancery.testing;

import java.util.ArrayList;
import java.util.List;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.jspecify.annotations.Nullable;

/** An assertion as a test writes it: {@code on("2025-12-10", VISIT, …).cited("hsg")}. */
public record Said(
        @Nullable Subject subject, @Nullable When when, Command what, List<Citation> sources) {

    public static Said on(String when, Subject subject, Command what) {
        return new Said(subject, When.parse(when), what, List.of());
    }

    public static Said undated(Subject subject, Command what) {
        return new Said(subject, null, what, List.of());
    }

    /** A correction, which leaves out what stays. */
    public static Said that(Command what) {
        return new Said(null, null, what, List.of());
    }

    public Said cited(String source) {
        return cited(source, null);
    }

    public Said cited(String source, @Nullable Alias alias) {
        var more = new ArrayList<>(sources);
        more.add(new Citation(Subject.parse("source/" + source), null, null, null, alias));
        return new Said(subject, when, what, more);
    }

    public Said when(String other) {
        return new Said(subject, When.parse(other), what, sources);
    }

    public Said about(Subject other) {
        return new Said(other, when, what, sources);
    }

    public Submission by(Strictness strictness) {
        return MemoryLedger.submission(this, what, strictness);
    }
}
