package org.chancery.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Sends many commands and takes their results meanwhile, in chunks as HTTP/1.1 has them: Java's own
 * client takes nothing of an answer before all is sent.
 */
public final class BothWays {
    private static final List<String> HEAD =
            List.of(
                    "POST /api/commands HTTP/1.1",
                    "Host: localhost",
                    "Connection: close",
                    "Content-Type: application/x-ndjson",
                    "Transfer-Encoding: chunked",
                    "");

    private BothWays() {}

    /**
     * Sends lines and hands over the lines that are answered.
     *
     * @throws IOException when the answer breaks off, or is not one of results
     */
    public static void send(int port, Iterator<String> lines, Consumer<String> results)
            throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var sending = CompletableFuture.runAsync(() -> send(socket, lines), threads);
            take(socket.getInputStream(), results);
            sending.join();
        }
    }

    private static void send(Socket socket, Iterator<String> lines) {
        try {
            var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            HEAD.forEach(line -> write(out, line + "\r\n"));
            while (lines.hasNext()) {
                var line = lines.next() + "\n";
                write(out, Integer.toHexString(line.getBytes(UTF_8).length) + "\r\n");
                write(out, line + "\r\n");
            }
            write(out, "0\r\n\r\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOk(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        while (!line(in).isEmpty()) {}
    }

    /**
     * Takes an answer to its end and hands over its lines.
     *
     * @throws IOException when it breaks off, or is not one of results
     */
    public static void take(InputStream from, Consumer<String> results) throws IOException {
        var in = new BufferedInputStream(from, 1 << 16);
        requireOk(in);
        var rest = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            var chunk = in.readNBytes(size);
            if (chunk.length < size) {
                throw new EOFException("the answer breaks off");
            }
            for (byte b : chunk) {
                if (b == '\n') {
                    results.accept(rest.toString(UTF_8));
                    rest.reset();
                } else {
                    rest.write(b);
                }
            }
            line(in);
        }
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the answer breaks off");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
