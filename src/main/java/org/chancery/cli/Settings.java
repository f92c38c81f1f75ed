package org.chancery.cli;

import java.nio.file.Path;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Settings of the application as it would find them, read before it starts. */
final class Settings {
    private Settings() {}

    static Path dataDirectory(String... settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Path.of(environment.getProperty("chancery.data-dir", "./data"));
    }
}
