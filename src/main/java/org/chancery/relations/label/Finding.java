package org.chancery.relations.label;

import java.util.List;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** What became of a condition on a day, with the values that it asked for filled in. */
public record Finding(
        @Described("The condition, in words.") String condition,
        @Described("Whether it holds.") Truth holds,
        @Described("What is known of what it asks, in words; left out of what is made of others.")
                @Nullable String known,
        @Described("True where what it rests on is not certain on the day; else left out.")
                @Nullable Boolean uncertain,
        @Described("Positions of the entries by which it holds or does not, ascending.")
                List<Long> because,
        @Described("What it is made of.") List<Finding> of) {}
