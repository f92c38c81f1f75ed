/** What comes in from others in bulk, and what goes out to them. */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "kernel",
            "facts",
            "ledger",
            "ledger :: codec",
            "ledger :: store",
            "ledger :: wiring",
            "diplomacy :: agreements",
            "diplomacy :: registry",
            "diplomacy :: visits"
        })
@NullMarked
package org.chancery.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
