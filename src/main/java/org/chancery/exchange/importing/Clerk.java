package org.chancery.exchange.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.diplomacy.registry.SourceRule;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.Tags;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.ledger.wiring.Receipt;
import org.jspecify.annotations.Nullable;

/** Hands commands of a series to the ledger, and knows what was handed over before. */
final class Clerk {
    private static final int KEYS_AT_ONCE = 500;

    private final Gateway gateway;
    private final Archive archive;
    private final String by;
    private final Map<String, Long> before = new ConcurrentHashMap<>();

    /** What one command says, and the key under which it is said once. */
    record Saying(
            @Nullable Subject subject,
            @Nullable When when,
            Command what,
            List<Citation> sources,
            String key,
            String request,
            Strictness strictness) {}

    Clerk(Gateway gateway, Archive archive, String series) {
        this.gateway = gateway;
        this.archive = archive;
        this.by = "import:" + series;
    }

    /** Looks up, many at a time, which keys the ledger knows. */
    void recall(Collection<String> keys) {
        before.clear();
        var tags = new ArrayList<>(keys.stream().map(key -> Tags.key(Hash.of(by, key))).toList());
        long head = archive.head().position();
        for (int from = 0; from < tags.size() && head > 0; from += KEYS_AT_ONCE) {
            var some = tags.subList(from, Math.min(from + KEYS_AT_ONCE, tags.size()));
            archive.ask(head, desk -> desk.tagged(some))
                    .forEach((tag, entries) -> {
                        if (!entries.isEmpty()) {
                            before.put(tag, entries.getFirst().position());
                        }
                    });
        }
    }

    /** The position of the entry that was recorded under a key, as of the last look; or null. */
    @Nullable Long recalled(String key) {
        return before.get(Tags.key(Hash.of(by, key)));
    }

    /** Registers a publication; true if somebody registered it before. */
    boolean register(HsgSource source) {
        var saying =
                new Saying(
                        source.subject(),
                        null,
                        source.command(),
                        List.of(),
                        source.key(),
                        source.key(),
                        Strictness.REFUSE);
        try {
            return submit(saying).replayed();
        } catch (Refused refused) {
            if (refused.rule() == SourceRule.REGISTERED_ONCE) {
                return true;
            }
            throw refused;
        }
    }

    /**
     * Records, and waits until it is durable.
     *
     * @throws BadLine when the ledger refuses it
     */
    Receipt record(Saying saying) {
        try {
            return submit(saying);
        } catch (Refused refused) {
            throw new BadLine(refused.rule().id() + ": " + refused.detail());
        } catch (Unknown | IllegalArgumentException bad) {
            throw new BadLine(String.valueOf(bad.getMessage()));
        }
    }

    private Receipt submit(Saying saying) {
        var submission =
                new Submission(
                        saying.subject(),
                        saying.when(),
                        saying.what(),
                        saying.sources(),
                        by,
                        Hash.of(by, saying.key()),
                        saying.request(),
                        saying.strictness());
        try {
            return gateway.record(submission).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
