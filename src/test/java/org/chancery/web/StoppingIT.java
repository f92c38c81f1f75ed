package org.chancery.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.chancery.ChanceryApplication;
import org.chancery.ledger.feed.Feed;
import org.chancery.testing.EventReader;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server that is told to stop waits for requests to end, and not for streams, which have none.
 */
class StoppingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir Path data;

    @Test
    void streams_end_at_once() {
        var context = serve();
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (var reader = new EventReader(port, 0)) {
            var feed = context.getBean(Feed.class);
            await().atMost(10, SECONDS).until(() -> feed.followers() == 1);
            assertThat(reader.ended()).isFalse();
            assertThat(closing(context)).isLessThan(PATIENCE);
            await().atMost(1, SECONDS).until(reader::ended);
        }
    }

    @Test
    void control_a_request_that_does_not_end_is_waited_for() throws IOException {
        var context = serve();
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var line = "{\"command\":\"NoCommand\",\"body\":{}}\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "POST /api/commands HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n"
                                    .formatted(line.length(), line)
                                    .getBytes(US_ASCII));
            socket.getOutputStream().flush();
            assertThat(socket.getInputStream().read()).as("it is begun").isEqualTo('H');
            assertThat(closing(context)).isGreaterThanOrEqualTo(PATIENCE);
        }
    }

    private static Duration closing(ConfigurableApplicationContext context) {
        long begun = System.nanoTime();
        context.close();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private ConfigurableApplicationContext serve() {
        var arguments = new ArrayList<String>();
        TestDatabase.settings(database.ownerLogin(), database.applicationLogin())
                .forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--server.port=0");
        arguments.add("--spring.lifecycle.timeout-per-shutdown-phase=" + PATIENCE);
        arguments.add("--chancery.data-dir=" + data);
        return SpringApplication.run(ChanceryApplication.class, arguments.toArray(String[]::new));
    }
}
