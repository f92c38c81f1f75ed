/** What an empty ledger is given at its first start, so that a newcomer has something to ask. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ledger",
            "ledger :: codec",
            "ledger :: wiring",
            "exchange :: importing"
        })
@NullMarked
package org.chancery.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
