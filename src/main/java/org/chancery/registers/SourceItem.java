package org.chancery.registers;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.chancery.facts.RegistrySummaries.OfSource;
import org.chancery.kernel.Described;
import org.chancery.ledger.Standing;

/** A source in the register of sources. */
@JsonPropertyOrder({"id", "standing", "source"})
public record SourceItem(
        @Described("Its id.") String id,
        @Described("How its entry stands.") Standing standing,
        @JsonUnwrapped OfSource source) {

    public static SourceItem of(Registered registered) {
        return new SourceItem(
                registered.subject().id(), registered.standing(), (OfSource) registered.summary());
    }
}
