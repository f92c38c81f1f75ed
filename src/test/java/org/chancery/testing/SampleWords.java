package org.chancery.testing;

import java.util.List;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.facts.Principal;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Ready-made commands for tests. */
public final class SampleWords {
    private SampleWords() {}

    public static Subject visit(long number) {
        return subject(SubjectKind.VISIT, number);
    }

    /** A subject of a kind that is issued. */
    public static Subject subject(SubjectKind kind, long number) {
        return new Subject(kind, MemoryLedger.uuid7(0xABC000 + number).toString());
    }

    public static Subject invitation(long number) {
        return new Subject(
                SubjectKind.INVITATION, MemoryLedger.uuid7(0xABC000 + number).toString());
    }

    public static Said source(String id, String publisher, @Nullable String publishedAt) {
        return source(id, publisher, publishedAt, "B2");
    }

    public static Said source(
            String id, String publisher, @Nullable String publishedAt, String grade) {
        return Said.undated(
                Subject.parse("source/" + id),
                new RegisterSource(
                        publisher,
                        null,
                        "Title of " + id,
                        null,
                        publishedAt == null ? null : Moment.parse(publishedAt),
                        LanguageTag.parse("en"),
                        Grade.parse(grade),
                        null,
                        null));
    }

    public static RecordVisit visit(String visitor, String host, String principal) {
        return new RecordVisit(
                StateId.parse(visitor),
                List.of(new Principal(principal, "President", null)),
                List.of(
                        new Stop(
                                StateId.parse(host),
                                null,
                                null,
                                null,
                                VisitType.OFFICIAL_WORKING,
                                "Official Working Visit")),
                null);
    }
}
