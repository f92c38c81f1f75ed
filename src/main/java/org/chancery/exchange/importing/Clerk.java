package org.chancery.exchange.importing;

import java.util.List;
import org.chancery.diplomacy.registry.SourceRule;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Rule;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.ledger.wiring.Receipt;
import org.jspecify.annotations.Nullable;

/** Speaks to the ledger for a series, whoever runs the import. */
record Clerk(Ledger ledger, Series series) {

    /**
     * Something to be recorded about a record.
     *
     * @param subject null where an entry stays where it is
     */
    record Act(
            String key,
            String request,
            Alias alias,
            @Nullable Subject subject,
            @Nullable When when,
            Command what) {}

    String by() {
        return "import:" + series.key();
    }

    boolean isOwn(Entry entry) {
        return entry.draft().by().equals(by());
    }

    /** Whether an entry of ours says a record, and is no registration. */
    boolean isRecord(Entry entry) {
        return !entry.said().sources().isEmpty()
                && series.row(Course.alias(entry), entry.word()) != null;
    }

    /** The key as it stands in the ledger. */
    String stored(String key) {
        return Hash.of(by(), key);
    }

    /**
     * Registers a publication; true if somebody registered it before.
     *
     * @throws BadLine when the ledger refuses it
     */
    boolean register(PublicationSource source) {
        return opened(
                source.subject(),
                source.command(),
                List.of(),
                source.key(),
                SourceRule.REGISTERED_ONCE);
    }

    /**
     * Registers what records name; true if somebody registered it before.
     *
     * @throws BadLine when the ledger refuses it
     */
    boolean open(Opening opening, PublicationSource source) {
        return opened(
                opening.subject(),
                opening.command(),
                source.citing(opening.alias()),
                Hash.of(series.key(), opening.subject().toString()),
                opening.unless());
    }

    private boolean opened(
            Subject subject, Command command, List<Citation> sources, String key, Rule unless) {
        try {
            return ledger.recordNow(
                            new Submission(
                                    subject,
                                    null,
                                    command,
                                    sources,
                                    by(),
                                    stored(key),
                                    key,
                                    Strictness.REFUSE))
                    .replayed();
        } catch (Refused refused) {
            if (refused.rule().equals(unless)) {
                return true;
            }
            throw bad(refused);
        } catch (Unknown | IllegalArgumentException bad) {
            throw new BadLine(String.valueOf(bad.getMessage()));
        }
    }

    /**
     * Records an act, and waits until it is durable.
     *
     * @throws BadLine when the ledger refuses it
     */
    Receipt record(Act act, PublicationSource source) {
        try {
            return ledger.recordNow(
                    new Submission(
                            act.subject(),
                            act.when(),
                            act.what(),
                            source.citing(act.alias()),
                            by(),
                            stored(act.key()),
                            act.request(),
                            Strictness.FLAG));
        } catch (Refused refused) {
            throw bad(refused);
        } catch (Unknown | IllegalArgumentException bad) {
            throw new BadLine(String.valueOf(bad.getMessage()));
        }
    }

    private static BadLine bad(Refused refused) {
        return new BadLine(refused.rule().id() + ": " + refused.detail());
    }
}
