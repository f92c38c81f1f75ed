package org.chancery.facts;

import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.jspecify.annotations.Nullable;

@Described("Somebody who leads a visit, invites, is invited or claims, as the source words it.")
public record Principal(
        @Described(
                        value = "The name, as worded; 1 to 300 characters.",
                        example = "Masoud Pezeshkian")
                String name,
        @Described(value = "The office in which the person acts, as worded.", example = "President")
                @Nullable String office,
        @Described("The government that the person spoke for, where that is not plain, as worded.")
                @Nullable String government,
        @Described(
                        value = "The person, where the registry of persons has one.",
                        example = "person/masoud-pezeshkian")
                @Nullable Subject person,
        @Described(
                        value =
                                "The rank of the office, where it is known; another than the registry gives the office is refused.",
                        example = "head of government")
                @Nullable Rank rank) {
    private static final int LONGEST = 300;

    public Principal {
        if (person != null && person.kind() != SubjectKind.PERSON) {
            throw new IllegalArgumentException("%s is no person".formatted(person));
        }
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a principal has a name of 1 to 300 characters");
        }
    }

    /** As a source words it, without the registry of persons. */
    public Principal(String name, @Nullable String office, @Nullable String government) {
        this(name, office, government, null, null);
    }
}
