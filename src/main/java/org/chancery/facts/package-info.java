/**
 * What subjects tell others: the closed vocabulary of facts and the value types in them. A relation
 * is assembled from facts; no capability knows another.
 */
@NullMarked
package org.chancery.facts;

import org.jspecify.annotations.NullMarked;
