package org.chancery.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What something that people send or read is: the one documentation of it, shown to them too. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Described {

    /** In one sentence. */
    String value();

    /** As it is written; of a whole command its body. */
    String example() default "";
}
