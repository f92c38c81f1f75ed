package org.chancery.ledger;

/**
 * Marks a record of what is planned, or has effect later: the days in it need not have come. When
 * that was done is the {@code when} of its assertion, like that of any deed.
 */
public interface Plan {}
