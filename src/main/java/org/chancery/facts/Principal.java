package org.chancery.facts;

import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

@Described("Who led a visit, as the source words it.")
public record Principal(
        @Described(
                        value = "The name, as worded; 1 to 300 characters.",
                        example = "Masoud Pezeshkian")
                String name,
        @Described(
                        value = "The office in which the person travelled, as worded.",
                        example = "President")
                @Nullable String office,
        @Described("The government that the person spoke for, where that is not plain, as worded.")
                @Nullable String government) {
    private static final int LONGEST = 300;

    public Principal {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a principal has a name of 1 to 300 characters");
        }
    }
}
