package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list as it is answered. */
sealed interface Listed<T> {

    /** Some items with the viewpoint from which they were seen. */
    @JsonPropertyOrder({"viewpoint", "notices", "items", "links"})
    record Page<T>(Question.Shown viewpoint, List<String> notices, List<T> items, Links links)
            implements Listed<T> {}

    /**
     * Where to go from a page.
     *
     * @param permalink answers this page for ever
     * @param next the page after it, as seen from the same viewpoint; absent on the last one
     */
    record Links(String permalink, @Nullable String next) {}

    /**
     * Items that are written as they are made.
     *
     * @param columns the columns of their table
     * @param rows the rows that an item makes
     */
    record Lines<T>(
            Stream<T> items,
            Class<? extends Record> columns,
            Function<T, ? extends List<? extends Record>> rows)
            implements Listed<T> {}
}
