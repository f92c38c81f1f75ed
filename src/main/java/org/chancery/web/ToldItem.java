package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** An entry as the timeline of a pair tells it. */
@JsonPropertyOrder({"pair", "entry"})
record ToldItem(
        @Described("The codes of the two states that it touches; where lineage is asked.")
                @Nullable List<String> pair,
        @JsonUnwrapped TimelineItem entry) {}
