package org.chancery.facts;

import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.jspecify.annotations.Nullable;

@Described("What a claim is about.")
public record About(
        @Described(
                        "The states that it names, each once: at most eight, and an empty list where it names none.")
                List<StateId> states,
        @Described("The subjects that it speaks of, such as a visit.")
                @Nullable List<Subject> subjects,
        @Described(value = "The element of a relation that it speaks of.", example = "agreements")
                @Nullable RelationElement element,
        @Described(
                        value =
                                "The value that it gives, with its unit, as worded; 1 to 300 characters.",
                        example = "more than 50")
                @Nullable String value) {
    private static final int LONGEST = 300;

    public About {
        states = StateId.few(states);
        if (value != null && (value.isBlank() || value.length() > LONGEST)) {
            throw new IllegalArgumentException("a value has 1 to 300 characters");
        }
    }

    /** Whether it names a state, a subject or an element. */
    public boolean something() {
        return !states.isEmpty() || (subjects != null && !subjects.isEmpty()) || element != null;
    }
}
