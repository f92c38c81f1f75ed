/**
 * The ledger's programming model: assertions come in, entries are recorded, histories are read
 * under a viewpoint. Pure: no framework, no database, no clock.
 */
@NullMarked
package org.chancery.ledger;

import org.jspecify.annotations.NullMarked;
