package org.chancery.relations;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.chancery.kernel.Described;
import org.chancery.relations.elements.Elements;
import org.chancery.relations.elements.Relation;
import org.chancery.relations.label.Label;
import org.chancery.relations.label.Policy;

/** The relation of two states at a viewpoint, and what that rests on. Format 1. */
@JsonPropertyOrder({"label", "elements", "evidence"})
public record RelationStatus(
        @Described("What a table of rules calls the relation as a whole.") Label label,
        @JsonUnwrapped Elements elements,
        @Described("What the answer rests on.") Evidence evidence) {

    static RelationStatus of(Relation relation, LocalDate day, Policy policy, Evidence evidence) {
        var elements = relation.on(day);
        return new RelationStatus(
                policy.label(day, elements),
                elements,
                evidence.covering(Complete.of(relation.coverage())));
    }
}
