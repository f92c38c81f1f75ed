package org.chancery.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.ChanceryApplication;
import org.chancery.database.Processes;

/**
 * A verb that was called as a user calls it, in a process of its own.
 *
 * @param status with which it ended
 * @param output all that it told
 */
record Called(int status, String output) {
    static Called with(Path temp, List<String> settings, String... arguments) throws Exception {
        var told = temp.resolve("output");
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(settings);
        var process = Processes.java(told, ChanceryApplication.class, all.toArray(String[]::new));
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        return new Called(process.exitValue(), Files.readString(told));
    }
}
