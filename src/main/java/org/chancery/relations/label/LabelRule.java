package org.chancery.relations.label;

/**
 * A row of a table of rules.
 *
 * @param label what the relation is called where the condition holds, and no rule before holds
 */
public record LabelRule(String label, Condition condition) {}
