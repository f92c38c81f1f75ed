package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.relations.Period;
import org.jspecify.annotations.Nullable;

/** A period of a history. */
@JsonPropertyOrder({"pair", "period"})
record PeriodItem(
        @Described("The codes of the two states whose history it is of; where lineage is asked.")
                @Nullable List<String> pair,
        @JsonUnwrapped Period period) {}
