package org.chancery.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Keeps {@code instance.json} in the data directory for as long as this process serves. */
public final class InstanceFile implements AutoCloseable {
    private final Path directory;
    private final String database;

    InstanceFile(DataDirectory directory, String database) {
        this.directory = directory.path();
        this.database = database;
    }

    @EventListener
    void serving(WebServerInitializedEvent event) throws IOException {
        boolean management = event.getApplicationContext().getServerNamespace() != null;
        if (!management) {
            new Instance(
                            ProcessHandle.current().pid(),
                            event.getWebServer().getPort(),
                            Instant.ofEpochMilli(event.getTimestamp()),
                            database)
                    .write(directory);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(Instance.file(directory));
    }
}
