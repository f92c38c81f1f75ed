package org.chancery.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other processes, for tests of what happens between them. */
public final class Processes {
    private Processes() {}

    /** Gives a process id that no process has. */
    static long dead() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    /** Tells a running process from one that ended and was not yet reaped. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Runs a class of this class path as a process of its own. */
    public static Process java(Path output, Class<?> main, String... arguments) {
        return java(
                output,
                List.of("--class-path", System.getProperty("java.class.path"), main.getName()),
                List.of(arguments));
    }

    /** Runs a jar, with a small heap. */
    public static Process jar(Path output, Path jar, List<String> arguments) {
        return java(output, List.of("-Xmx512m", "-jar", jar.toString()), arguments);
    }

    private static Process java(Path output, List<String> what, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(what);
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
