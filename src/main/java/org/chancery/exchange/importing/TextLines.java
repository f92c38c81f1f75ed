package org.chancery.exchange.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.chancery.exchange.Lines;
import org.chancery.ledger.codec.Texts;

/** The lines of a file as texts in UTF-8; a byte order mark is no part of the first. */
final class TextLines implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Lines lines;

    TextLines(InputStream in) {
        this.lines = new Lines(in);
    }

    /** Goes on to the next line; false after the last. */
    boolean advance() throws IOException {
        return lines.advance();
    }

    /** The number of the line, from 1. */
    int number() {
        return lines.number();
    }

    /** How many bytes of the line are held. */
    int length() {
        return lines.length();
    }

    /**
     * The line without its end.
     *
     * @throws BadLine when it is no text, or too long
     */
    String text() {
        try {
            var text = Texts.utf8(lines.bytes());
            return lines.number() == 1 && text.startsWith(BYTE_ORDER_MARK)
                    ? text.substring(1)
                    : text;
        } catch (CharacterCodingException e) {
            throw new BadLine("it is not UTF-8");
        } catch (Lines.TooLong e) {
            throw new BadLine(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
