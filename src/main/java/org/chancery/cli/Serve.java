package org.chancery.cli;

import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the ledger over HTTP until it is stopped. */
@Command(
        name = "serve",
        description = "Serve the ledger over HTTP until stopped (the default).",
        footer = {"", "Settings: --server.port=8080, --chancery.data-dir=./data and others."})
final class Serve implements Runnable {
    private final Class<?> application;
    private final String[] settings;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    Serve(Class<?> application, String... settings) {
        this.application = application;
        this.settings = settings;
    }

    @Override
    public void run() {
        SpringApplication.run(application, settings);
    }
}
