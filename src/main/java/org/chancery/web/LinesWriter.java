package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.web.Listed.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes items as they are made: JSON, one a line, or the rows of a table (RFC 4180). Nothing is
 * ever closed here: an answer that fails on its way must not look complete.
 */
final class LinesWriter extends AbstractHttpMessageConverter<Lines<?>> {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final JsonMapper json;

    /** An answer broke off after its beginning was sent: no problem can be told any more. */
    static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff(RuntimeException cause) {
            super("an answer broke off", cause);
        }
    }

    LinesWriter(JsonMapper json) {
        super(Form.CSV.type(), Form.NDJSON.type());
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Lines.class;
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Lines<?> readInternal(Class<? extends Lines<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("a list is only written", message);
    }

    @Override
    protected void writeInternal(Lines<?> lines, HttpOutputMessage message) throws IOException {
        var out = new Opening(message);
        boolean table = Form.CSV.type().equalsTypeAndSubtype(message.getHeaders().getContentType());
        try {
            if (table) {
                writeTable(lines, out);
            } else {
                writeJson(lines, out);
            }
            out.open();
        } catch (RuntimeException e) {
            throw out.isOpen() ? new BrokenOff(e) : e;
        }
    }

    private void writeJson(Lines<?> lines, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out);
        lines.items()
                .forEach(item -> {
                    try {
                        buffered.write(json.writeValueAsBytes(item));
                        buffered.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        buffered.flush();
    }

    private <T> void writeTable(Lines<T> lines, OutputStream out) throws IOException {
        var columns =
                Stream.of(lines.columns().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
        var table = CsvWriter.builder().build(out, UTF_8);
        table.writeRecord(columns);
        lines.items()
                .flatMap(item -> lines.rows().apply(item).stream())
                .forEach(row -> table.writeRecord(cells(columns, json.valueToTree(row))));
        table.flush();
    }

    private static List<String> cells(List<String> columns, JsonNode row) {
        return columns.stream().map(column -> harmless(text(row.path(column)))).toList();
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(LinesWriter::text).collect(Collectors.joining("; "));
        }
        return value.isObject() ? value.toString() : value.asString("");
    }

    /** A spreadsheet takes what begins like a formula for one. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** A body that is begun, status and headers with it, when the first bytes are written. */
    private static final class Opening extends OutputStream {
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

        @Override
        public void flush() throws IOException {
            open().flush();
        }
    }
}
