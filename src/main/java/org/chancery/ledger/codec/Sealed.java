package org.chancery.ledger.codec;

/**
 * A draft as bytes. The envelope is {@code before}, then {@code "position":N,"recordedAt":"…"},
 * then {@code after}: the two members in between are known only at the head of the ledger, and are
 * neighbours in canonical order.
 */
public record Sealed(byte[] before, byte[] after, byte[] salt, byte[] body) {}
