/**
 * The relation of two states, assembled from facts at a viewpoint: one small class per element. It
 * knows no capability.
 */
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
package org.chancery.relations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
