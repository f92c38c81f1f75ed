package org.chancery.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.audit.Differences.Difference;
import org.chancery.audit.ReplayReport.Step;
import org.chancery.audit.ReplayReport.Steps;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Entry;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.relations.Account;
import tools.jackson.databind.JsonNode;

/**
 * Goes through the entries that concern a pair in the order of the ledger: only so was there ever a
 * ledger that ended with the one before. At each, those subjects are told again that it touches.
 */
final class Stepping {
    private static final int MOST = 1_000;

    private final Retelling retelling;
    private final Pair pair;
    private final Viewpoint viewpoint;
    private final Headway headway;
    private final int most;
    private final Map<Subject, Account> accounts = new HashMap<>();

    Stepping(Retelling retelling, Pair pair, Viewpoint viewpoint, Headway headway) {
        this(retelling, pair, viewpoint, headway, MOST);
    }

    /**
     * The same, with another bound.
     *
     * @param most how many entries are gone through, the last ones
     */
    Stepping(Retelling retelling, Pair pair, Viewpoint viewpoint, Headway headway, int most) {
        this.retelling = retelling;
        this.pair = pair;
        this.viewpoint = viewpoint;
        this.headway = headway;
        this.most = most;
    }

    Steps steps() {
        var subjects = retelling.accounts(pair, viewpoint).keySet();
        var concerning = retelling.concerning(subjects);
        var positions = List.copyOf(concerning.keySet());
        int earlier = Math.max(0, positions.size() - most);
        hear(subjects, earlier == 0 ? 0 : positions.get(earlier - 1));
        var before = answer();
        var steps = new ArrayList<Step>();
        for (int i = earlier; i < positions.size(); i++) {
            headway.requireWanted();
            long position = positions.get(i);
            hear(concerning.getOrDefault(position, Set.of()), position);
            var after = answer();
            var entry = retelling.entry(position);
            var differences = Differences.between(before, after);
            if (!differences.isEmpty() || entry.subject().kind() != SubjectKind.SOURCE) {
                steps.add(step(entry, differences));
            }
            before = after;
        }
        return new Steps(earlier, steps);
    }

    private void hear(Set<Subject> subjects, long position) {
        retelling
                .accounts(subjects, viewpoint.knowing(position))
                .forEach(account -> accounts.put(account.subject(), account));
    }

    private JsonNode answer() {
        return StrictJson.MAPPER.valueToTree(retelling.status(pair, accounts.values(), viewpoint));
    }

    private static Step step(Entry entry, List<Difference> differences) {
        var when = entry.word().when();
        return new Step(
                entry.position(),
                entry.eventId(),
                entry.recordedAt(),
                EntryCodec.typeOf(entry.what()),
                entry.subject(),
                when == null ? null : when.toString(),
                differences);
    }
}
