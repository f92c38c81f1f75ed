/** Registers: lists of subjects of one kind, as they stand at a viewpoint. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "facts",
            "ledger",
            "ledger :: codec",
            "ledger :: store",
            "ledger :: wiring",
            "projections"
        })
@NullMarked
package org.chancery.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
