package org.chancery.cli;

import org.chancery.database.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program as it is called: a verb, or none to serve. */
@Command(
        name = "chancery",
        description = "An event-sourced ledger of diplomatic engagement.",
        synopsisSubcommandLabel = "[serve | import]",
        footer = {
            "",
            "Without a verb it serves. Settings of the application are given to any verb as"
                    + " --NAME=VALUE, such as --server.port=8081 or"
                    + " --chancery.data-dir=./data."
        })
public final class CommandLineProgram implements Runnable {
    static final int FAILED = 1;

    private final Serve serve;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    private CommandLineProgram(Serve serve) {
        this.serve = serve;
    }

    /**
     * Runs the program.
     *
     * @param application the class that Spring starts from
     * @return the exit code; while the program serves, 0
     */
    public static int run(Class<?> application, String... args) {
        var split = Arguments.split(args);
        var serve = new Serve(application, split.settings());
        return new CommandLine(new CommandLineProgram(serve))
                .addSubcommand("serve", serve)
                .addSubcommand("import", new Import(application, split.settings()))
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
        line.getErr().println(error.getMessage());
        line.getErr().println("Try '%s --help'".formatted(line.getCommandSpec().qualifiedName()));
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** What Spring could not start, it has told already. */
    private static int failed(Exception error, CommandLine line) {
        if (line.getCommand() instanceof Import) {
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
