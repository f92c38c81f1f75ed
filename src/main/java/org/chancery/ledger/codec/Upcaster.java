package org.chancery.ledger.codec;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lifts what an event says from one revision of its stored form to the next.
 *
 * @param type the stored name
 * @param from the revision that it reads; it gives {@code from + 1}
 */
public record Upcaster(String type, int from, UnaryOperator<ObjectNode> lift) {}
