package org.chancery.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chancery.audit.ReplayReport.Outcome;
import org.chancery.audit.ReplayStatus.State;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.store.LedgerUnavailable;
import org.chancery.ledger.wiring.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A replay from its beginning to its end, whatever that is. */
public final class ReplayRun {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);

    private final UUID id = Ids.next();
    private final Asked asked;
    private final boolean step;
    private final Viewpoint viewpoint;
    private final Clock clock;
    private final Instant begunAt;
    private final Headway headway = new Headway();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable End end;

    record End(Instant at, @Nullable ReplayReport report, @Nullable String failure) {}

    ReplayRun(Asked asked, boolean step, Viewpoint viewpoint, Clock clock) {
        this.asked = asked;
        this.step = step;
        this.viewpoint = viewpoint;
        this.clock = clock;
        this.begunAt = clock.instant();
    }

    UUID id() {
        return id;
    }

    void stop() {
        headway.stop();
    }

    /** Runs it to its end, which is not known before it is told. */
    End run(Replaying replaying) {
        try {
            var report = replaying.run(asked, step, viewpoint, headway);
            if (report.outcome() == Outcome.DIFFERENT) {
                log(report);
            }
            return new End(clock.instant(), report, null);
        } catch (RuntimeException | Error e) {
            return new End(clock.instant(), null, reason(e));
        }
    }

    /** How a replay is done. */
    @FunctionalInterface
    interface Replaying {
        ReplayReport run(Asked asked, boolean step, Viewpoint viewpoint, Headway headway);
    }

    /** From now on it is known to have ended. */
    void tell(End how) {
        end = how;
        ended.countDown();
    }

    private void log(ReplayReport report) {
        LOG.error(
                "replay {} of {} at {}: {} relations are answered otherwise than the entries tell them",
                id,
                asked,
                viewpoint,
                report.differing());
        report.incidents().forEach(each -> LOG.error("replay {}: {}", id, each));
    }

    /** What our own exceptions say, and nothing of what the program looks like inside. */
    private static String reason(Throwable failure) {
        return switch (failure) {
            case CancellationException _ -> "the server was stopped";
            case Broken _ -> {
                LOG.error("a replay failed: {}", failure.getMessage());
                yield String.valueOf(failure.getMessage());
            }
            case LedgerUnavailable _ -> String.valueOf(failure.getMessage());
            default -> {
                LOG.error("a replay failed", failure);
                yield "the fault is ours: it was written to the log";
            }
        };
    }

    /** Waits a while for its end, and says how it stands. */
    public ReplayStatus await(Duration atMost) throws InterruptedException {
        var _ = ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        return status();
    }

    public ReplayStatus status() {
        var how = end;
        return new ReplayStatus(
                id,
                asked,
                step,
                viewpoint,
                how == null ? State.RUNNING : how.report() == null ? State.FAILED : State.DONE,
                begunAt,
                how == null ? null : how.at(),
                headway.progress(),
                how == null ? null : how.failure(),
                how == null ? null : how.report());
    }
}
