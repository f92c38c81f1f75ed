/** The HTTP surface: commands in, answers out, problems as RFC 9457 has them. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "kernel",
            "facts",
            "ledger",
            "ledger :: codec",
            "ledger :: feed",
            "ledger :: store",
            "ledger :: wiring",
            "exchange",
            "exchange :: exporting",
            "exchange :: importing",
            "projections",
            "relations",
            "relations :: elements",
            "relations :: label",
            "registers",
            "registers :: tables"
        })
@NullMarked
package org.chancery.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
