package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.facts.Capacity;
import org.chancery.facts.Rank;
import org.chancery.kernel.Party;
import org.chancery.kernel.Slug;
import org.chancery.ledger.Event;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became known of a person. */
public sealed interface PersonEvent extends Event {
    int LONGEST = 300;

    /** A person was registered. */
    @Stored("registry.person-registered")
    record PersonRegistered(String name, @Nullable List<String> otherNames) implements PersonEvent {

        public PersonRegistered {
            requireNamed(name, otherNames);
        }
    }

    /** A person assumed an office, or was chosen for it. */
    @Stored("registry.office-assumed")
    record OfficeAssumed(Party of, String title, Rank rank, @Nullable Capacity capacity)
            implements PersonEvent {

        public OfficeAssumed {
            requireTitle(title);
        }
    }

    /** A person left an office. */
    @Stored("registry.office-left")
    record OfficeLeft(Party of, String title, @Nullable String reason) implements PersonEvent {

        public OfficeLeft {
            requireTitle(title);
        }
    }

    /** A person has a name that an id can be made from, and no other name is empty. */
    static void requireNamed(String name, @Nullable List<String> otherNames) {
        require(name, "a name of a person");
        if (Slug.of(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' has no Latin letters: other scripts stand in otherNames".formatted(name));
        }
        if (otherNames != null) {
            otherNames.forEach(other -> require(other, "a name of a person"));
        }
    }

    /** An office has a title. */
    static void requireTitle(String title) {
        require(title, "the title of an office");
    }

    private static void require(String text, String what) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("%s has 1 to 300 characters".formatted(what));
        }
    }
}
