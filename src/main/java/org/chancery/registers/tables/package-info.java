/**
 * Tables of visits: how often, when first and when last; by leader, by pair, by year, and by state
 * and year. Pure: whoever has the registered visits makes the same rows of them. {@link
 * org.chancery.registers.tables.VisitAt} is what is counted.
 */
@NullMarked
package org.chancery.registers.tables;

import org.jspecify.annotations.NullMarked;
