package org.chancery.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A reader of the stream of a server that costs next to nothing: it holds the position of every
 * event that came whole against the one before. It is asked by HTTP/1.0, so that the body comes
 * without chunks.
 */
public final class EventReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final int port;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile long last;
    private final AtomicLong heartbeats = new AtomicLong();
    private volatile boolean ended;

    @SuppressWarnings("NullAway.Init")
    private volatile Socket socket;

    @SuppressWarnings("NullAway.Init")
    private Thread thread;

    /** Opens the stream after a position. */
    public EventReader(int port, long after) {
        this.port = port;
        last = after;
        open("");
    }

    /** The position of the last event that came whole. */
    public long last() {
        return last;
    }

    /** How many comments came. */
    public long heartbeats() {
        return heartbeats.get();
    }

    /** Positions that did not follow the one before. */
    public List<String> faults() {
        return faults;
    }

    /** Whether the server has closed the stream. */
    public boolean ended() {
        return ended;
    }

    /** Breaks the connection off, without a word. */
    public void kill() {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on after the last event that came whole. */
    public void resume() {
        resumeAfter(last);
    }

    /** Goes on after another one. */
    public void resumeAfter(long position) {
        open("Last-Event-ID: " + position + "\r\n");
    }

    private void open(String header) {
        var asked =
                "GET /api/ledger/stream?after=%d HTTP/1.0\r\nHost: localhost\r\n%s\r\n"
                        .formatted(header.isEmpty() ? last : 0, header);
        try {
            socket = new Socket();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(asked.getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ended = false;
        thread = Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (var from = socket.getInputStream()) {
            var lines = new Lines(from, new byte[BUFFER]);
            while (lines.next() != '\r') {
                lines.skipLine();
            }
            lines.skipLine();
            events(lines);
        } catch (IOException e) {
            // the connection is gone: that may be what is tried
        } finally {
            ended = true;
        }
    }

    /** Looks at the first letter of each line, and at the position in those that hold one. */
    private void events(Lines lines) throws IOException {
        long id = -1;
        for (int c = lines.next(); ; c = lines.next()) {
            if (c == 'i') {
                id = lines.number();
            } else if (c == '\n') {
                if (id >= 0) {
                    heard(id);
                }
                id = -1;
            } else {
                if (c == ':') {
                    heartbeats.incrementAndGet();
                }
                lines.skipLine();
            }
        }
    }

    private void heard(long id) {
        if (id != last + 1) {
            faults.add("%d after %d".formatted(id, last));
        }
        last = id;
    }

    /** Bytes as they come, a buffer at a time. */
    private static final class Lines {
        private final InputStream from;
        private final byte[] buffer;
        private int at;
        private int end;

        Lines(InputStream from, byte[] buffer) {
            this.from = from;
            this.buffer = buffer;
        }

        int next() throws IOException {
            if (at == end) {
                end = from.read(buffer);
                at = 0;
                if (end < 0) {
                    end = 0;
                    throw new EOFException();
                }
            }
            return buffer[at++];
        }

        void skipLine() throws IOException {
            int c = next();
            while (c != '\n') {
                c = next();
            }
        }

        long number() throws IOException {
            long number = 0;
            for (int c = next(); c != '\n'; c = next()) {
                if (c >= '0' && c <= '9') {
                    number = 10 * number + c - '0';
                }
            }
            return number;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
