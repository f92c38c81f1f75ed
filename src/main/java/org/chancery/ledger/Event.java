package org.chancery.ledger;

/** What became true in the world, as an entry says it; special to one kind of assertion. */
public interface Event {}
