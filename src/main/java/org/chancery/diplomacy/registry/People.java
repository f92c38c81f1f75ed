package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.diplomacy.registry.PersonEvent.OfficeAssumed;
import org.chancery.diplomacy.registry.PersonEvent.OfficeLeft;
import org.chancery.diplomacy.registry.PersonEvent.PersonRegistered;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;

/** The capability of persons and their offices. */
public final class People {
    public static final Capability<?, PersonCommand, PersonEvent> CAPABILITY =
            new Capability<>(
                    SubjectKind.PERSON,
                    PersonCommand.class,
                    PersonEvent.class,
                    Person.NONE,
                    1,
                    List.of(PersonRule.values()),
                    List.of(PersonRegistered.class, OfficeAssumed.class, OfficeLeft.class));

    private People() {}
}
