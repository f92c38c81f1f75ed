package org.chancery.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.kernel.Described;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * A viewpoint as it was resolved.
 *
 * @param pinned whether it was asked in such a way that it stays the same for ever
 */
record Seen(Viewpoint viewpoint, boolean pinned) {
    static final String FORMAT = "1";

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
                        viewpoint.recordedAt() == null
                                ? null
                                : Instants.text(viewpoint.recordedAt())),
                viewpoint.publishedBy() == null
                        ? null
                        : Instants.text(viewpoint.publishedBy().instant()),
                viewpoint.sources().toString(),
                policy(),
                FORMAT);
    }

    private String policy() {
        return requireNonNull(viewpoint.policy(), "a viewpoint is resolved with its policy");
    }

    /** What the reader must be told about it. */
    List<String> notices() {
        return viewpoint.position() == 0 ? List.of("before-ledger") : List.of();
    }

    /** Another address, as seen from here. */
    String link(String path) {
        return path + "?" + Query.text(pin());
    }

    /** The parameters that give it for ever. */
    Map<String, String> pin() {
        var pin = new LinkedHashMap<String, String>();
        pin.put("asOf", viewpoint.asOf().toString());
        pin.put("atPosition", Long.toString(viewpoint.position()));
        if (viewpoint.publishedBy() != null) {
            pin.put("publishedBy", viewpoint.publishedBy().text());
        }
        if (!(viewpoint.sources() instanceof SourceFilter.All)) {
            pin.put("sources", viewpoint.sources().toString());
        }
        pin.put("policy", policy());
        return pin;
    }
}
