package org.chancery.web;

import org.chancery.kernel.Subject;

/** A subject, and where to read it. */
record SubjectLink(String kind, String id, String href) {

    static SubjectLink of(Subject subject) {
        return new SubjectLink(
                subject.kind().key(),
                subject.id(),
                "/api/%ss/%s".formatted(subject.kind().key(), subject.id()));
    }
}
