/**
 * Where the ledger lives: the data directory of one process, and the PostgreSQL that is started in
 * it when no other one is configured.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chancery.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
