package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.exchange.exporting.ExportHeader;
import org.chancery.exchange.exporting.ExportSum;
import org.chancery.exchange.exporting.Restorer;
import org.chancery.ledger.codec.EntryCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an export into an empty ledger, byte for byte. */
@Command(
        name = "restore",
        versionProvider = Help.Version.class,
        description = {
            "Write an export into an empty ledger, byte for byte, and compare it.",
            "Every byte of the file is checked as it comes; what is not as it was written is named"
                    + " by its line, and then nothing is restored. The ledger answers afterwards"
                    + " as the one did of which the export is, and goes on.",
            "Where the data directory is being served, the file is sent to that server."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is restored, or with --check: the file is whole",
            "1:nothing is restored, the file or the ledger is not as it must be",
            "2:the call was wrong"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  chancery restore --check ledger.ndjson",
            "  chancery restore --chancery.data-dir=/srv/copy ledger.ndjson",
            "",
            "Settings: --chancery.data-dir=./data is where the ledger lies; any other setting of"
                    + " the application is given in the same way."
        })
final class Restore implements Callable<Integer> {
    private final Class<?> application;
    private final EntryCodec codec;
    private final String[] settings;

    @Spec CommandSpec spec = CommandSpec.create();

    @Mixin Help help = new Help();

    @Option(names = "--check", description = "Check the file, open no ledger, restore nothing.")
    boolean check;

    @Parameters(paramLabel = "FILE", description = "An export.")
    Path file = Path.of("");

    Restore(Class<?> application, EntryCodec codec, String... settings) {
        this.application = application;
        this.codec = codec;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        return FileNamed.by(
                file,
                () -> {
                    var sum = check ? checked() : restored();
                    spec.commandLine()
                            .getOut()
                            .printf(
                                    "%s: %d entries %s, SHA-256 %s%n",
                                    file,
                                    sum.entries(),
                                    check ? "are as they were written" : "are restored",
                                    sum.sha256());
                    spec.commandLine().getOut().flush();
                    return 0;
                });
    }

    private ExportSum checked() throws IOException {
        return read("Checking", in -> Restorer.check(in, codec));
    }

    /** What is no export at all is told before a ledger is opened. */
    private ExportSum restored() throws IOException {
        try (var in = open()) {
            ExportHeader.of(in);
        }
        try (var ledger = LedgerCopy.open(application, settings, spec.commandLine())) {
            return read("Restoring", ledger::restore);
        }
    }

    private interface Reading {
        ExportSum of(InputStream in) throws IOException;
    }

    private ExportSum read(String task, Reading reading) throws IOException {
        return Progress.shown(
                task,
                " MB",
                LedgerFile.MEGABYTE,
                () -> Files.size(file),
                done -> {
                    try (var in = Watched.bytes(open(), done)) {
                        return reading.of(in);
                    }
                });
    }

    private InputStream open() throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        return Files.newInputStream(file);
    }
}
