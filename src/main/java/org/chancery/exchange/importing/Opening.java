package org.chancery.exchange.importing;

import org.chancery.kernel.Alias;
import org.chancery.kernel.Rule;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Command;

/**
 * Something that a record names and that is registered before it, once.
 *
 * @param alias the source's own id of it
 * @param unless the rule that refuses to register it twice
 */
record Opening(Subject subject, Command command, Alias alias, Rule unless) {}
