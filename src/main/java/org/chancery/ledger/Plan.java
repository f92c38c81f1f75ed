package org.chancery.ledger;

/**
 * Marks a record of what is planned: the days in it need not have come. When it was planned is the
 * {@code when} of its assertion, like that of any deed.
 */
public interface Plan {}
