package org.chancery.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chancery.bench.Figure.Round;

/** Figures as they come, round after round; those of the first round warm up and do not count. */
final class Figures {
    private static final int LEAST = 3;

    /** Where a question is put to. */
    @FunctionalInterface
    interface Asked<T> {
        Object of(T question) throws SQLException;
    }

    private final Consumer<String> progress;
    private final Map<String, Figure> counted = new LinkedHashMap<>();
    private int round;

    Figures(Consumer<String> progress) {
        this.progress = progress;
    }

    void nextRound() {
        round++;
    }

    void add(String what, String unit, double ours, double limit) {
        var each = new Round(ours, limit);
        progress.accept("round %d: %s: %s".formatted(round, what, each));
        if (round > 0) {
            counted.computeIfAbsent(what, _ -> new Figure(what, unit, new ArrayList<>(), List.of()))
                    .rounds()
                    .add(each);
        }
    }

    /** Of each the middle and what almost all stay within. */
    void add(String what, Times ours, Times limits) {
        for (int percent : List.of(50, 99)) {
            add(
                    "%s, %d of 100 within".formatted(what, percent),
                    "µs",
                    ours.micros(percent),
                    limits.micros(percent));
        }
    }

    /** Each question to us and to the limit, by turns. */
    <T> void ask(String what, Duration time, Supplier<T> questions, Asked<T> ours, Asked<T> limit)
            throws SQLException {
        var times = new Times();
        var limits = new Times();
        long end = System.nanoTime() + time.toNanos();
        while (times.number() < LEAST || System.nanoTime() < end) {
            var question = questions.get();
            long begun = System.nanoTime();
            ours.of(question);
            long between = System.nanoTime();
            limit.of(question);
            times.add(between - begun);
            limits.add(System.nanoTime() - between);
        }
        add(what, times, limits);
    }

    List<Figure> all() {
        return List.copyOf(counted.values());
    }
}
