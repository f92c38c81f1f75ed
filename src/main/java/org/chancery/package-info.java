/** Chancery: an event-sourced ledger of diplomatic engagement. */
@org.jspecify.annotations.NullMarked
package org.chancery;
