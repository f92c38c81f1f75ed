package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.diplomacy.registry.StatehoodEvent.StateEnded;
import org.chancery.diplomacy.registry.StatehoodEvent.StateRegistered;
import org.chancery.diplomacy.registry.StatehoodEvent.StateRenamed;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;

/** The capability of states. */
public final class Statehoods {
    public static final Capability<?, StatehoodCommand, StatehoodEvent> CAPABILITY =
            new Capability<>(
                    SubjectKind.STATE,
                    StatehoodCommand.class,
                    StatehoodEvent.class,
                    Statehood.NONE,
                    1,
                    List.of(StatehoodRule.values()),
                    List.of(StateRegistered.class, StateRenamed.class, StateEnded.class));

    private Statehoods() {}
}
