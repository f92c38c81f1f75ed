package org.chancery.campaign;

import org.chancery.campaign.Caller.Attempt;

/**
 * A process was killed: between these moments, by the clock of {@link System#nanoTime}, it went.
 *
 * @param target the number of the server, or {@link #DATABASE}
 */
record Blow(int target, long fell, long gone) {
    static final int DATABASE = -1;
    static final Blow NONE = new Blow(-2, 0, 0);

    /**
     * Whether it hit an attempt: that was under way, and either it was never told what became of it
     * or, where the database went, it was told only later.
     */
    boolean hit(Attempt attempt) {
        boolean underWay = attempt.began() - fell < 0 && attempt.ended() - fell > 0;
        boolean concerned = target == DATABASE || target == attempt.server();
        boolean heldUp = target == DATABASE && attempt.ended() - gone > 0;
        return underWay && concerned && (!attempt.told() || heldUp);
    }
}
