package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.kernel.Described;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.codec.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A viewpoint as it was resolved, with what the reader must be told about it.
 *
 * @param ledger which ledger answers
 * @param recordedAt when the entry at the position was recorded; absent before the first
 * @param pinned whether it was asked in such a way that the answer stays the same for ever
 * @param own the parameters beside the viewpoint
 */
record Question(
        String ledger,
        Viewpoint viewpoint,
        @Nullable Instant recordedAt,
        List<String> notices,
        boolean pinned,
        SortedMap<String, String> own) {
    static final String POLICY = "1";
    static final String FORMAT = "1";

    private static final String VERSION =
            String.valueOf(Question.class.getPackage().getImplementationVersion());

    /** The viewpoint as an answer carries it. */
    @JsonPropertyOrder({"asOf", "knownAt", "publishedBy", "sources", "policy", "format"})
    record Shown(
            @Described("D, the day asked for.") String asOf,
            @Described("K, what was known.") KnownAt knownAt,
            @Described("P: what was published by that instant; left out where it is not asked.")
                    @Nullable String publishedBy,
            @Described("Which sources were asked.") String sources,
            @Described("Version of the rules of labelling.") String policy,
            @Described("Version of the answer's form.") String format) {}

    /** The position up to which entries were read. */
    record KnownAt(
            @Described("Position of the last entry that was read.") long position,
            @Described("When that entry was recorded; left out before the first.")
                    @Nullable String recordedAt) {}

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

    /** The answer of an address that exists as JSON alone. */
    <T> ResponseEntity<T> answer(String path, T body) {
        return ok(path, Form.JSON).body(body);
    }

    /** An answer as seen from here, with the position that it covers and how long it holds. */
    ResponseEntity.BodyBuilder ok(String path, Form form) {
        var permalink = permalink(path + form.suffix());
        var ok =
                ResponseEntity.ok()
                        .contentType(form.type())
                        .header(LedgerPosition.HEADER, Long.toString(viewpoint.position()))
                        .eTag(Hash.of(ledger + permalink, VERSION))
                        .varyBy(HttpHeaders.ACCEPT);
        return pinned
                ? ok.cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                : ok.cacheControl(CacheControl.noCache())
                        .header(HttpHeaders.CONTENT_LOCATION, permalink);
    }

    /** The address that answers this for ever. */
    String permalink(String path) {
        return path + "?" + pin() + (own.isEmpty() ? "" : "&" + Query.text(own));
    }

    /** Where a list goes on after a cursor, as seen from here. */
    String next(String path, String cursor) {
        var again = new TreeMap<>(own);
        again.put(Cursor.PARAMETER, cursor);
        return path + "?" + pin() + "&" + Query.text(again);
    }

    /** Another address, as seen from here. */
    String link(String path) {
        return path + "?" + pin();
    }

    /** The viewpoint in a query, resolved. */
    String pin() {
        var pin = new LinkedHashMap<String, String>();
        pin.put("asOf", viewpoint.asOf().toString());
        pin.put("atPosition", Long.toString(viewpoint.position()));
        if (viewpoint.publishedBy() != null) {
            pin.put("publishedBy", viewpoint.publishedBy().text());
        }
        if (!(viewpoint.sources() instanceof SourceFilter.All)) {
            pin.put("sources", viewpoint.sources().toString());
        }
        pin.put("policy", POLICY);
        return Query.text(pin);
    }
}
