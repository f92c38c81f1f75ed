package org.chancery.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.kernel.Described;

/**
 * The format of a visit: the ladder of the protocol of the United States (U.S. Department of State,
 * Office of the Chief of Protocol), highest first, and beside it transit and attendance at a
 * multilateral event. Version 1.
 */
public enum VisitType {
    @Described("A head of state is received by a head of state, with full ceremony.")
    STATE,
    @Described("The same rank of reception for a head of government.")
    OFFICIAL,
    @Described("By formal invitation, for talks, with some of the ceremony.")
    OFFICIAL_WORKING,
    @Described("For talks, without ceremony.")
    WORKING,
    @Described("The host government invites and receives, below the ranks above.")
    GUEST_OF_GOVERNMENT,
    @Described("Not at the host's invitation; a meeting may take place all the same.")
    PRIVATE,
    @Described("A stop on the way to somewhere else.")
    TRANSIT,
    @Described("To a conference or to the seat of an organisation, in the host's country.")
    MULTILATERAL_ATTENDANCE;

    /** Whether the visit was to the host itself: not multilateral, private or in transit. */
    public boolean bilateral() {
        return switch (this) {
            case STATE, OFFICIAL, OFFICIAL_WORKING, WORKING, GUEST_OF_GOVERNMENT -> true;
            case PRIVATE, TRANSIT, MULTILATERAL_ATTENDANCE -> false;
        };
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VisitType parse(String text) {
        for (var type : values()) {
            if (type.toString().equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException(
                "'%s' is not a type of visit: %s"
                        .formatted(
                                text,
                                Stream.of(values())
                                        .map(VisitType::toString)
                                        .collect(Collectors.joining(", "))));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
