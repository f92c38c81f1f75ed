package org.chancery.exchange.importing;

/**
 * What the ledger holds of an id as the file is read: the entry that recorded it, and the record as
 * last published.
 */
record Held(long entry, HsgRecord record) {}
