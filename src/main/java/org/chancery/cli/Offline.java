package org.chancery.cli;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its server, for a verb that opens the ledger itself. */
final class Offline {
    private Offline() {}

    static ConfigurableApplicationContext open(Class<?> application, String... settings) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(
                        "logging.level.root=warn",
                        "logging.level.org.springframework.context.annotation"
                                + ".AnnotationConfigApplicationContext=error",
                        "logging.level.org.chancery.database.CannotStart=off")
                .run(settings);
    }
}
