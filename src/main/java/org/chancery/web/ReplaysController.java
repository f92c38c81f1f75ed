package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.audit.ReplayReport;
import org.chancery.audit.ReplayRun;
import org.chancery.audit.ReplayStatus;
import org.chancery.audit.ReplayStatus.State;
import org.chancery.audit.Replays;
import org.chancery.kernel.Described;
import org.chancery.ledger.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Has relations told again from the entries, and tells what comes of it. */
@RestController
class ReplaysController {
    private static final String PATH = "/api/audit/replays";
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(500);

    private final Replays replays;
    private final Questions questions;
    private final JsonMapper json;

    ReplaysController(Replays replays, Questions questions, JsonMapper json) {
        this.replays = replays;
        this.questions = questions;
        this.json = json;
    }

    /** The replays of this process. */
    record All(@Described("The newest first.") List<Item> items) {}

    /** A replay by its state. */
    record Item(
            @Described("Its id.") UUID id,
            @Described("Where its report is.") String href,
            @Described("Whose relations: a pair, a state, or all.") String asked,
            @Described("Whether it runs, is done, or failed.") State state,
            @Described("What came of the comparison; left out before.")
                    ReplayReport.@Nullable Outcome outcome,
            @Described("When it began.") String begunAt) {
        static Item of(ReplayStatus status) {
            return new Item(
                    status.id(),
                    address(status),
                    status.asked().toString(),
                    status.state(),
                    status.report() == null ? null : status.report().outcome(),
                    Instants.text(status.begunAt()));
        }
    }

    /** A replay as it stands. */
    @JsonPropertyOrder({
        "id",
        "asked",
        "step",
        "viewpoint",
        "state",
        "begunAt",
        "endedAt",
        "progress",
        "failure",
        "report"
    })
    record Answer(
            @Described("Its id.") UUID id,
            @Described("Whose relations: a pair, a state, or all.") String asked,
            @Described("Whether the pair is gone through entry by entry.") boolean step,
            @Described("The viewpoint from which they are told, resolved.") Seen.Shown viewpoint,
            @Described("Whether it runs, is done, or failed.") State state,
            @Described("When it began.") String begunAt,
            @Described("When it ended; left out while it runs.") @Nullable String endedAt,
            @Described("How far it has come.") ReplayStatus.Progress progress,
            @Described("Why it came to no end; left out if it did.") @Nullable String failure,
            @Described("What came of it; left out before its end.")
                    @Nullable ReplayReport report) {}

    private static String address(ReplayStatus status) {
        return PATH + "/" + status.id();
    }

    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> begin(HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        var question = questions.read(request.getParameterMap());
        var body = ReplayBody.read(CommandBody.of(request));
        var status = replays.begin(body.asked(), body.step(), question.viewpoint());
        return ResponseEntity.accepted()
                .location(URI.create(address(status)))
                .cacheControl(CacheControl.noStore())
                .body(answer(status));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<All> all(HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new All(replays.all().stream().map(Item::of).toList()));
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> one(@PathVariable String id, HttpServletRequest request) {
        var run = run(id, request);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(run.status()));
    }

    /** How far it has come, again and again, and its report at the end. */
    @GetMapping(path = PATH + "/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        var run = run(id, request);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        var status = run.status();
        while (status.state() == State.RUNNING) {
            send(response, "progress", status.progress());
            status = run.await(BETWEEN_EVENTS);
        }
        send(response, "report", answer(status));
    }

    private void send(HttpServletResponse response, String event, Object data) throws IOException {
        var text = "event: %s\ndata: %s\n\n".formatted(event, json.writeValueAsString(data));
        response.getOutputStream().write(text.getBytes(UTF_8));
        response.flushBuffer();
    }

    private ReplayRun run(String id, HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        return replays.run(id)
                .orElseThrow(() -> new Unknown("this process has had no replay %s".formatted(id)));
    }

    private Answer answer(ReplayStatus status) {
        return new Answer(
                status.id(),
                status.asked().toString(),
                status.step(),
                new Seen(status.viewpoint(), true).shown(),
                status.state(),
                Instants.text(status.begunAt()),
                status.endedAt() == null ? null : Instants.text(status.endedAt()),
                status.progress(),
                status.failure(),
                status.report());
    }
}
