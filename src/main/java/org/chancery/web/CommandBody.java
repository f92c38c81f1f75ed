package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.chancery.ledger.codec.BadInput;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** The bytes of a command: JSON as UTF-8, as they are, and not too many. */
final class CommandBody {
    static final int LARGEST = 256 * 1024;

    private CommandBody() {}

    /**
     * Reads the whole body.
     *
     * @throws HttpMediaTypeNotSupportedException when it comes in other characters, or compressed
     */
    static byte[] of(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        requireUsual(request);
        try (InputStream in = request.getInputStream()) {
            var body = in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new Failure.TooLarge("the body", LARGEST);
            }
            return body;
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    static BadInput brokenOff() {
        return new BadInput("", "the body ended early, or is not sent as HTTP has it");
    }

    /**
     * Looks whether nothing is asked of commands that they do not do, whatever their bodies say.
     *
     * @throws HttpMediaTypeNotSupportedException when they come in other characters, or compressed
     */
    static void requireUsual(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        requireUtf8(request);
        requirePlain(request);
        requireNoCondition(request);
    }

    /**
     * Looks whether a body is said to be text in UTF-8, as far as anything is said.
     *
     * @throws HttpMediaTypeNotSupportedException when it comes in other characters
     */
    static void requireUtf8(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        if (!StringUtils.hasLength(request.getContentType())) {
            return;
        }
        var sent = MediaType.parseMediaType(request.getContentType());
        var charset = sent.getCharset();
        if (charset != null && !charset.equals(UTF_8)) {
            throw new HttpMediaTypeNotSupportedException(sent, List.of(new MediaType(sent, UTF_8)));
        }
    }

    private static void requireNoCondition(HttpServletRequest request) {
        for (var condition : List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_UNMODIFIED_SINCE)) {
            if (request.getHeader(condition) != null) {
                throw new BadInput(
                        condition,
                        "is not taken: a command is judged by all that is recorded when it comes");
            }
        }
    }

    /**
     * Looks whether a body is sent as it is.
     *
     * @throws HttpMediaTypeNotSupportedException when it is compressed
     */
    static void requirePlain(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new HttpMediaTypeNotSupportedException("encoded as " + encoding);
        }
    }
}
