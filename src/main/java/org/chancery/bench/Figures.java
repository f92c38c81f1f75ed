package org.chancery.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chancery.bench.Figure.Round;

/** Figures as they come, round after round; those of the first round warm up and do not count. */
final class Figures {
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

    List<Figure> all() {
        return List.copyOf(counted.values());
    }
}
