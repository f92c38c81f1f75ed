package org.chancery;

import java.util.List;
import org.chancery.diplomacy.agreements.Agreements;
import org.chancery.diplomacy.conferences.Addresses;
import org.chancery.diplomacy.conferences.Conferences;
import org.chancery.diplomacy.registry.Claims;
import org.chancery.diplomacy.registry.Coverages;
import org.chancery.diplomacy.registry.People;
import org.chancery.diplomacy.registry.Sources;
import org.chancery.diplomacy.registry.Statehoods;
import org.chancery.diplomacy.visits.Invitations;
import org.chancery.diplomacy.visits.Visits;
import org.chancery.ledger.Capability;
import org.chancery.ledger.House;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.codec.StoredEvents;

/** The house as it stands: every capability has one line here. */
public final class ChanceryHouse {
    private static final List<Capability<?, ?, ?>> CAPABILITIES =
            List.of(
                    Sources.CAPABILITY,
                    Statehoods.CAPABILITY,
                    People.CAPABILITY,
                    Visits.CAPABILITY,
                    Invitations.CAPABILITY,
                    Agreements.CAPABILITY,
                    Conferences.CAPABILITY,
                    Addresses.CAPABILITY,
                    Claims.CAPABILITY,
                    Coverages.CAPABILITY);

    public static final EntryCodec CODEC =
            new EntryCodec(new StoredEvents(House.events(CAPABILITIES), List.of()));

    public static final House HOUSE = new House(CAPABILITIES, CODEC);

    private ChanceryHouse() {}
}
