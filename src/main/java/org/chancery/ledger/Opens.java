package org.chancery.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a command that begins a subject: without one in its assertion it gets a new id. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Opens {

    /** Whether its subject is named all the same, since no id can be made for it. */
    boolean named() default false;
}
