package org.chancery.facts;

import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.jspecify.annotations.Nullable;

@Described("Before whom an address is given: at a conference, or at an institution.")
public record Forum(
        @Described(
                        value = "The conference, where one is recorded.",
                        example = "conference/0198c2f1-0000-7000-8000-000000000004")
                @Nullable Subject conference,
        @Described(
                        value = "The institution, as worded; 1 to 300 characters.",
                        example = "Nazarbayev University")
                @Nullable String institution,
        @Described(
                        value =
                                "The state that hosts it, where that is known; of a conference the one that it is convened in.",
                        example = "KAZ")
                @Nullable StateId state) {
    private static final int LONGEST = 300;

    public Forum {
        if (conference == null && institution == null) {
            throw new IllegalArgumentException(
                    "a forum is a conference, or an institution as it is worded");
        }
        if (conference != null && conference.kind() != SubjectKind.CONFERENCE) {
            throw new IllegalArgumentException("%s is not a conference".formatted(conference));
        }
        Worded.require("institution", institution, LONGEST);
    }

    /** A conference that is recorded. */
    public static Forum of(Subject conference) {
        return new Forum(conference, null, null);
    }
}
