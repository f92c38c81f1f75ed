@NullMarked
package org.chancery.bench;

import org.jspecify.annotations.NullMarked;
