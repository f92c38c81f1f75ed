package org.chancery.exchange.importing;

import java.util.Map;
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
 */
record Revision(CorrectionCommand command, @Nullable When when) {
    private static final TypeReference<Map<String, Object>> CHANGE = new TypeReference<>() {};

    static Revision of(Held held, HsgRecord after, Mapping mapping) {
        var now = VisitWords.of(after, mapping);
        var over = held.over();
        if (over != null) {
            return between(held, over.when(), EntryCodec.what(over.what()), now);
        }
        var old = VisitWords.of(held.record(), mapping);
        return between(held, old.when(), old.stored(), now);
    }

    private static Revision between(
            Held held, @Nullable When oldWhen, ObjectNode old, VisitWords now) {
        var entry = Named.at(held.entry());
        var word = Named.at(held.standing());
        var change = MergePatch.between(old, now.stored());
        if (change.isEmpty() && now.when().equals(oldWhen)) {
            return new Revision(new EndorseEntry(entry, word), null);
        }
        var what = StrictJson.MAPPER.convertValue(change, CHANGE);
        return new Revision(
                new CorrectEntry(entry, word, Ground.SOURCE_REVISED_ITSELF, what),
                now.when().equals(oldWhen) ? null : now.when());
    }
}
