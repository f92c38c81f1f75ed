package org.chancery.diplomacy.visits;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.RepresentativeRule;
import org.chancery.diplomacy.visits.InvitationEvent.InvitationAnswered;
import org.chancery.diplomacy.visits.InvitationEvent.InvitationExtended;
import org.chancery.diplomacy.visits.InvitationEvent.InvitationWithdrawn;
import org.chancery.kernel.Rule;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;

/** The capability of invitations. */
public final class Invitations {
    public static final Capability<?, InvitationCommand, InvitationEvent> CAPABILITY =
            new Capability<>(
                    SubjectKind.INVITATION,
                    InvitationCommand.class,
                    InvitationEvent.class,
                    Invitation.NONE,
                    1,
                    Stream.<Rule[]>of(InvitationRule.values(), RepresentativeRule.values())
                            .flatMap(Stream::of)
                            .toList(),
                    List.of(
                            InvitationExtended.class,
                            InvitationAnswered.class,
                            InvitationWithdrawn.class));

    private Invitations() {}
}
