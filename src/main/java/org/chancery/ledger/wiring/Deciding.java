package org.chancery.ledger.wiring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Draft;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.LedgerRule;
import org.chancery.ledger.Making;
import org.chancery.ledger.Recording;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Tags;
import org.chancery.ledger.codec.BadInput;

/** Takes the decision on a submission, whether or not anything will be appended. */
record Deciding(House house, Making making) {

    /** What a decision comes to: drafts to append, or what the same request led to before. */
    record Decision(List<Draft> drafts, List<Entry> before) {}

    Decision decide(Submission submission, Desk desk) {
        desk.tagged(certain(submission));
        var before = before(submission, desk);
        return before.isEmpty()
                ? new Decision(drafts(submission, desk), before)
                : new Decision(List.of(), before);
    }

    /** The tags that are asked for in any case: fetched together, they cost one round trip. */
    private static Set<String> certain(Submission submission) {
        var tags = new HashSet<String>();
        submission.sources().forEach(citation -> tags.add(Tags.subject(citation.source())));
        if (submission.subject() != null) {
            tags.add(Tags.subject(submission.subject()));
        }
        if (submission.key() != null) {
            tags.add(Tags.key(submission.key()));
        }
        return tags;
    }

    /** Our own values say what is wrong with what was sent; nobody else is heard here. */
    private List<Draft> drafts(Submission submission, Desk desk) {
        try {
            return Recording.record(house, desk, submission, making);
        } catch (BadInput e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new BadInput("", String.valueOf(e.getMessage()));
        }
    }

    /** What was recorded under the key of a submission. */
    List<Entry> before(Submission submission, Desk desk) {
        if (submission.key() == null) {
            return List.of();
        }
        var before = desk.tagged(Tags.key(submission.key()));
        LedgerRule.KEY_REUSED.require(
                before.isEmpty()
                        || submission.request().equals(before.getFirst().draft().request()));
        return before;
    }
}
