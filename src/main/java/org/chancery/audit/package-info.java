/**
 * Answers held against the entries that they rest on: what is answered is told again from the
 * entries alone, read in order, and what differs is named.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "facts",
            "ledger",
            "ledger :: codec",
            "ledger :: store",
            "ledger :: wiring",
            "projections",
            "relations",
            "relations :: label"
        })
@NullMarked
package org.chancery.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
