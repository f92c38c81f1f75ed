package org.chancery.relations;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.chancery.kernel.Described;
import org.chancery.relations.elements.Elements;
import org.chancery.relations.label.Label;
import org.jspecify.annotations.Nullable;

/** Days on all of which a relation stood as it did on any of them. */
@JsonPropertyOrder({"from", "to", "label", "elements"})
public record Period(
        @Described("Its first day; left out of the first period, which has no beginning.")
                @Nullable LocalDate from,
        @Described("Its last day; left out of the last period, which holds on the day asked for.")
                @Nullable LocalDate to,
        @Described("What a table of rules calls the relation as a whole.") Label label,
        @JsonUnwrapped Elements elements) {

    /** The same up to a day. */
    Period upTo(LocalDate last) {
        return new Period(from, last, label, elements);
    }

    /** Whether nothing is said otherwise than in another. */
    boolean saysLike(Period other) {
        return label.equals(other.label) && elements.equals(other.elements);
    }
}
