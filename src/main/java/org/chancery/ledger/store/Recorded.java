package org.chancery.ledger.store;

import java.time.Instant;
import java.util.UUID;

/** Where and when an entry was recorded. */
public record Recorded(long position, UUID eventId, Instant recordedAt) {}
