package org.chancery.exchange.importing;

import java.util.List;
import java.util.TreeMap;

/** What is told of lines: how many there are, and the first of them in full. */
final class FirstLines<T> {
    static final int MOST = 1000;

    private final TreeMap<Long, T> first = new TreeMap<>();
    private int inAll;

    void add(int line, T told) {
        inAll++;
        first.put(((long) line << Integer.SIZE) + inAll, told);
        if (first.size() > MOST) {
            first.pollLastEntry();
        }
    }

    int inAll() {
        return inAll;
    }

    List<T> first() {
        return List.copyOf(first.values());
    }
}
