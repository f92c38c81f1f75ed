package org.chancery.diplomacy.visits;

import org.chancery.facts.VisitType;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

@Described("One stop of a visit.")
public record Stop(
        @Described(value = "The state or organisation that was visited.", example = "USA")
                Party host,
        @Described(value = "A city or site, as worded.", example = "Washington")
                @Nullable String place,
        @Described("Who invited, as worded.") @Nullable String inviter,
        @Described(
                        value =
                                "The days of the stop, where they are not those of the whole visit.",
                        example = "2025-12-10/2025-12-12")
                @Nullable When when,
        @Described(
                        value = "The format; left out where no source states it.",
                        example = "official working")
                @Nullable VisitType type,
        @Described(
                        value = "The source's own words for the format.",
                        example = "Official Working Visit")
                @Nullable String typeAsWorded,
        @Described(
                        value = "The conference for which the stop is made, where one is recorded.",
                        example = "conference/0198c2f1-0000-7000-8000-000000000004")
                @Nullable Subject conference) {

    public Stop {
        if (conference != null && conference.kind() != SubjectKind.CONFERENCE) {
            throw new IllegalArgumentException("%s is not a conference".formatted(conference));
        }
    }

    /** One that is made for no conference that is recorded. */
    public Stop(
            Party host,
            @Nullable String place,
            @Nullable String inviter,
            @Nullable When when,
            @Nullable VisitType type,
            @Nullable String typeAsWorded) {
        this(host, place, inviter, when, type, typeAsWorded, null);
    }
}
