package org.chancery.exchange.importing;

import java.util.List;
import org.chancery.diplomacy.registry.SourceRule;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.ledger.wiring.Receipt;
import org.jspecify.annotations.Nullable;

/** Speaks to the ledger for the series, whoever runs the import. */
record Clerk(Ledger ledger) {
    static final String BY = "import:" + HsgSource.SERIES;

    /** The key as it stands in the ledger. */
    static String stored(String key) {
        return Hash.of(BY, key);
    }

    /**
     * Registers a publication; true if somebody registered it before.
     *
     * @throws BadLine when the ledger refuses it
     */
    boolean register(HsgSource source) {
        try {
            return ledger.recordNow(
                            new Submission(
                                    source.subject(),
                                    null,
                                    source.command(),
                                    List.of(),
                                    BY,
                                    stored(source.key()),
                                    source.key(),
                                    Strictness.REFUSE))
                    .replayed();
        } catch (Refused refused) {
            if (refused.rule() == SourceRule.REGISTERED_ONCE) {
                return true;
            }
            throw bad(refused);
        }
    }

    /**
     * Records what a line says, and waits until it is durable.
     *
     * @throws BadLine when the ledger refuses it
     */
    Receipt record(
            HsgLine line,
            HsgSource source,
            @Nullable Subject subject,
            @Nullable When when,
            Command what) {
        try {
            return ledger.recordNow(
                    new Submission(
                            subject,
                            when,
                            what,
                            source.citing(line.alias()),
                            BY,
                            stored(line.key()),
                            line.hash(),
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
