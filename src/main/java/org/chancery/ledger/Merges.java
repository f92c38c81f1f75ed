package org.chancery.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Merger.SubjectSplit;
import org.chancery.ledger.Merger.SubjectsMerged;
import org.jspecify.annotations.Nullable;

/**
 * The merges that hold for a subject. None leads on to another: what was merged has no losers.
 *
 * @param losers what was merged into it, in order, each with the position of its merge
 * @param into the merge of the subject itself into another one
 */
public record Merges(SequencedMap<Subject, Long> losers, @Nullable Entry into) {

    /** As its dossier has them up to a position. */
    public static Merges of(Dossier dossier, long position) {
        var subject = dossier.subject();
        var losers = new LinkedHashMap<Subject, Long>();
        Entry into = null;
        for (var entry : dossier.entries()) {
            if (entry.position() > position || !(entry.what() instanceof Merger merger)) {
                continue;
            }
            boolean holds =
                    switch (merger) {
                        case SubjectsMerged _ -> true;
                        case SubjectSplit _ -> false;
                    };
            if (merger.loser().equals(subject)) {
                into = holds ? entry : null;
            } else if (entry.subject().equals(subject)) {
                losers.remove(merger.loser());
                if (holds) {
                    losers.put(merger.loser(), entry.position());
                }
            }
        }
        return new Merges(Collections.unmodifiableSequencedMap(losers), into);
    }
}
