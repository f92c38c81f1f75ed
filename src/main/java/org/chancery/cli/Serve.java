package org.chancery.cli;

import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the ledger over HTTP until it is stopped. */
@Command(
        name = "serve",
        versionProvider = Help.Version.class,
        description = {
            "Serve the ledger over HTTP until stopped (the default).",
            "The ledger lies in the data directory, with a PostgreSQL of its own. Where it is empty"
                    + " at the first start, a sample is recorded."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was stopped", "1:it could not start", "2:the call was wrong"},
        footerHeading = "%nFor example:%n",
        footer = {
            "  chancery serve --server.port=8081 --chancery.data-dir=/srv/chancery",
            "",
            "Settings, with what holds if they are left out:",
            "  --server.port=8080             where it listens, on 127.0.0.1",
            "  --chancery.data-dir=./data     where the ledger lies",
            "  --chancery.sample=true         whether an empty ledger gets the sample",
            "  --spring.datasource.url=…      a PostgreSQL that is there, instead of its own",
            "",
            "All of them: docs/configuration.md"
        })
final class Serve implements Runnable {
    private final Class<?> application;
    private final String[] settings;

    @Mixin Help help = new Help();

    Serve(Class<?> application, String... settings) {
        this.application = application;
        this.settings = settings;
    }

    @Override
    public void run() {
        SpringApplication.run(application, settings);
    }
}
