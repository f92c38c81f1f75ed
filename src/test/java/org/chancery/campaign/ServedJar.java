package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.chancery.database.Instance;
import org.chancery.database.Processes;
import org.chancery.testing.Client;

/** The program as it is delivered, run on a data directory: started, killed, started again. */
final class ServedJar implements Supplier<Client>, AutoCloseable {
    static final Path OURS = Path.of(System.getProperty("chancery.jar", "target/chancery.jar"));
    private static final int KILLED = 128 + 9;

    private final Path jar;
    private final Path data;
    private final List<String> arguments;
    private volatile int port;
    private int runs;

    @SuppressWarnings("NullAway.Init")
    private Process process;

    /** Begins to run it; it serves after {@link #awaitServing}. */
    ServedJar(Path jar, Path data, String... settings) throws IOException {
        this.jar = jar;
        this.data = Files.createDirectories(data).toRealPath();
        arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        arguments.add("--chancery.data-dir=" + this.data);
        start();
    }

    void start() {
        runs++;
        var output = data.resolveSibling(data.getFileName() + "-" + runs + ".log");
        process = Processes.jar(output, jar, arguments);
    }

    void awaitServing() {
        var instance =
                await().atMost(120, SECONDS)
                        .failFast("it ended, see " + data, () -> !process.isAlive())
                        .until(
                                () -> Instance.servedFrom(data),
                                served ->
                                        served.filter(each -> each.pid() == process.pid())
                                                .isPresent());
        port = instance.orElseThrow().port();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(KILLED);
    }

    /** The port at which it serves, or served last. */
    int port() {
        return port;
    }

    /** Speaks to where it serves, or served last. */
    @Override
    public Client get() {
        return new Client(port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
