package org.chancery.diplomacy.visits;

import org.chancery.facts.VisitType;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * One stop of a visit.
 *
 * @param host the state or organisation that was visited
 * @param place a city or site, as worded
 * @param inviter who invited, as worded
 * @param when the days of the stop, where they are not those of the whole visit
 * @param type the format, left out where no source states it
 * @param typeAsWorded the source's own words for the format
 */
public record Stop(
        Party host,
        @Nullable String place,
        @Nullable String inviter,
        @Nullable When when,
        @Nullable VisitType type,
        @Nullable String typeAsWorded) {}
