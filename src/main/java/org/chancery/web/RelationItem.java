package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.kernel.Pair;
import org.chancery.relations.RelationStatus;

/** A relation in a list. */
@JsonPropertyOrder({"pair", "status"})
record RelationItem(
        @Described("The codes of the two states.") List<String> pair,
        @JsonUnwrapped RelationStatus status) {

    static RelationItem of(Pair pair, RelationStatus status) {
        return new RelationItem(codes(pair), status);
    }

    /** A pair as answers write it. */
    static List<String> codes(Pair pair) {
        return List.of(pair.a().code(), pair.b().code());
    }
}
