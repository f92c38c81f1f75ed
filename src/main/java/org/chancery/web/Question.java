package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Viewpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A viewpoint as it was resolved, with what the reader must be told about it.
 *
 * @param recordedAt when the entry at the position was recorded; absent before the first
 */
record Question(Viewpoint viewpoint, @Nullable Instant recordedAt, List<String> notices) {
    static final String POLICY = "1";
    static final String FORMAT = "1";

    /** The viewpoint as an answer carries it. */
    @JsonPropertyOrder({"asOf", "knownAt", "publishedBy", "sources", "policy", "format"})
    record Shown(
            String asOf,
            KnownAt knownAt,
            @Nullable String publishedBy,
            String sources,
            String policy,
            String format) {}

    /** The position up to which entries were read. */
    record KnownAt(long position, @Nullable String recordedAt) {}

    Shown shown() {
        return new Shown(
                viewpoint.asOf().toString(),
                new KnownAt(
                        viewpoint.position(),
                        recordedAt == null ? null : Instants.text(recordedAt)),
                viewpoint.publishedBy() == null
                        ? null
                        : Instants.text(viewpoint.publishedBy().instant()),
                viewpoint.sources().toString(),
                POLICY,
                FORMAT);
    }

    /** An answer as seen from here, with the position that it covers. */
    <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .header(LedgerPosition.HEADER, Long.toString(viewpoint.position()))
                .body(body);
    }

    /** The address that answers this for ever. */
    String permalink(String path) {
        var link =
                new StringBuilder(path)
                        .append("?asOf=")
                        .append(viewpoint.asOf())
                        .append("&atPosition=")
                        .append(viewpoint.position());
        if (viewpoint.publishedBy() != null) {
            link.append("&publishedBy=").append(viewpoint.publishedBy().text());
        }
        if (!(viewpoint.sources() instanceof SourceFilter.All)) {
            link.append("&sources=")
                    .append(
                            URLEncoder.encode(
                                    viewpoint.sources().toString(), StandardCharsets.UTF_8));
        }
        return link.append("&policy=").append(POLICY).toString();
    }
}
