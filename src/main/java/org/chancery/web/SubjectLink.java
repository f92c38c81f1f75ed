package org.chancery.web;

import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;

/** A subject, and where to read it. */
record SubjectLink(
        @Described("The kind of subject, such as visit.") String kind,
        @Described("Its id among those of its kind.") String id,
        @Described("Where to read it.") String href) {

    static SubjectLink of(Subject subject) {
        return new SubjectLink(
                subject.kind().key(),
                subject.id(),
                "/api/%s/%s".formatted(subject.kind().register(), subject.id()));
    }
}
