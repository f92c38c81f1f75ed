package org.chancery.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.chancery.database.Login;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A PostgreSQL in a container, where an engine answers that has its image or gets it in time. */
final class TestContainer {
    private static final Path SOCKET = Path.of("/var/run/docker.sock");
    private static final DockerImageName IMAGE = DockerImageName.parse("postgres:18-alpine");
    private static final int SECONDS_TO_PULL = 60;

    private TestContainer() {}

    static Optional<TestServer> start() {
        boolean engine = Files.exists(SOCKET) || System.getenv("DOCKER_HOST") != null;
        return engine && DockerClientFactory.instance().isDockerAvailable()
                ? pullAndStart()
                : Optional.empty();
    }

    private static Optional<TestServer> pullAndStart() {
        try {
            new RemoteDockerImage(IMAGE).get(SECONDS_TO_PULL, SECONDS);
            // without a command of ours, Testcontainers switches fsync off
            var container =
                    new PostgreSQLContainer(IMAGE)
                            .withCommand("postgres", "-c", "max_connections=150");
            container.start();
            var superuser =
                    new Login(
                            container.getJdbcUrl(),
                            container.getUsername(),
                            container.getPassword());
            return Optional.of(new TestServer("a container of " + IMAGE, superuser));
        } catch (RuntimeException | TimeoutException none) {
            System.out.printf("No container of %s: %s%n", IMAGE, none.getMessage());
            return Optional.empty();
        }
    }
}
