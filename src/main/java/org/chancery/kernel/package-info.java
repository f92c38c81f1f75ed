/**
 * The words that every room shares: dates as people write them, subjects, states and pairs,
 * citations, the viewpoint of a question, rules and refusals. Pure values; they know nobody else.
 */
@NullMarked
package org.chancery.kernel;

import org.jspecify.annotations.NullMarked;
