package org.chancery.diplomacy.visits;

import java.util.List;
import org.chancery.facts.Principal;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Event;
import org.chancery.ledger.Plan;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became true of an invitation. */
public sealed interface InvitationEvent extends Event {
    int LONGEST_OCCASION = 300;

    /** Somebody was invited to something. */
    @Stored("visits.invitation-extended")
    record InvitationExtended(
            Party inviter,
            @Nullable Principal by,
            StateId invitee,
            @Nullable List<Principal> invited,
            String occasion,
            @Nullable Subject visit,
            @Nullable When planned)
            implements InvitationEvent, Plan {

        public InvitationExtended {
            requireReadable(occasion, visit);
        }
    }

    /** Whoever was invited answered. */
    @Stored("visits.invitation-answered")
    record InvitationAnswered(InvitationAnswer answer, @Nullable String by)
            implements InvitationEvent {}

    /** Whoever had invited withdrew the invitation. */
    @Stored("visits.invitation-withdrawn")
    record InvitationWithdrawn(@Nullable String reason) implements InvitationEvent {}

    /** An invitation is to something, and the visit that is meant is a visit. */
    static void requireReadable(String occasion, @Nullable Subject visit) {
        if (occasion.isBlank() || occasion.length() > LONGEST_OCCASION) {
            throw new IllegalArgumentException(
                    "the occasion of an invitation has 1 to 300 characters");
        }
        if (visit != null && visit.kind() != SubjectKind.VISIT) {
            throw new IllegalArgumentException("%s is not a visit".formatted(visit));
        }
    }
}
