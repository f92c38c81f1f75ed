package org.chancery.ledger;

import org.jspecify.annotations.Nullable;

/** What became of an earlier entry. */
public sealed interface Correction extends Event {

    /** The entry that it speaks about, and which of its words. */
    Target corrects();

    /**
     * Which entry, and which of its words.
     *
     * @param entry the entry itself
     * @param word the entry, or the later act on it, whose word is meant
     */
    record Target(Ref entry, Ref word) {}

    /** An entry says something else from now on: the new word, under the same assertion. */
    @Stored("ledger.entry-corrected")
    record EntryCorrected(Target corrects, Ground ground, Event becomes) implements Correction {}

    /** An entry, or a later act on one, is taken back. */
    @Stored("ledger.entry-retracted")
    record EntryRetracted(Target corrects, @Nullable String reason) implements Correction {}

    /** A source moved its own id for what an entry says; the citation carries the new one. */
    @Stored("ledger.entry-reidentified")
    record EntryReidentified(Target corrects) implements Correction {}

    /** A source contradicts a word, which goes on counting. */
    @Stored("ledger.entry-disputed")
    record EntryDisputed(Target corrects, @Nullable String reason) implements Correction {}

    /** Another source says the same. */
    @Stored("ledger.entry-endorsed")
    record EntryEndorsed(Target corrects) implements Correction {}
}
