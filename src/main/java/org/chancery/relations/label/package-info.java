/**
 * What the relation of two states is called as a whole: a table of rules over what is known of it,
 * in order, three-valued, versioned. A label follows from the elements of an answer and its day
 * alone, so that whoever has the answer can check it.
 */
@NullMarked
package org.chancery.relations.label;

import org.jspecify.annotations.NullMarked;
