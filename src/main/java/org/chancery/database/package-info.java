/**
 * Where the ledger lives: the data directory of one process, and the PostgreSQL that is started in
 * it when no other one is configured.
 */
@org.jspecify.annotations.NullMarked
package org.chancery.database;
