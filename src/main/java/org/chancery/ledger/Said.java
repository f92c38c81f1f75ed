package org.chancery.ledger;

import java.util.List;
import java.util.SortedMap;
import org.chancery.kernel.Citation;
import org.chancery.ledger.Entry.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says at a viewpoint, and how it stands.
 *
 * @param entry the entry itself
 * @param word what it says; of a hidden entry what it would say, of a retracted one what it said
 * @param from the entry or the correction whose word that is
 * @param rule id of the rule that a flagged word contradicts
 * @param endorsed the citations of the endorsements and renumberings that pass, newest first
 * @param words every word of the entry that passes, flagged ones too, by the position that brought
 *     it, as it now reads
 * @param disputes positions of the disputes that pass, ascending
 */
public record Said(
        Entry entry,
        Standing standing,
        Word<Event> word,
        Ref from,
        @Nullable String rule,
        SortedMap<Long, Assertion<Event>> words,
        List<Citation> endorsed,
        List<Long> disputes) {}
