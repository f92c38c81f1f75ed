package org.chancery.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.chancery.database.Instance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Settings of the application as it would find them, read before it starts.
 *
 * @param url of the database, where one is named
 */
record Settings(Path dataDirectory, @Nullable String url) {

    static Settings of(String... settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return new Settings(
                Path.of(environment.getProperty("chancery.data-dir", "./data")),
                environment.getProperty("spring.datasource.url"));
    }

    /**
     * Who serves the data directory, if anybody does.
     *
     * @throws ParameterException when they name another database than its server records in
     */
    Optional<Instance> server(CommandLine call) {
        var served = Instance.servedFrom(dataDirectory);
        served.filter(instance -> !agreeWith(instance))
                .ifPresent(instance -> {
                    throw new ParameterException(
                            call,
                            ("The data directory %s is being served, and its server records in"
                                            + " another database (%s) than this call names")
                                    .formatted(dataDirectory, instance.database()));
                });
        return served;
    }

    /** Whether what they name, if anything, is where the server records. */
    private boolean agreeWith(Instance server) {
        return url == null || server.database().equals(Instance.database(url));
    }
}
