package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.projections.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** Who is asked over HTTP: the server of the data directory, or one of our own for that long. */
final class AskedServer implements AutoCloseable {
    private static final Duration TABLES = Duration.ofHours(1);

    private final Server server;
    private final @Nullable ConfigurableApplicationContext own;

    private AskedServer(Server server, @Nullable ConfigurableApplicationContext own) {
        this.server = server;
        this.own = own;
    }

    static AskedServer open(Class<?> application, String[] settings, CommandLine call) {
        return Settings.of(settings)
                .server(call)
                .map(instance -> new AskedServer(new Server(instance.port()), null))
                .orElseGet(() -> own(Offline.serve(application, settings)));
    }

    /**
     * Answers on a long ledger come from tables, which a directory that was restored has not yet.
     */
    private static AskedServer own(ConfigurableApplicationContext context) {
        try {
            long last = context.getBean(Gateway.class).last();
            context.getBean(ReadModels.class).await(last, TABLES);
            var environment = context.getEnvironment();
            int port = environment.getRequiredProperty("local.server.port", Integer.class);
            return new AskedServer(new Server(port), context);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /**
     * Asks for a list.
     *
     * @throws IOException with what was asked, and why it is not answered
     */
    InputStream get(String address) throws IOException {
        try {
            return server.stream(server.at(address)).body();
        } catch (IOException e) {
            throw new IOException("%s: %s".formatted(address, e.getMessage()), e);
        }
    }

    Server server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        if (own != null) {
            own.close();
        }
    }
}
