package org.chancery.kernel;

import java.util.Locale;

/** The kinds of things that entries are about, a closed list, and how each gets its id. */
public enum SubjectKind {
    SOURCE(Ids.NAMED),
    STATE(Ids.LISTED),
    PERSON(Ids.NAMED),
    VISIT(Ids.ISSUED),
    INVITATION(Ids.ISSUED);

    /** Issued: a UUID of version 7. Named: a slug. Listed: the slug of a state of the table. */
    public enum Ids {
        ISSUED,
        NAMED,
        LISTED
    }

    private final Ids ids;
    private final String key;

    SubjectKind(Ids ids) {
        this.ids = ids;
        this.key = name().toLowerCase(Locale.ROOT);
    }

    public Ids ids() {
        return ids;
    }

    /** The kind as it stands in a subject and in the tag {@code kind:}. */
    public String key() {
        return key;
    }
}
