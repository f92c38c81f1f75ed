@NullMarked
package org.chancery.exchange.importing;

import org.jspecify.annotations.NullMarked;
