/**
 * What others publish, read into the ledger: formats, the tables that say what their words mean
 * here, and the report of an import.
 */
@NullMarked
package org.chancery.exchange.importing;

import org.jspecify.annotations.NullMarked;
