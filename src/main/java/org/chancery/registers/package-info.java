/** Registers: lists of subjects of one kind, as they stand at a viewpoint. */
@NullMarked
package org.chancery.registers;

import org.jspecify.annotations.NullMarked;
