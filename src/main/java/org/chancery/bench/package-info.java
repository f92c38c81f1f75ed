/**
 * How fast the ledger is, each time beside the limit that the same server sets in the same run: the
 * same rows written, or read, by plain statements.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "facts",
            "ledger",
            "ledger :: codec",
            "ledger :: feed",
            "ledger :: store",
            "ledger :: wiring",
            "diplomacy :: agreements",
            "diplomacy :: conferences",
            "diplomacy :: registry",
            "diplomacy :: visits",
            "exchange :: importing",
            "projections",
            "registers",
            "relations"
        })
@NullMarked
package org.chancery.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
