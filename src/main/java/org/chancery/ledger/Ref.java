package org.chancery.ledger;

import java.util.UUID;

/** An entry by both of its names: its position, and the id of its event. */
public record Ref(long position, UUID eventId) {}
