/** What tests are written with: a ledger in memory and the words of the domain. */
@NullMarked
package org.chancery.testing;

import org.jspecify.annotations.NullMarked;
