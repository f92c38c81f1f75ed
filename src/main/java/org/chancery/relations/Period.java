package org.chancery.relations;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** Days on all of which a relation stood as it did on any of them. */
@JsonPropertyOrder({"from", "to", "elements"})
public record Period(
        @Described("Its first day; left out of the first period, which has no beginning.")
                @Nullable LocalDate from,
        @Described("Its last day; left out of the last period, which holds on the day asked for.")
                @Nullable LocalDate to,
        @JsonUnwrapped Elements elements) {}
