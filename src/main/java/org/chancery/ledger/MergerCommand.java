package org.chancery.ledger;

import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What can be said about two subjects, whatever they are: that they are one, or are not. */
public sealed interface MergerCommand extends Command {

    Subject loser();

    @Nullable String reason();

    @Unsourced
    @Described(
            value =
                    "Tell a subject under the id of another one, which is kept: both are the same. What only the loser knew is moved there by CorrectEntry.",
            example =
                    """
                    {"subject":"visit/019dc0f1-0000-7000-8000-000000000001","loser":"visit/019dc0f1-0000-7000-8000-000000000002","reason":"two sources, one visit"}
                    """)
    record MergeSubjects(
            @Described("What is told under the id of the subject from now on.") Subject loser,
            @Described("Why, in words.") @Nullable String reason)
            implements MergerCommand {
        public MergeSubjects {
            Reason.requireSaid(reason);
        }
    }

    @Unsourced
    @Described(
            value = "Undo a merge: the loser is told under its own id again.",
            example =
                    """
                    {"subject":"visit/019dc0f1-0000-7000-8000-000000000001","loser":"visit/019dc0f1-0000-7000-8000-000000000002","reason":"two visits after all"}
                    """)
    record SplitSubject(
            @Described("What was merged into the subject.") Subject loser,
            @Described("Why, in words.") @Nullable String reason)
            implements MergerCommand {
        public SplitSubject {
            Reason.requireSaid(reason);
        }
    }
}
