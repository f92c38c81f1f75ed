package org.chancery.relations;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.chancery.kernel.Described;
import org.chancery.kernel.Pair;

/** The relation of two states at a viewpoint, and what that rests on. Format 1. */
@JsonPropertyOrder({"elements", "evidence"})
public record RelationStatus(
        @JsonUnwrapped Elements elements,
        @Described("What the answer rests on.") Evidence evidence) {

    static RelationStatus of(Pair pair, Contact contact, Evidence evidence) {
        return new RelationStatus(Elements.of(pair, contact), evidence);
    }
}
