package org.chancery.registers.tables;

import static org.chancery.facts.VisitType.GUEST_OF_GOVERNMENT;
import static org.chancery.facts.VisitType.MULTILATERAL_ATTENDANCE;
import static org.chancery.facts.VisitType.OFFICIAL;
import static org.chancery.facts.VisitType.OFFICIAL_WORKING;
import static org.chancery.facts.VisitType.PRIVATE;
import static org.chancery.facts.VisitType.STATE;
import static org.chancery.facts.VisitType.TRANSIT;
import static org.chancery.facts.VisitType.WORKING;

import java.util.stream.Stream;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Described;

/** Columns: how many visits were of which type, each under the highest of its stops at the host. */
public record TypeCounts(
        @Described("Of them state visits.") int typeState,
        @Described("Of them official visits.") int typeOfficial,
        @Described("Of them official working visits.") int typeOfficialWorking,
        @Described("Of them working visits.") int typeWorking,
        @Described("Of them visits as a guest of the government.") int typeGuestOfGovernment,
        @Described("Of them private visits.") int typePrivate,
        @Described("Of them transits.") int typeTransit,
        @Described("Of them attendance at a multilateral event.") int typeMultilateralAttendance,
        @Described("Of how many no type is recorded. With the other types these are all.")
                int typeNotRecorded) {

    static TypeCounts of(Counts counts) {
        return new TypeCounts(
                counts.of(STATE),
                counts.of(OFFICIAL),
                counts.of(OFFICIAL_WORKING),
                counts.of(WORKING),
                counts.of(GUEST_OF_GOVERNMENT),
                counts.of(PRIVATE),
                counts.of(TRANSIT),
                counts.of(MULTILATERAL_ATTENDANCE),
                counts.visits() - Stream.of(VisitType.values()).mapToInt(counts::of).sum());
    }
}
