/** The command line: one program, a verb for everything that can be done with a ledger. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "database",
            "ledger",
            "ledger :: codec",
            "ledger :: store",
            "ledger :: wiring",
            "exchange :: exporting",
            "exchange :: importing",
            "bench",
            "projections"
        })
@NullMarked
package org.chancery.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
