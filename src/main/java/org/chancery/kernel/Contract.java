package org.chancery.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** What the null checker may conclude after a call, in its own notation. */
@Target(ElementType.METHOD)
@interface Contract {
    String value();
}
