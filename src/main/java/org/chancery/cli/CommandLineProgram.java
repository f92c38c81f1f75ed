package org.chancery.cli;

import org.chancery.database.CannotStart;
import org.chancery.ledger.codec.EntryCodec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as it is called: a verb, or none to serve. */
@Command(
        name = "chancery",
        versionProvider = Help.Version.class,
        description = {
            "An event-sourced ledger of diplomatic engagement.",
            "Without a verb it serves, at http://localhost:8080/."
        },
        synopsisSubcommandLabel = "[serve | import | export | restore | replay | bench]",
        commandListHeading = "%nVerbs (each has --help):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is done",
            "1:it failed",
            "2:the call was wrong",
            "3:it is done, and something was found: import: lines were refused; replay: what is"
                    + " answered is not what the entries tell"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  chancery --server.port=8081",
            "  chancery import --format=hsg-visits-revisions visits-revisions.jsonl",
            "  chancery export ledger.ndjson",
            "  chancery replay KAZ-USA --step",
            "",
            "chancery stands for: java -jar target/chancery.jar",
            "More is in README.md and docs/ of the project: docs/vocabulary.md has all that can be"
                    + " recorded, docs/codebook.md what every answer means.",
            "The ledger lies in ./data, or where --chancery.data-dir=… says. Every setting of the"
                    + " application is given to any verb as --NAME=VALUE; it has a dot in its name."
        })
public final class CommandLineProgram implements Runnable {
    static final int FAILED = 1;

    private final Serve serve;

    @Mixin Help help = new Help();

    private CommandLineProgram(Serve serve) {
        this.serve = serve;
    }

    /**
     * Runs the program.
     *
     * @param application the class that Spring starts from
     * @param codec by which entries are read where no ledger is opened
     * @return the exit code; while the program serves, 0
     */
    public static int run(Class<?> application, EntryCodec codec, String... args) {
        var split = Arguments.split(args);
        var serve = new Serve(application, split.settings());
        return new CommandLine(new CommandLineProgram(serve))
                .addSubcommand("serve", serve)
                .addSubcommand("import", new Import(application, split.settings()))
                .addSubcommand("export", new Export(application, split.settings()))
                .addSubcommand("restore", new Restore(application, codec, split.settings()))
                .addSubcommand("replay", new Replay(application, split.settings()))
                .addSubcommand("bench", new Bench(application, split.settings()))
                .setParameterExceptionHandler((error, _) -> usage(error))
                .setExecutionExceptionHandler((error, line, _) -> failed(error, line))
                .execute(split.own());
    }

    @Override
    public void run() {
        serve.run();
    }

    private static int usage(ParameterException error) {
        var line = error.getCommandLine();
        line.getErr().println(wrong(error, line));
        line.getErr().println("Try '%s --help'".formatted(line.getCommandSpec().qualifiedName()));
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static @Nullable String wrong(ParameterException error, CommandLine line) {
        return error instanceof UnmatchedArgumentException unmatched
                        && !line.getSubcommands().isEmpty()
                        && !unmatched.isUnknownOption()
                ? "There is no verb '%s'; known: %s"
                        .formatted(
                                unmatched.getUnmatched().getFirst(),
                                String.join(", ", line.getSubcommands().keySet()))
                : error.getMessage();
    }

    /** What Spring could not start, it has told already. */
    private static int failed(Exception error, CommandLine line) {
        if (!(line.getCommand() instanceof Serve)) {
            line.getErr().println(reason(error));
        }
        return FAILED;
    }

    private static String reason(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return String.valueOf(cause.getMessage());
            }
        }
        var message = error.getMessage();
        return message == null || message.isBlank()
                ? "It failed: " + error
                : message.lines().findFirst().orElse("");
    }
}
