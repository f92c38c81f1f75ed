package org.chancery.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jar of another commit of the repository in which this test runs, built apart from it. */
final class PreviousJar {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath();

    private final String commit;
    private final Path directory;

    PreviousJar(String commit, Path directory) {
        this.commit = commit;
        this.directory = directory;
    }

    /** Whether git is there, and knows the commit. */
    boolean exists() throws InterruptedException {
        try {
            return run(REPOSITORY, "git", "cat-file", "-e", commit + "^{commit}").code() == 0;
        } catch (IOException noGit) {
            return false;
        }
    }

    /** The commit by its number and its first line. */
    String name() throws IOException, InterruptedException {
        return done(REPOSITORY, "git", "log", "-1", "--format=%h %s", commit).strip();
    }

    Path build() throws IOException, InterruptedException {
        Files.createDirectory(directory);
        var archive = directory.resolve("archive.tar");
        done(REPOSITORY, "git", "archive", "--output=" + archive, commit);
        done(directory, "tar", "-xf", archive.toString());
        done(directory, "./mvnw", "-B", "-q", "-DskipTests", "package");
        return directory.resolve("target/chancery.jar");
    }

    private record Outcome(int code, String output) {}

    private static Outcome run(Path where, String... command)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** Runs a program that must succeed, and gives what it said. */
    static String done(Path where, String... command) throws IOException, InterruptedException {
        var outcome = run(where, command);
        if (outcome.code() != 0) {
            throw new IOException(String.join(" ", command) + ": " + outcome.output());
        }
        return outcome.output();
    }
}
