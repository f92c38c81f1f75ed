/** What the ledger has to know before it can cite and name: sources and persons. */
@NullMarked
package org.chancery.diplomacy.registry;

import org.jspecify.annotations.NullMarked;
