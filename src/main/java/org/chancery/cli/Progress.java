package org.chancery.cli;

import java.io.IOException;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar for what takes longer than a moment. */
final class Progress {
    private Progress() {}

    /** What is done, telling how much more of it is done. */
    @FunctionalInterface
    interface Work<T> {
        T run(LongConsumer done) throws IOException;
    }

    /** How much there is to do. */
    @FunctionalInterface
    interface All {
        long count() throws IOException;
    }

    /** Does something and shows how far it is, where somebody watches. */
    static <T> T shown(String task, String unit, long unitSize, All all, Work<T> work)
            throws IOException {
        if (!hasTerminal()) {
            return work.run(_ -> {});
        }
        try (var bar =
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setUnit(unit, unitSize)
                        .setInitialMax(all.count())
                        .setUpdateIntervalMillis(200)
                        .clearDisplayOnFinish()
                        .build()) {
            return work.run(bar::stepBy);
        }
    }

    /** In a file or a pipe a bar would be noise. JDK 25 has no console there, 22 to 24 had one. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
