/**
 * What follows from the ledger lies in tables. Each is one {@link org.chancery.projections.Form}:
 * rows that a subject's reading comes to, kept with the entries between which they were known. One
 * runner folds what an entry touches and writes what has changed ({@link
 * org.chancery.projections.ReadModels}); a rebuild does the same from the first entry on, into
 * tables beside those that answer.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "facts", "ledger", "ledger :: store", "ledger :: wiring"})
@NullMarked
package org.chancery.projections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
