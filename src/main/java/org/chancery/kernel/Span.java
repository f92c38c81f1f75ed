package org.chancery.kernel;

import org.jspecify.annotations.Nullable;

/** The first and the last day of a date, as written, where it has them. */
public record Span(@Nullable String from, @Nullable String to) {

    public static Span of(@Nullable When when) {
        if (when == null || when.shape() == When.Shape.BETWEEN) {
            return new Span(null, null);
        }
        return new Span(text(when.from()), text(when.to()));
    }

    private static @Nullable String text(@Nullable Object date) {
        return date == null ? null : date.toString();
    }
}
