package org.chancery.audit;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House;
import org.chancery.ledger.wiring.Archive;
import org.chancery.projections.Answering;
import org.chancery.relations.RelationAnswers;
import org.chancery.relations.label.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The replays of this process, one at a time for what each holds; the last ones are known. */
@Component
public final class Replays implements AutoCloseable {
    private static final int REMEMBERED = 20;

    private final House house;
    private final Policies policies;
    private final Entries entries;
    private final Live live;
    private final Clock clock;
    private final Deque<ReplayRun> runs = new ArrayDeque<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("replay-", 0).factory());
    private @Nullable ReplayRun running;

    /** Another replay runs. */
    public static final class Running extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Running(UUID id) {
            super(
                    "one replay at a time: /api/audit/replays/%s is running".formatted(id),
                    null,
                    false,
                    false);
        }
    }

    Replays(
            Archive archive,
            House house,
            Policies policies,
            RelationAnswers answers,
            Answering answering,
            Clock clock) {
        this.house = house;
        this.policies = policies;
        this.entries = new ArchivedEntries(archive);
        this.live = new Live(answers, answering);
        this.clock = clock;
    }

    /**
     * Begins a replay.
     *
     * @throws Running when another is running
     */
    public synchronized ReplayStatus begin(Asked asked, boolean step, Viewpoint viewpoint) {
        if (running != null) {
            throw new Running(running.id());
        }
        var run = new ReplayRun(asked, step, viewpoint, clock);
        runs.addFirst(run);
        if (runs.size() > REMEMBERED) {
            runs.removeLast();
        }
        running = run;
        thread.execute(() -> ended(run, run.run(this::replay)));
        return run.status();
    }

    private ReplayReport replay(Asked asked, boolean step, Viewpoint viewpoint, Headway headway) {
        var retelling = Retelling.of(house, policies, entries, viewpoint.position(), headway);
        return new Replay(retelling, live, viewpoint, headway).run(asked, step);
    }

    /** Whoever sees that a replay has ended finds its place free. */
    private synchronized void ended(ReplayRun run, ReplayRun.End how) {
        running = null;
        run.tell(how);
    }

    /** How they stand, the newest first. */
    public synchronized List<ReplayStatus> all() {
        return runs.stream().map(ReplayRun::status).toList();
    }

    /** One of them. */
    public synchronized Optional<ReplayRun> run(String id) {
        return runs.stream().filter(run -> run.id().toString().equals(id)).findFirst();
    }

    /** Nobody waits for its end any more: a server that stops waits for whoever follows it. */
    @EventListener(ContextClosedEvent.class)
    public synchronized void stop() {
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public void close() {
        stop();
        thread.close();
    }
}
