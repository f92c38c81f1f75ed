package org.chancery.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something took, time after time. */
final class Times {
    private final List<Long> nanos = new ArrayList<>();

    void add(long each) {
        nanos.add(each);
    }

    int number() {
        return nanos.size();
    }

    /** Within how many microseconds so many of a hundred were done. */
    double micros(int percent) {
        Collections.sort(nanos);
        return nanos.get(Math.min(nanos.size() - 1, nanos.size() * percent / 100)) / 1e3;
    }
}
