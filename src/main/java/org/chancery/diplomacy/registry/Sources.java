package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.diplomacy.registry.SourceEvent.SourceRegistered;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;

/** The capability of sources. */
public final class Sources {
    public static final Capability<?, SourceCommand, SourceEvent> CAPABILITY =
            new Capability<>(
                    SubjectKind.SOURCE,
                    SourceCommand.class,
                    SourceEvent.class,
                    Source.NONE,
                    1,
                    List.of(SourceRule.values()),
                    List.of(SourceRegistered.class));

    private Sources() {}
}
