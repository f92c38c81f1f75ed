package org.chancery.ledger;

/** What somebody asks the ledger to record; special to one kind of assertion. */
public interface Command {}
