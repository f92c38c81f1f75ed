/**
 * The whole ledger as bytes, out and in again: an export carries every entry as it is stored, and a
 * check of every byte; restoring writes the same bytes into an empty ledger.
 */
@NullMarked
package org.chancery.exchange.exporting;

import org.jspecify.annotations.NullMarked;
