package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.chancery.audit.Asked;
import org.chancery.audit.Asked.OfAll;
import org.chancery.audit.Asked.OfPair;
import org.chancery.audit.Asked.OfState;
import org.chancery.audit.ReplayReport;
import org.chancery.ledger.codec.StrictJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Tells relations again from the entries alone, and compares them with what is answered. */
@Command(
        name = "replay",
        versionProvider = Help.Version.class,
        description = {
            "Tell relations again from the entries alone, and compare them with what is answered.",
            "All entries are read in order, without the tables that answers come from. Two replays"
                    + " from one viewpoint end in the same SHA-256, on any machine. Where the data"
                    + " directory is being served, its server replays."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:what is answered is what the entries tell",
            "1:it failed, or nothing was answered that could be compared",
            "2:the call was wrong",
            "3:what is answered is not what the entries tell; the report names every place"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  chancery replay                            every relation, as of today",
            "  chancery replay KAZ                        those of one state",
            "  chancery replay KAZ-USA --as-of=2018-01-20 --step",
            "  chancery replay --at-position=4000         as it was known at that entry",
            "  chancery replay KAZ-USA --json             the report as over HTTP",
            "",
            "What it proves, and what not: docs/replay.md.",
            "Settings: --chancery.data-dir=./data is where the ledger lies; any other setting of"
                    + " the application is given in the same way."
        })
final class Replay implements Callable<Integer> {
    private static final int DIFFERENT = 3;
    private static final int ALL = 100;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final String ADDRESS = "/api/audit/replays";

    private final Class<?> application;
    private final String[] settings;

    @Spec CommandSpec spec = CommandSpec.create();

    @Mixin Help help = new Help();

    @Mixin ViewpointAsked viewpoint = new ViewpointAsked();

    @Option(
            names = "--step",
            description = "Go through a pair entry by entry, and tell what each changes.")
    boolean step;

    @Option(names = "--json", description = "Write the report as JSON, and nothing else.")
    boolean json;

    @Parameters(
            arity = "0..1",
            paramLabel = "PAIR|STATE",
            description = "Two states such as KAZ-USA, or one; if left out, all relations.")
    @Nullable String name;

    Replay(Class<?> application, String... settings) {
        this.application = application;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        var body = body();
        try (var asked = AskedServer.open(application, settings, spec.commandLine())) {
            return told(
                    Progress.shown(
                            "Replaying",
                            " %",
                            1,
                            () -> ALL,
                            done -> ended(asked.server(), body, done)));
        }
    }

    private String body() {
        var body = StrictJson.MAPPER.createObjectNode();
        var asked = asked();
        switch (asked) {
            case OfPair _ -> body.put("pair", asked.toString());
            case OfState _ -> body.put("state", asked.toString());
            case OfAll() -> {}
        }
        if (step && !(asked instanceof OfPair)) {
            throw wrong("--step goes with a pair such as KAZ-USA");
        }
        return body.put("step", step).toString();
    }

    private Asked asked() {
        try {
            return name == null ? new OfAll() : Asked.parse(name);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private JsonNode ended(Server server, String body, LongConsumer done) throws IOException {
        var status =
                server.answer(
                        server.at(ADDRESS + viewpoint.query())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)),
                        JsonNode.class);
        var report = ADDRESS + "/" + status.path("id").stringValue();
        long told = 0;
        while (status.path("state").stringValue().equals("running")) {
            pause();
            status = server.answer(server.at(report).GET(), JsonNode.class);
            long now = percent(status.path("progress"));
            done.accept(now - told);
            told = now;
        }
        return status;
    }

    /** Reading is one half of it, telling again the other. */
    private static long percent(JsonNode progress) {
        return (percentOf(progress.path("entries")) + percentOf(progress.path("relations"))) / 2;
    }

    private static long percentOf(JsonNode done) {
        long of = done.path("of").longValue(0);
        return of == 0 ? 0 : ALL * done.path("done").longValue(0) / of;
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was interrupted; the server goes on");
        }
    }

    private int told(JsonNode status) throws IOException {
        if (status.has("failure")) {
            throw new IOException(status.path("failure").stringValue());
        }
        var report = StrictJson.MAPPER.treeToValue(status.path("report"), ReplayReport.class);
        var text = json ? status + System.lineSeparator() : report.text(title(status));
        Output.standard(out -> out.write(text.getBytes(UTF_8)));
        return switch (report.outcome()) {
            case SAME -> 0;
            case DIFFERENT -> DIFFERENT;
            case NOT_COMPARED -> CommandLineProgram.FAILED;
        };
    }

    private static String title(JsonNode status) {
        var seen = status.path("viewpoint");
        var title =
                "%s as of %s, known up to entry %d, sources %s"
                        .formatted(
                                status.path("asked").stringValue(),
                                seen.path("asOf").stringValue(),
                                seen.at("/knownAt/position").longValue(),
                                seen.path("sources").stringValue());
        return seen.has("publishedBy")
                ? title + ", published by " + seen.path("publishedBy").stringValue()
                : title;
    }
}
