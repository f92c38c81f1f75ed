package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.exchange.exporting.ExportSum;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the bytes of the whole ledger into a file. */
@Command(
        name = "export",
        versionProvider = Help.Version.class,
        description = {
            "Write the whole ledger, entry by entry as it is stored, to be restored elsewhere;"
                    + " or a list, to be read elsewhere.",
            "The same entries give the same bytes, whoever writes them, and each line proves itself."
                    + " Where the data directory is being served, its server is asked; it goes on"
                    + " recording, and what comes later is not in the file."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the file is whole",
            "1:it failed; a file that was begun can be gone on with by --resume",
            "2:the call was wrong"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  chancery export ledger.ndjson",
            "  chancery export --resume ledger.ndjson     it broke off: go on",
            "  chancery export | gzip > ledger.ndjson.gz",
            "  chancery export --list=visits --with=state=KAZ visits.csv",
            "",
            "A file can be checked, with or without Chancery: docs/export.md.",
            "Settings: --chancery.data-dir=./data is where the ledger lies; any other setting of"
                    + " the application is given in the same way."
        })
final class Export implements Callable<Integer> {
    private final Class<?> application;
    private final String[] settings;

    @Spec CommandSpec spec = CommandSpec.create();

    @Mixin Help help = new Help();

    @Mixin AskedList list = new AskedList();

    @Option(
            names = "--to",
            paramLabel = "K",
            description = "The position of the last entry; if left out, the last there is.")
    @Nullable Long to;

    @Option(
            names = "--resume",
            description = {
                "Go on with a file that broke off, up to where it was to go.",
                "What stands in it is checked, and what broke off in the middle is written anew."
            })
    boolean resume;

    @Option(names = "--force", description = "Replace a file that is there, once all is written.")
    boolean force;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "If left out, standard output.")
    @Nullable Path file;

    Export(Class<?> application, String... settings) {
        this.application = application;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        check();
        if (list.name != null) {
            list.write(application, settings, spec.commandLine(), file);
            return 0;
        }
        if (file == null) {
            Output.standard(out -> {
                try (var ledger = ledger();
                        var export = ledger.export(to, null)) {
                    LedgerFile.write(export, out);
                }
            });
            return 0;
        }
        var named = file;
        return FileNamed.by(
                named,
                () -> {
                    toFile(named);
                    return 0;
                });
    }

    private void check() {
        if (to != null && to < 0) {
            throw wrong("--to is the position of an entry: 0 or more");
        }
        var fault = list.fault();
        if (fault != null) {
            throw wrong(fault);
        }
        if (list.name != null && (to != null || resume)) {
            throw wrong("--to and --resume are about the ledger, not about a list");
        }
        if (resume && force) {
            throw wrong("--resume goes on with a file, --force begins it anew: not both");
        }
        if (file == null) {
            if (resume || force) {
                throw wrong("--resume and --force are about a FILE, and none is named");
            }
            return;
        }
        Output.obstacle(file)
                .ifPresent(obstacle -> {
                    throw wrong(obstacle);
                });
        if (Files.exists(file) && !resume && !force) {
            throw wrong(
                    list.name == null
                            ? file + " is there: --resume goes on with it, --force writes over it"
                            : file + " is there: --force writes over it");
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private void toFile(Path named) throws IOException {
        var export = new LedgerFile(named, to, this::ledger);
        var end = written(export, Files.exists(named));
        spec.commandLine()
                .getOut()
                .printf("%s: %d entries, SHA-256 %s%n", named, end.entries(), end.sha256());
        spec.commandLine().getOut().flush();
    }

    private ExportSum written(LedgerFile export, boolean isThere) throws IOException {
        if (!isThere) {
            return export.begun();
        }
        return resume ? export.resumed() : export.replaced();
    }

    private LedgerCopy ledger() {
        return LedgerCopy.open(application, settings, spec.commandLine());
    }
}
