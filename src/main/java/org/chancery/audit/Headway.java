package org.chancery.audit;

import java.util.concurrent.CancellationException;
import org.chancery.audit.ReplayStatus.Done;
import org.chancery.audit.ReplayStatus.Progress;

/** How far a replay has come, and whether it is to go on. */
final class Headway {
    private volatile Progress progress = new Progress(new Done(0, null), new Done(0, null));
    private volatile boolean stopped;

    Progress progress() {
        return progress;
    }

    void stop() {
        stopped = true;
    }

    /** So many entries are read. */
    void entries(long done, long of) {
        requireWanted();
        progress = new Progress(new Done(done, of), progress.relations());
    }

    /** So many relations are told again. */
    void relations(long done, long of) {
        requireWanted();
        progress = new Progress(progress.entries(), new Done(done, of));
    }

    /**
     * Looks whether anybody still waits for it.
     *
     * @throws CancellationException when it was stopped
     */
    void requireWanted() {
        if (stopped) {
            throw new CancellationException("it was stopped");
        }
    }
}
