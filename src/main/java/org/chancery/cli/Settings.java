package org.chancery.cli;

import java.nio.file.Path;
import org.chancery.database.Instance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

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

    /** Whether what they name, if anything, is where the server records. */
    boolean agreeWith(Instance server) {
        return url == null || server.database().equals(Instance.database(url));
    }
}
