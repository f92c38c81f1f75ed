@NullMarked
package org.chancery.sample;

import org.jspecify.annotations.NullMarked;
