package org.chancery.ledger.store;

import java.util.List;
import java.util.UUID;

/**
 * An entry ready to be written but for its place: {@code "position":N,"recordedAt":"…"} is spliced
 * between {@code before} and {@code after}, which bring the commas.
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedDraft(
        UUID eventId, byte[] before, byte[] after, byte[] salt, byte[] body, List<String> tags) {}
