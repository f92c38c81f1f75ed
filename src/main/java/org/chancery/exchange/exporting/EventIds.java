package org.chancery.exchange.exporting;

import java.util.UUID;

/** Which event ids were seen, in 21 to 43 bytes each. */
final class EventIds {
    private long[] slots = new long[1 << 11];
    private int seen;
    private boolean nil;

    /** Keeps an id, and says whether it was new. */
    boolean add(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        if (high == 0 && low == 0) {
            boolean first = !nil;
            nil = true;
            return first;
        }
        if (!put(high, low)) {
            return false;
        }
        seen++;
        if (seen > slots.length / 4 + slots.length / 8) {
            grow();
        }
        return true;
    }

    private boolean put(long high, long low) {
        int mask = slots.length - 2;
        long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
        for (int at = (int) (mixed >>> 32) & mask; ; at = (at + 2) & mask) {
            if (slots[at] == high && slots[at + 1] == low) {
                return false;
            }
            if (slots[at] == 0 && slots[at + 1] == 0) {
                slots[at] = high;
                slots[at + 1] = low;
                return true;
            }
        }
    }

    private void grow() {
        var old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        for (int at = 0; at < old.length; at += 2) {
            if (old[at] != 0 || old[at + 1] != 0) {
                put(old[at], old[at + 1]);
            }
        }
    }
}
