package org.chancery.diplomacy.visits;

import java.util.stream.Stream;
import org.chancery.facts.DelegationRole;
import org.chancery.kernel.Described;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

@Described(
        "A member of a delegation, or several of a kind: known by name, office, body or count, by one of them at least.")
public record DelegationMember(
        @Described(value = "In which part of the delegation.", example = "accompanying")
                DelegationRole role,
        @Described(value = "The name, as worded.", example = "Anna Example") @Nullable String name,
        @Described(value = "The office, as worded.", example = "Foreign Minister")
                @Nullable String office,
        @Described(
                        value =
                                "The chamber, company, ministry or other body that they come from, as worded.",
                        example = "Iran Chamber of Commerce")
                @Nullable String body,
        @Described(
                        value = "How many, as worded: a number, or a word such as several.",
                        example = ">10")
                @Nullable String count,
        @Described(
                        value =
                                "Their own days, where those are not the days of the visit; they may lie before it, and need not have come.",
                        example = "2025-12-09/2025-12-11")
                @Nullable When when) {
    private static final int LONGEST = 300;

    public DelegationMember {
        var told = Stream.of(name, office, body, count).filter(each -> each != null).toList();
        if (told.isEmpty()
                || told.stream().anyMatch(each -> each.isBlank() || each.length() > LONGEST)) {
            throw new IllegalArgumentException(
                    "a member of a delegation has a name, an office, a body or a count, each of 1 to 300 characters");
        }
    }
}
