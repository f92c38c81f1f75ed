@NullMarked
package org.chancery.ledger.wiring;

import org.jspecify.annotations.NullMarked;
