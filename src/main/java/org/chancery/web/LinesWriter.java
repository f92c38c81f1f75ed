package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.web.Listed.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
    /** Headers that are set before the body is written, and must not stand on a problem. */
    private static final List<String> ONLY_OF_A_WHOLE =
            List.of(HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_LOCATION);

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final JsonMapper json;

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
            if (out.isOpen()) {
                throw new BrokenOff(e);
            }
            ONLY_OF_A_WHOLE.forEach(message.getHeaders()::remove);
            throw e;
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
        var columns = columns(lines.columns()).toList();
        var table = CsvWriter.builder().build(out, UTF_8);
        table.writeRecord(columns);
        lines.items()
                .flatMap(item -> lines.rows().apply(item).stream())
                .forEach(row -> table.writeRecord(cells(columns, json.valueToTree(row))));
        table.flush();
    }

    private static Stream<String> columns(Class<?> row) {
        return Stream.of(row.getRecordComponents())
                .flatMap(component ->
                        component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                ? columns(component.getType())
                                : Stream.of(component.getName()));
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
}
