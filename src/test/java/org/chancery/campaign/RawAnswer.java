package org.chancery.campaign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a server answers to bytes, whatever they are.
 *
 * @param body as far as it is read: of a stream the first event
 */
record RawAnswer(int status, HttpHeaders headers, String body) {
    private static final int PATIENCE_MILLIS = 60_000;

    /**
     * Sends bytes and reads one answer.
     *
     * @throws IOException also when no whole answer comes
     */
    static RawAnswer to(int port, String method, byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                // it answers before it has heard all
            }
            return read(method, new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static RawAnswer read(String method, InputStream in) throws IOException {
        var status = line(in);
        var headers = new LinkedHashMap<String, List<String>>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("a header is none: " + line);
            }
            headers.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        if (!status.matches("HTTP/1\\.1 [1-5][0-9][0-9].*")) {
            throw new IOException("no status: " + status);
        }
        int code = Integer.parseInt(status.substring(9, 12));
        if (code < 200) {
            return read(method, in);
        }
        var all = HttpHeaders.of(headers, (_, _) -> true);
        boolean none = method.equals("HEAD") || code == 204 || code == 304;
        return new RawAnswer(code, all, none ? "" : new String(body(all, in), UTF_8));
    }

    private static byte[] body(HttpHeaders headers, InputStream in) throws IOException {
        if (headers.firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
            return in.readNBytes(1);
        }
        if (headers.firstValue("Transfer-Encoding").orElse("").equals("chunked")) {
            return chunks(in);
        }
        var length = headers.firstValueAsLong("Content-Length");
        if (length.isEmpty()) {
            return in.readAllBytes();
        }
        var body = in.readNBytes(Math.toIntExact(length.getAsLong()));
        if (body.length < length.getAsLong()) {
            throw new EOFException("the body breaks off");
        }
        return body;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the answer breaks off: " + line.toString(ISO_8859_1));
            }
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
