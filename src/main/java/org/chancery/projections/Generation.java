package org.chancery.projections;

import java.util.Locale;

/** The tables that answer, and those that a rebuild writes beside them. */
enum Generation {
    LIVE,
    NEXT;

    /** A table of this generation with its schema. */
    String table(String form) {
        return "read_model." + name(form);
    }

    String name(String form) {
        return this == LIVE ? form : form + "_next";
    }

    /** As it stands in the row that says how far it reaches. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
