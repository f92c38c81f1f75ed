package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chancery.bench.Effort;
import org.chancery.bench.OpenedLedger;
import org.chancery.bench.Report;
import org.chancery.database.DataDirectory;
import org.chancery.exchange.importing.Importers;
import org.chancery.ledger.House;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.projections.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the ledger beside the limit of its own server. */
@Command(
        name = "bench",
        versionProvider = Help.Version.class,
        description = {
            "Measure how fast the ledger is, beside the limit that the same server sets.",
            "It records what nobody said: it wants a data directory of its own, and no other."
        },
        footerHeading = "%nFor example:%n",
        footer = "  chancery bench append --entries=1000000 --chancery.data-dir=/tmp/bench")
final class Bench {
    private final Class<?> application;
    private final String[] settings;

    @Spec CommandSpec spec = CommandSpec.create();

    @Mixin Help help = new Help();

    Bench(Class<?> application, String... settings) {
        this.application = application;
        this.settings = settings;
    }

    /** How large a ledger something is measured on. */
    static final class Size {
        @Spec(Spec.Target.MIXEE)
        CommandSpec verb = CommandSpec.create();

        @Option(
                names = "--entries",
                defaultValue = "100000",
                paramLabel = "N",
                description = "How many the ledger holds (default ${DEFAULT-VALUE}).")
        long entries;

        void check() {
            if (entries < 1) {
                throw new ParameterException(verb.commandLine(), "--entries must be 1 or more");
            }
        }
    }

    /** What is asked of every measurement. */
    static final class Asked {
        @Spec(Spec.Target.MIXEE)
        CommandSpec verb = CommandSpec.create();

        @Mixin Help help = new Help();

        @Option(
                names = "--rounds",
                defaultValue = "5",
                paramLabel = "N",
                description =
                        "How often all is measured (default ${DEFAULT-VALUE}), after one to warm up.")
        int rounds;

        @Option(
                names = "--seconds",
                defaultValue = "4",
                paramLabel = "N",
                description =
                        "How long each figure is measured in a round (default ${DEFAULT-VALUE}).")
        int seconds;

        @Option(
                names = "--json",
                paramLabel = "FILE",
                description = "Where everything measured is written as well.")
        @Nullable Path json;

        void check() {
            if (rounds < 1 || seconds < 1) {
                throw new ParameterException(
                        verb.commandLine(), "--rounds and --seconds must be 1 or more");
            }
            var directory = json == null ? null : json.toAbsolutePath().getParent();
            if (directory != null && !Files.isDirectory(directory)) {
                throw new ParameterException(
                        verb.commandLine(),
                        "--json=%s: there is no such directory".formatted(json));
            }
        }
    }

    private interface Measurement {
        Report on(org.chancery.bench.Bench bench, ConfigurableApplicationContext context)
                throws Exception;
    }

    private interface Telling {
        void to(org.chancery.bench.Bench bench) throws Exception;
    }

    @Command(
            name = "append",
            versionProvider = Help.Version.class,
            description = "Commands a second, beside rows a second by plain statements.")
    void append(@Mixin Size size, @Mixin Asked asked) throws Exception {
        measure(size, asked, (bench, _) -> bench.append(asked.rounds));
    }

    @Command(
            name = "source",
            versionProvider = Help.Version.class,
            description = "How long a subject takes to be sourced, beside the bare query.")
    void source(@Mixin Size size, @Mixin Asked asked) throws Exception {
        measure(size, asked, (bench, _) -> bench.source(asked.rounds));
    }

    @Command(
            name = "follow",
            versionProvider = Help.Version.class,
            description = "How soon what is recorded is seen in the tables, beside a bare commit.")
    void follow(@Mixin Size size, @Mixin Asked asked) throws Exception {
        measure(
                size,
                asked,
                (bench, context) -> bench.follow(context.getBean(ReadModels.class), asked.rounds));
    }

    @Command(
            name = "stream",
            versionProvider = Help.Version.class,
            description = "Entries a second read in order, beside a plain cursor over them.")
    void stream(@Mixin Size size, @Mixin Asked asked) throws Exception {
        measure(
                size,
                asked,
                (bench, context) ->
                        bench.stream(context.getBean(LedgerReader.class), asked.rounds));
    }

    @Command(
            name = "relations",
            versionProvider = Help.Version.class,
            description = {
                "What relations cost: the tables made anew and kept up, one pair, a state, all,",
                "beside the same rows copied, or read by a key."
            })
    void relations(@Mixin Size size, @Mixin Asked asked) throws Exception {
        measureTold(
                size,
                asked,
                bench -> bench.engage(size.entries),
                (bench, context) -> bench.relations(opened(context), asked.rounds));
    }

    @Command(
            name = "search",
            versionProvider = Help.Version.class,
            description =
                    "How long addresses take to be found by two words, beside a bare search of them.")
    void search(@Mixin Size size, @Mixin Asked asked) throws Exception {
        measureTold(
                size,
                asked,
                bench -> bench.speak(size.entries),
                (bench, context) -> bench.search(opened(context), asked.rounds));
    }

    private static OpenedLedger opened(ConfigurableApplicationContext context) {
        return new OpenedLedger(
                context.getBean(Gateway.class),
                context.getBean(LedgerStore.class),
                context.getBean(Archive.class),
                context.getBean(House.class));
    }

    @Command(
            name = "import",
            versionProvider = Help.Version.class,
            description = "Entries a second from a file, beside what commands come to.")
    void importing(
            @Mixin Asked asked,
            @Mixin InFormat format,
            @Parameters(paramLabel = "FILE", description = "What is imported.") Path file)
            throws Exception {
        asked.check();
        var known = format.known();
        Import.check(file);
        var measured = new ArrayList<Report>();
        for (int round = 0; round <= asked.rounds; round++) {
            var own = emptyDirectory();
            try (var context = open("--chancery.data-dir=" + own)) {
                measured.add(
                        bench(context, asked)
                                .importing(context.getBean(Importers.class), known, file));
            } finally {
                FileSystemUtils.deleteRecursively(own);
            }
        }
        told(Report.of(measured.subList(1, measured.size())), asked.json);
    }

    private Path emptyDirectory() throws IOException {
        var all = Settings.of(settings).dataDirectory();
        return Files.createTempDirectory(Files.createDirectories(all), "bench-");
    }

    private ConfigurableApplicationContext open(String... more) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--chancery.sample=false");
        all.removeIf(setting -> more.length > 0 && setting.startsWith("--chancery.data-dir"));
        all.addAll(List.of(more));
        return Offline.open(application, all.toArray(String[]::new));
    }

    private org.chancery.bench.Bench bench(ConfigurableApplicationContext context, Asked asked) {
        var login = context.getBean(FlywayConnectionDetails.class);
        var owner =
                new DriverManagerDataSource(
                        String.valueOf(login.getJdbcUrl()),
                        String.valueOf(login.getUsername()),
                        String.valueOf(login.getPassword()));
        return new org.chancery.bench.Bench(
                context.getBean(Gateway.class),
                owner,
                context.getBean(DataDirectory.class).path(),
                Effort.of(Duration.ofSeconds(asked.seconds)),
                spec.commandLine().getErr()::println);
    }

    private void measure(Size size, Asked asked, Measurement measurement) throws Exception {
        asked.check();
        size.check();
        try (var context = open()) {
            bench(context, asked).fill(size.entries);
        }
        try (var context = open()) {
            told(measurement.on(bench(context, asked), context), asked.json);
        }
    }

    /** The same of a ledger whose tables the measurement keeps itself. */
    private void measureTold(Size size, Asked asked, Telling telling, Measurement measurement)
            throws Exception {
        asked.check();
        size.check();
        try (var context = open()) {
            context.getBean(ReadModels.class).close();
            telling.to(bench(context, asked));
        }
        try (var context = open()) {
            context.getBean(ReadModels.class).close();
            told(measurement.on(bench(context, asked), context), asked.json);
        }
    }

    private void told(Report report, @Nullable Path json) throws IOException {
        spec.commandLine().getOut().println(report);
        spec.commandLine().getOut().flush();
        if (json != null) {
            Files.write(json, StrictJson.MAPPER.writeValueAsBytes(report));
        }
    }
}
