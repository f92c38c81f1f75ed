package org.chancery.cli;

import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its server, for a verb that opens the ledger itself. */
final class Offline {
    private Offline() {}

    /** The application with a server of its own, at whatever port is free. */
    static ConfigurableApplicationContext serve(Class<?> application, String... settings) {
        var all =
                Stream.concat(
                        Stream.of(settings)
                                .filter(setting -> !setting.startsWith("--server.port"))
                                .filter(setting -> !setting.startsWith("--chancery.sample")),
                        Stream.of("--server.port=0", "--chancery.sample=false"));
        return quiet(application).web(WebApplicationType.SERVLET).run(all.toArray(String[]::new));
    }

    static ConfigurableApplicationContext open(Class<?> application, String... settings) {
        return quiet(application).web(WebApplicationType.NONE).run(settings);
    }

    private static SpringApplicationBuilder quiet(Class<?> application) {
        return new SpringApplicationBuilder(application)
                .logStartupInfo(false)
                .properties(
                        "logging.level.root=warn",
                        "logging.level.org.springframework.context.annotation"
                                + ".AnnotationConfigApplicationContext=error",
                        "logging.level.org.chancery.database.CannotStart=off");
    }
}
