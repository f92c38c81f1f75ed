package org.chancery.facts;

import org.jspecify.annotations.Nullable;

/**
 * Who led a visit, as the source words it.
 *
 * @param office the office in which the person travelled, as worded
 * @param government the government that the person spoke for, where that is not plain, as worded
 */
public record Principal(String name, @Nullable String office, @Nullable String government) {
    private static final int LONGEST = 300;

    public Principal {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a principal has a name of 1 to 300 characters");
        }
    }
}
