package org.chancery.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is being made; its bytes need not be HTTP. */
final class Draft {
    String method;
    String path;
    String version = "HTTP/1.1";

    /** As they are in the address. */
    final List<String> query = new ArrayList<>();

    /** As lines. */
    final List<String> headers = new ArrayList<>();

    byte[] body = {};

    /** How the end of the body is told; null for its length. */
    @Nullable String framing;

    boolean chunked;

    /** Whether it would be valid and is only tried: then it must stay a dry run. */
    boolean dry;

    final List<Twist> twists = new ArrayList<>();

    Draft(String method, String path) {
        this.method = method;
        this.path = path;
    }

    void header(String name, String value) {
        headers.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        headers.add(name + ": " + value);
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    String head() {
        var head = new StringBuilder();
        head.append("%s %s %s\r\n".formatted(method, target(), version));
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (framing != null) {
            head.append(framing).append("\r\n");
        } else if (chunked) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (body.length > 0) {
            head.append("Content-Length: %d\r\n".formatted(body.length));
        }
        return head.append("\r\n").toString();
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head().getBytes(UTF_8));
        if (chunked) {
            bytes.writeBytes("%x\r\n".formatted(body.length).getBytes(UTF_8));
            bytes.writeBytes(body);
            bytes.writeBytes((body.length == 0 ? "\r\n" : "\r\n0\r\n\r\n").getBytes(UTF_8));
        } else {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        var text = new String(body, 0, Math.min(body.length, 1_000), UTF_8);
        return "%s%n%s%s (%d bytes)"
                .formatted(twists, head().replaceAll("(.{400}).+", "$1 …"), text, body.length);
    }
}
