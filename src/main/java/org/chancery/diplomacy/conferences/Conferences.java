package org.chancery.diplomacy.conferences;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.RepresentativeRule;
import org.chancery.diplomacy.conferences.ConferenceEvent.AttendanceRecorded;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceCancelled;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceClosed;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceConvened;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceNamed;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferencePostponed;
import org.chancery.diplomacy.conferences.ConferenceEvent.DeclarationAdopted;
import org.chancery.diplomacy.conferences.ConferenceEvent.ParticipationConfirmed;
import org.chancery.kernel.Rule;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;

/** The capability of conferences. */
public final class Conferences {
    public static final Capability<?, ConferenceCommand, ConferenceEvent> CAPABILITY =
            new Capability<>(
                    SubjectKind.CONFERENCE,
                    ConferenceCommand.class,
                    ConferenceEvent.class,
                    Conference.NONE,
                    1,
                    Stream.<Rule[]>of(ConferenceRule.values(), RepresentativeRule.values())
                            .flatMap(Stream::of)
                            .toList(),
                    List.of(
                            ConferenceConvened.class,
                            ConferenceNamed.class,
                            ParticipationConfirmed.class,
                            ConferencePostponed.class,
                            ConferenceCancelled.class,
                            AttendanceRecorded.class,
                            DeclarationAdopted.class,
                            ConferenceClosed.class));

    private Conferences() {}
}
