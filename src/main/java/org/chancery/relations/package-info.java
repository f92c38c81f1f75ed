/**
 * The relation of two states, assembled from facts at a viewpoint: one small class per element. It
 * knows no capability.
 */
@NullMarked
package org.chancery.relations;

import org.jspecify.annotations.NullMarked;
