package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.diplomacy.registry.ClaimEvent.ClaimRecorded;
import org.chancery.diplomacy.registry.ClaimEvent.ClaimSettled;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;

/** The capability of claims. */
public final class Claims {
    public static final Capability<?, ClaimCommand, ClaimEvent> CAPABILITY =
            new Capability<>(
                    SubjectKind.CLAIM,
                    ClaimCommand.class,
                    ClaimEvent.class,
                    Claim.NONE,
                    1,
                    List.of(ClaimRule.values()),
                    List.of(ClaimRecorded.class, ClaimSettled.class));

    private Claims() {}
}
