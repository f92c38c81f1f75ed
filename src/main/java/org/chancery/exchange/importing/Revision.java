package org.chancery.exchange.importing;

import java.util.Map;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.CorrectionCommand;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.Ground;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.codec.MergePatch;
import org.chancery.ledger.codec.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said of an entry whose source revised itself. Where the source's word stands, only what
 * changed is said, so that what a person mended in our reading of the rest stays mended. Where
 * another word stands, all is said that differs from it: a word says what its own source says.
 *
 * @param subject to which the entry moves; null where it stays
 * @param when the new days; null where they stay
 */
record Revision(CorrectionCommand command, @Nullable Subject subject, @Nullable When when) {
    private static final TypeReference<Map<String, Object>> CHANGE = new TypeReference<>() {};

    static Revision of(Held held, Row after, Place place, Series series, Mapping mapping) {
        var now = series.saying(after, place, mapping);
        var over = held.over();
        if (over != null) {
            return between(
                    held,
                    over.subject(),
                    over.when(),
                    EntryCodec.what(over.what()),
                    place.subject(),
                    now);
        }
        var old = series.saying(held.row(), held.place(), mapping);
        return between(
                held, held.place().subject(), old.when(), old.stored(), place.subject(), now);
    }

    /**
     * What moves an entry of which its source says nothing new: whatever stands is moved as it is.
     * Null where somebody else has moved it.
     */
    static @Nullable Revision moving(Held held, Place place, Series series, Mapping mapping) {
        var over = held.over();
        if (over != null && !over.subject().equals(held.place().subject())) {
            return null;
        }
        var old = series.saying(held.row(), held.place(), mapping);
        var now = series.saying(held.row(), place, mapping);
        return new Revision(
                corrected(held, MergePatch.between(old.stored(), now.stored())),
                place.subject(),
                null);
    }

    private static CorrectEntry corrected(Held held, ObjectNode change) {
        return new CorrectEntry(
                Named.at(held.entry()),
                Named.at(held.standing()),
                Ground.SOURCE_REVISED_ITSELF,
                StrictJson.MAPPER.convertValue(change, CHANGE));
    }

    private static Revision between(
            Held held,
            Subject oldSubject,
            @Nullable When oldWhen,
            ObjectNode old,
            Subject subject,
            Saying now) {
        var change = MergePatch.between(old, now.stored());
        boolean moves = !subject.equals(oldSubject);
        boolean redated = !now.when().equals(oldWhen);
        if (change.isEmpty() && !moves && !redated) {
            return new Revision(
                    new EndorseEntry(Named.at(held.entry()), Named.at(held.standing())),
                    null,
                    null);
        }
        return new Revision(
                corrected(held, change), moves ? subject : null, redated ? now.when() : null);
    }
}
