package org.chancery.web;

import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpOutputMessage;

/** A body that is begun, status and headers with it, when the first bytes are written. */
final class Opening extends OutputStream {
    private final HttpOutputMessage message;
    private boolean open;

    Opening(HttpOutputMessage message) {
        this.message = message;
    }

    boolean isOpen() {
        return open;
    }

    OutputStream open() throws IOException {
        var body = message.getBody();
        if (!open) {
            open = true;
            body.flush();
        }
        return body;
    }

    @Override
    public void write(int b) throws IOException {
        open().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        open().write(bytes, offset, length);
    }

    /** A message that can be flushed has to be: its body may not hear of it. */
    @Override
    public void flush() throws IOException {
        open().flush();
        if (message instanceof Flushable flushable) {
            flushable.flush();
        }
    }
}
