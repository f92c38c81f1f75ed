/**
 * What the ledger has to know before it can cite and name: sources, persons and the offices that
 * they hold, states; and what it keeps beside the facts: claims, and what it holds completely.
 */
@NullMarked
package org.chancery.diplomacy.registry;

import org.jspecify.annotations.NullMarked;
