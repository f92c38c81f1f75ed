package org.chancery.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.feed.Batch;
import org.chancery.ledger.feed.Feed;
import org.chancery.ledger.feed.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The entries of the ledger as they are stored, as server-sent events, on and on. Each stream is
 * written by the thread of its request, which waits alone for a client that is slow; one that takes
 * nothing for as long as the server waits for a connection is cut off.
 */
@RestController
class StreamController {
    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final byte[] HELLO = "retry: 2000\n\n".getBytes(US_ASCII);
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(US_ASCII);

    private final Feed feed;
    private final AfterPosition places;
    private final Duration heartbeat;

    StreamController(
            Feed feed,
            AfterPosition places,
            @Value("${chancery.stream-heartbeat:15s}") Duration heartbeat) {
        this.feed = feed;
        this.places = places;
        this.heartbeat = heartbeat;
    }

    @GetMapping(path = "/api/ledger/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        long after = after(request);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            begin(response);
            return;
        }
        try (var follower = feed.follow(after)) {
            begin(response);
            send(follower, response);
        }
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** A client that connects again says where it was; its address still says where it began. */
    private long after(HttpServletRequest request) {
        var parameters = new Parameters(request.getParameterMap(), Set.of(AfterPosition.PARAMETER));
        var resumed = Collections.list(request.getHeaders(LAST_EVENT_ID));
        if (resumed.isEmpty()) {
            long after = places.of(parameters);
            parameters.done();
            return after;
        }
        parameters.done();
        if (resumed.size() > 1) {
            throw new BadInput(LAST_EVENT_ID, "is sent more than once");
        }
        return places.of(LAST_EVENT_ID, resumed.getFirst());
    }

    private void send(Follower follower, HttpServletResponse response)
            throws IOException, InterruptedException {
        var out = response.getOutputStream();
        try {
            out.write(HELLO);
            response.flushBuffer();
            for (var next = follower.next(heartbeat);
                    next.isPresent();
                    next = follower.next(heartbeat)) {
                for (Batch batch : next.get()) {
                    out.write(batch.bytes());
                }
                if (next.get().isEmpty()) {
                    out.write(HEARTBEAT);
                }
                response.flushBuffer();
            }
        } catch (RuntimeException e) {
            throw new BrokenOff(e);
        } catch (IOException e) {
            if (timedOut(e)) {
                LOG.warn(
                        "a stream was cut off before {}: its client reads nothing",
                        follower.position());
            }
            throw e;
        }
    }

    private static boolean timedOut(Throwable failure) {
        return failure instanceof SocketTimeoutException
                || (failure.getCause() != null && timedOut(failure.getCause()));
    }
}
