package org.chancery.web;

import java.util.concurrent.Semaphore;

/** So many may do something long at a time; one more is sent away, to come again. */
final class Turns {
    private final int most;
    private final String doing;
    private final Semaphore free;

    /** As many as may are at it already. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Full(String message) {
            super(message, null, false, false);
        }
    }

    /** What is done in a turn, until it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * None are at it yet.
     *
     * @param doing what of so many is going on, such as "exports are being written"
     */
    Turns(int most, String doing) {
        this.most = most;
        this.doing = doing;
        this.free = new Semaphore(most);
    }

    /**
     * Begins a turn.
     *
     * @throws Full when there is none left
     */
    Turn take() {
        if (!free.tryAcquire()) {
            throw new Full("%d %s already".formatted(most, doing));
        }
        return free::release;
    }
}
