package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.exchange.importing.ImportStatus;
import org.chancery.exchange.importing.Importer;
import org.chancery.exchange.importing.Mapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records what files say, and reports what became of every line. */
@Command(
        name = "import",
        versionProvider = Help.Version.class,
        description = {
            "Record what files say, and report what became of every line.",
            "What is there already is not recorded twice, so an import that broke off is run again."
                    + " Where the data directory is being served, the files are sent to that server."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is recorded, or recorded and flagged",
            "1:it failed; run again, it goes on where it broke off",
            "2:the call was wrong",
            "3:lines were refused, the others are recorded"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  chancery import --format=hsg-visits-revisions --dry-run visits.jsonl",
            "  chancery import --format=hsg-visits-revisions --mapping=mine.csv visits.jsonl",
            "",
            "Formats:",
            "  hsg-visits-revisions   the published history of the visits by foreign leaders to the"
                    + " United States",
            "  hsg-travels-revisions  the same of the travels abroad of presidents and secretaries"
                    + " of state",
            "  copyright-treaty-actions  signatures, instruments and entries into force of the"
                    + " treaties that WIPO administers (CSV)",
            "A mapping has the columns kind,name,id,since,until,means; the kinds are state, organisation, office,"
                    + " type and treaty. docs/import.md says more.",
            "Settings: --chancery.data-dir=./data is where the ledger lies; any other setting of"
                    + " the application is given in the same way."
        })
final class Import implements Callable<Integer> {
    private static final int LINES_REFUSED = 3;

    private final Class<?> application;
    private final String[] settings;

    @Spec CommandSpec spec = CommandSpec.create();

    @Mixin Help help = new Help();

    @Mixin InFormat format = new InFormat();

    @Option(
            names = "--dry-run",
            description = "Judge every line as ever, report it, and record nothing.")
    boolean dryRun;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What names mean that no committed table has, or has otherwise.")
    @Nullable Path mapping;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "In the order to be read.")
    List<Path> files = List.of();

    Import(Class<?> application, String... settings) {
        this.application = application;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        format.known();
        for (var file : files) {
            check(file);
        }
        var rows = mapping == null ? null : rows(mapping);
        try (var ledger = ledger(rows)) {
            return record(ledger);
        }
    }

    /** Looks whether a file can be read at all; what is wrong is told with its name. */
    static void check(Path file) throws IOException {
        FileNamed.by(
                file,
                () -> {
                    Importer.check(file);
                    return file;
                });
    }

    private static byte[] rows(Path mapping) throws IOException {
        return FileNamed.by(
                mapping,
                () -> {
                    Importer.check(mapping);
                    var rows = Files.readAllBytes(mapping);
                    Mapping.parse(rows);
                    return rows;
                });
    }

    private LedgerForImport ledger(byte @Nullable [] rows) {
        return Settings.of(settings)
                .server(spec.commandLine())
                .<LedgerForImport>map(instance -> new ServedLedger(instance.port(), dryRun, rows))
                .orElseGet(() ->
                        new OwnLedger(
                                application,
                                settings,
                                dryRun,
                                rows == null ? Mapping.COMMITTED : Mapping.parse(rows)));
    }

    private int record(LedgerForImport ledger) throws IOException {
        boolean refused = false;
        for (var file : files) {
            var ended = FileNamed.by(file, () -> record(ledger, file));
            var report = ended.report();
            spec.commandLine()
                    .getOut()
                    .print(
                            dryRun
                                    ? report.textOfDryRun(file + " (dry run, nothing is recorded)")
                                    : report.text(file.toString()));
            spec.commandLine().getOut().flush();
            if (ended.failure() != null) {
                throw new IOException("%s: %s".formatted(file, ended.failure()));
            }
            refused |= ended.report().refusedInAll() > 0;
        }
        return refused ? LINES_REFUSED : 0;
    }

    private ImportStatus record(LedgerForImport ledger, Path file) throws IOException {
        return Progress.shown(
                "Importing",
                " lines",
                1,
                () -> Importer.lines(file),
                done -> ledger.run(format.name, file, done::accept));
    }
}
