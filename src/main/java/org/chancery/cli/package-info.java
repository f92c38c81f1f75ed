/** The command line: one program, a verb for everything that can be done with a ledger. */
@NullMarked
package org.chancery.cli;

import org.jspecify.annotations.NullMarked;
