package org.chancery.diplomacy.conferences;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.OccasionRule;
import org.chancery.diplomacy.RepresentativeRule;
import org.chancery.diplomacy.conferences.AddressEvent.AddressCancelled;
import org.chancery.diplomacy.conferences.AddressEvent.AddressDelivered;
import org.chancery.diplomacy.conferences.AddressEvent.AddressScheduled;
import org.chancery.kernel.Rule;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;

/** The capability of addresses. */
public final class Addresses {
    public static final Capability<?, AddressCommand, AddressEvent> CAPABILITY =
            new Capability<>(
                    SubjectKind.ADDRESS,
                    AddressCommand.class,
                    AddressEvent.class,
                    Address.NONE,
                    1,
                    Stream.<Rule[]>of(
                                    AddressRule.values(),
                                    OccasionRule.values(),
                                    RepresentativeRule.values())
                            .flatMap(Stream::of)
                            .toList(),
                    List.of(
                            AddressScheduled.class,
                            AddressCancelled.class,
                            AddressDelivered.class));

    private Addresses() {}
}
