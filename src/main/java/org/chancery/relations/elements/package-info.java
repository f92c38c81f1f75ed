/**
 * What is known of a relation on a day, element by element, by the facts of the two states alone:
 * pure, so that whoever has the facts assembles the same. {@link
 * org.chancery.relations.elements.Relation} takes the facts and gives the {@link
 * org.chancery.relations.elements.Elements} of any day.
 */
@NullMarked
package org.chancery.relations.elements;

import org.jspecify.annotations.NullMarked;
