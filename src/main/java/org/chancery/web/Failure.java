package org.chancery.web;

import java.util.List;
import java.util.Map;
import org.chancery.audit.Replays;
import org.chancery.exchange.Lines;
import org.chancery.exchange.exporting.BadExport;
import org.chancery.exchange.exporting.ExportedEntry.Contradiction;
import org.chancery.exchange.importing.Imports;
import org.chancery.kernel.Refused;
import org.chancery.ledger.LedgerRule;
import org.chancery.ledger.TooMany;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.feed.Feed;
import org.chancery.ledger.store.EntryTooLarge;
import org.chancery.ledger.store.LedgerUnavailable;
import org.chancery.ledger.store.OutcomeUnknown;
import org.chancery.ledger.store.Restoration;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.projections.Behind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;

/**
 * What went wrong, as whoever asked is told.
 *
 * @param retryAfter after how many seconds it is worth asking again; null where it never is
 * @param outage whether it concerns whatever is asked for next as well
 */
record Failure(ProblemDetail problem, @Nullable Integer retryAfter, boolean outage) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final int SOON = 1;
    private static final int LATER = 5;

    /** Says it of anything that can be thrown; what nobody foresaw is written to the log. */
    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case BadInput e -> told(ProblemType.problem(e));
            case BadExport e ->
                    told(ProblemType.problem(new BadInput("", String.valueOf(e.getMessage()))));
            case Contradiction e -> {
                LOG.error("an export stops: {}", e.getMessage());
                yield told(ProblemType.FAILED, e, Map.of());
            }
            case Restoration.NotEmpty e -> told(ProblemType.LEDGER_NOT_EMPTY, e, Map.of());
            case TooMany e ->
                    told(
                            ProblemType.problem(
                                    new BadInput(
                                            "",
                                            e.getMessage()
                                                    + ": ask for one pair or one state, or without publishedBy and sources; of two states with more than that, the relation and its history are told, and not what is read entry by entry")));
            case Refused e -> told(refused(e));
            case Unknown e -> told(ProblemType.NOT_FOUND, e, Map.of());
            case NoSuchAddress e ->
                    told(ProblemType.NOT_FOUND, e, Map.of("errors", List.of(e.problem())));
            case MinimumPosition.NotReached e -> told(ProblemType.NOT_REACHED, e, Map.of());
            case TooLarge e -> told(ProblemType.TOO_LARGE, e, Map.of());
            case EntryTooLarge e -> told(ProblemType.TOO_LARGE, e, Map.of());
            case Lines.TooLong _ -> of(new TooLarge("a line", Lines.LONGEST));
            case Gateway.Busy e -> unavailable(e, false);
            case LedgerUnavailable e -> unavailable(e, true);
            case OutcomeUnknown e -> unavailable(e, true);
            case Behind e -> later(LATER, ProblemType.UNAVAILABLE, e);
            case Imports.Running e -> later(LATER, ProblemType.UNAVAILABLE, e);
            case Replays.Running e -> later(LATER, ProblemType.TOO_MANY, e);
            case Feed.Full e -> later(LATER, ProblemType.UNAVAILABLE, e);
            case Turns.Full e -> later(LATER, ProblemType.UNAVAILABLE, e);
            case Gateway.KeyInFlight e -> later(SOON, ProblemType.KEY_IN_FLIGHT, e);
            default -> {
                LOG.error("a request failed", thrown);
                yield told(ProblemType.told(ProblemType.FAILED.status()));
            }
        };
    }

    /** What was sent is larger than is taken. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(String what, long most) {
            super("%s may have at most %d bytes".formatted(what, most), null, false, false);
        }
    }

    int status() {
        return problem.getStatus();
    }

    private static ProblemDetail refused(Refused e) {
        return e.rule() == LedgerRule.KEY_REUSED
                ? ProblemType.KEY_REUSED.problem(e.detail(), Map.of())
                : ProblemType.RULE_REFUSED.problem(
                        e.detail(), Map.of("rule", e.rule().id(), "because", e.because()));
    }

    private static Failure unavailable(RuntimeException e, boolean outage) {
        LOG.warn("unavailable: {}: {}", e.getMessage(), String.valueOf(e.getCause()));
        return new Failure(ProblemType.told(ProblemType.UNAVAILABLE.status()), SOON, outage);
    }

    private static Failure later(int seconds, ProblemType type, RuntimeException e) {
        return new Failure(type.problem(e.getMessage(), Map.of()), seconds, false);
    }

    private static Failure told(ProblemType type, RuntimeException e, Map<String, Object> members) {
        return told(type.problem(e.getMessage(), members));
    }

    private static Failure told(ProblemDetail problem) {
        return new Failure(problem, null, false);
    }
}
