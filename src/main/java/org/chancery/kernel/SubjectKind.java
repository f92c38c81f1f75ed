package org.chancery.kernel;

import java.util.Locale;

/** The kinds of things that entries are about, a closed list, and how each gets its id. */
public enum SubjectKind {
    SOURCE(Ids.NAMED, "sources"),
    STATE(Ids.LISTED, "states"),
    PERSON(Ids.NAMED, "people"),
    VISIT(Ids.ISSUED, "visits"),
    INVITATION(Ids.ISSUED, "invitations"),
    AGREEMENT(Ids.ISSUED, "agreements"),
    CONFERENCE(Ids.ISSUED, "conferences"),
    ADDRESS(Ids.ISSUED, "addresses"),
    CLAIM(Ids.ISSUED, "claims"),
    COVERAGE(Ids.ISSUED, "coverage");

    /** Issued: a UUID of version 7. Named: a slug. Listed: the slug of a state of the table. */
    public enum Ids {
        ISSUED,
        NAMED,
        LISTED
    }

    private final Ids ids;
    private final String key;
    private final String register;

    SubjectKind(Ids ids, String register) {
        this.ids = ids;
        this.register = register;
        this.key = name().toLowerCase(Locale.ROOT);
    }

    public Ids ids() {
        return ids;
    }

    /**
     * Whether it is something between states: then a word that names less than two of them is
     * between what it names and all that its subject names.
     */
    public boolean betweenStates() {
        return switch (this) {
            case VISIT, INVITATION, AGREEMENT, CONFERENCE, ADDRESS, CLAIM -> true;
            case SOURCE, STATE, PERSON, COVERAGE -> false;
        };
    }

    /** The kind as it stands in a subject and in the tag {@code kind:}. */
    public String key() {
        return key;
    }

    /** What its register is called, in {@code /api/visits} for one. */
    public String register() {
        return register;
    }
}
