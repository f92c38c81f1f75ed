package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** A list as it is answered. */
sealed interface Listed<T> {

    /** Some items with the viewpoint from which they were seen. */
    @JsonPropertyOrder({"viewpoint", "notices", "items", "links"})
    record Page<T>(
            @Described("The viewpoint from which it was seen, resolved.") Seen.Shown viewpoint,
            @Described(
                            "What the reader must know: before-ledger, where nothing was recorded by then.")
                    List<String> notices,
            @Described("The items of this page, in the order of the list.") List<T> items,
            @Described("Where to go from this page.") Links links)
            implements Listed<T> {}

    /** Where to go from a page. */
    record Links(
            @Described("Answers this page for ever.") String permalink,
            @Described("The page after it, from the same viewpoint; left out on the last one.")
                    @Nullable String next) {}

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
