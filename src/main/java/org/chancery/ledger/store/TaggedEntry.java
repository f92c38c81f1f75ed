package org.chancery.ledger.store;

import java.util.List;

/** An entry at its place, of which nobody has asked yet what it says. */
public record TaggedEntry(long position, List<String> tags) {}
