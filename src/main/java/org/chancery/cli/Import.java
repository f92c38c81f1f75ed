package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.chancery.exchange.importing.ImportReport;
import org.chancery.exchange.importing.Importer;
import org.chancery.ledger.wiring.Gateway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records what files say, and reports what became of every line. */
@Command(
        name = "import",
        description = "Record what files say; what is there already is not recorded twice.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is recorded, or recorded and flagged",
            "1:it failed; run again, it goes on where it broke off",
            "2:the call was wrong",
            "3:lines were refused, the others are recorded"
        },
        footer = {
            "",
            "Formats: " + Importer.FORMAT,
            "Settings: --chancery.data-dir=./data and others."
        })
final class Import implements Callable<Integer> {
    private static final int LINES_REFUSED = 3;
    private static final Set<String> FORMATS = Set.of(Importer.FORMAT);

    private final Class<?> application;
    private final String[] settings;

    @Spec CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Option(names = "--format", required = true, paramLabel = "NAME", description = "How to read.")
    String format = "";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "In the order to be read.")
    List<Path> files = List.of();

    Import(Class<?> application, String... settings) {
        this.application = application;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        if (!FORMATS.contains(format)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no format '%s'; known: %s"
                            .formatted(format, String.join(", ", FORMATS)));
        }
        for (var file : files) {
            Importer.check(file);
        }
        try (var context = start()) {
            return record(
                    new Importer(context.getBean(Gateway.class), context.getBean(Clock.class)));
        }
    }

    private ConfigurableApplicationContext start() {
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

    private int record(Importer importer) throws IOException {
        boolean refused = false;
        for (var file : files) {
            var report = record(importer, file);
            spec.commandLine().getOut().print(report.text());
            spec.commandLine().getOut().flush();
            refused |= !report.refused().isEmpty();
        }
        return refused ? LINES_REFUSED : 0;
    }

    private static ImportReport record(Importer importer, Path file) throws IOException {
        if (!hasTerminal()) {
            return importer.run(file, _ -> {});
        }
        try (var bar = bar(file)) {
            return importer.run(file, bar::stepBy);
        }
    }

    /** In a file or a pipe a bar would be noise. JDK 25 has no console there, 22 to 24 had one. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private static ProgressBar bar(Path file) throws IOException {
        return new ProgressBarBuilder()
                .setTaskName("Importing")
                .setUnit(" lines", 1)
                .setInitialMax(Importer.lines(file))
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }
}
