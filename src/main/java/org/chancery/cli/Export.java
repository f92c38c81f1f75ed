package org.chancery.cli;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.chancery.cli.LedgerCopy.Outgoing;
import org.chancery.exchange.exporting.Begun;
import org.chancery.exchange.exporting.ExportHeader;
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
            "Write the whole ledger, entry by entry as it is stored, to be restored elsewhere.",
            "The same entries give the same bytes, whoever writes them, and each line proves itself."
                    + " Where the data directory is being served, its server is asked; it goes on"
                    + " recording, and what comes later is not in the file."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the file is whole",
            "1:it failed; what is written can be gone on with by --resume",
            "2:the call was wrong"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  chancery export ledger.ndjson",
            "  chancery export --resume ledger.ndjson     it broke off: go on",
            "  chancery export | gzip > ledger.ndjson.gz",
            "",
            "A file can be checked, with or without Chancery: docs/export.md.",
            "Settings: --chancery.data-dir=./data is where the ledger lies; any other setting of"
                    + " the application is given in the same way."
        })
final class Export implements Callable<Integer> {
    static final int MEGABYTE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final Class<?> application;
    private final String[] settings;

    @Spec CommandSpec spec = CommandSpec.create();

    @Mixin Help help = new Help();

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

    @Option(names = "--force", description = "Write over a file that is there.")
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
        if (file == null) {
            toStandardOutput();
            return 0;
        }
        var named = file;
        return Import.about(
                named,
                () -> {
                    toFile(named, resume && Files.exists(named) ? begun(named) : null);
                    return 0;
                });
    }

    private void check() {
        if (to != null && to < 0) {
            throw wrong("--to is the position of an entry: 0 or more");
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
        var directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw wrong(file + ": there is no such directory");
        }
        if (Files.isDirectory(file)) {
            throw wrong(file + ": it is a directory");
        }
        if (Files.exists(file) && !resume && !force) {
            throw wrong(file + " is there: --resume goes on with it, --force writes over it");
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    /** Whatever is told at the start would be told among the entries. */
    private void toStandardOutput() throws IOException {
        System.setOut(System.err);
        try (var ledger = ledger();
                var export = ledger.export(to, null);
                var out = new FileOutputStream(FileDescriptor.out)) {
            write(export, out);
        }
    }

    private void toFile(Path named, @Nullable Begun begun) throws IOException {
        if (begun == null || begun.header() == null) {
            write(named, 0, ledger -> ledger.export(to, null));
        } else if (!begun.ended()) {
            goOn(named, begun, begun.header());
        }
        var end = ExportSum.endOf(named);
        spec.commandLine()
                .getOut()
                .printf("%s: %d entries, SHA-256 %s%n", named, end.entries(), end.sha256());
        spec.commandLine().getOut().flush();
    }

    /** Of another ledger it would come to another end: the whole file is held against its own. */
    private void goOn(Path named, Begun begun, ExportHeader header) throws IOException {
        if (to != null && to != header.entries()) {
            throw new IOException(
                    "it goes up to entry %d: leave --to out".formatted(header.entries()));
        }
        write(
                named,
                begun.bytes(),
                ledger -> {
                    if (!Objects.equals(header.ledger(), ledger.first())) {
                        throw new IOException("it is an export of another ledger");
                    }
                    return ledger.export(header.entries(), begun.entries());
                });
        begun(named);
    }

    /** Begins an export, or what is left of one. */
    private interface Beginning {
        Outgoing of(LedgerCopy ledger) throws IOException;
    }

    private void write(Path named, long from, Beginning beginning) throws IOException {
        try (var ledger = ledger();
                var export = beginning.of(ledger);
                var channel = FileChannel.open(named, CREATE, WRITE)) {
            channel.truncate(from);
            channel.position(from);
            write(export, Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private static void write(Outgoing export, OutputStream file) throws IOException {
        Progress.shown(
                "Exporting",
                " entries",
                1,
                export::entries,
                done -> {
                    var out = new BufferedOutputStream(Watched.lines(file, done), BUFFER);
                    export.write(out);
                    out.flush();
                    return out;
                });
    }

    private static Begun begun(Path named) throws IOException {
        return Progress.shown(
                "Checking",
                " MB",
                MEGABYTE,
                () -> Files.size(named),
                done -> {
                    try (var in = Watched.bytes(Files.newInputStream(named), done)) {
                        return Begun.of(in);
                    }
                });
    }

    private LedgerCopy ledger() {
        return LedgerCopy.open(application, settings, spec.commandLine());
    }
}
