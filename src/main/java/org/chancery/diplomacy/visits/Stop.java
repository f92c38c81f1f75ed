package org.chancery.diplomacy.visits;

import org.chancery.facts.VisitType;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
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
                @Nullable String typeAsWorded) {}
