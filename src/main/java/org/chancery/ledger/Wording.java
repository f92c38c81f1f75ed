package org.chancery.ledger;

import java.util.Map;

/** How what is said is written down: kept by the codec, asked for by the model. */
public interface Wording {

    /** The canonical bytes of {@code {sources, type, what, when}}, which settle the last ties. */
    byte[] bytes(Assertion<? extends Event> said);

    /**
     * The event with a merge patch (RFC 7396) applied to its written form.
     *
     * @throws IllegalArgumentException when the result is no such event
     */
    Event patched(Event event, Map<String, Object> change);
}
