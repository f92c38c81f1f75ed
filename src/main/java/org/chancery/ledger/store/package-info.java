/**
 * The engine room: the ledger as Axon's event store on PostgreSQL.
 *
 * <p>One {@link org.chancery.ledger.store.Sequencer} a process gives entries their positions and
 * writes them, many at a time, in one statement that holds only if the head of the ledger stands
 * where the process believes. {@link org.chancery.ledger.store.PostgresEventStorageEngine} is what
 * Axon sees, {@link org.chancery.ledger.store.LedgerReader} what everybody else reads by. What an
 * entry says is no business of this room: bytes come in and go out through {@link
 * org.chancery.ledger.store.StoredForm}.
 */
@org.jspecify.annotations.NullMarked
package org.chancery.ledger.store;
