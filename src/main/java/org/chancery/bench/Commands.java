package org.chancery.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.facts.Principal;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Grade;
import org.chancery.kernel.Moment;
import org.chancery.kernel.State;
import org.chancery.kernel.StateId;
import org.chancery.kernel.States;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.wiring.Ids;
import org.jspecify.annotations.Nullable;

/** Commands as clients send them: visits of two hundred states, said by a hundred sources. */
final class Commands {
    static final String BY = "bench";

    private static final int SOURCES = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 1, 1);
    private static final int DAYS = 80 * 365;

    private final List<StateId> states =
            States.TABLE.all().stream()
                    .filter(state -> state.kind() == State.Kind.STATE)
                    .map(state -> new StateId(state.slug()))
                    .toList();

    static List<Submission> sources() {
        var sources = new ArrayList<Submission>();
        for (int number = 0; number < SOURCES; number++) {
            sources.add(
                    submission(
                            source(number),
                            null,
                            new RegisterSource(
                                    "Publisher " + number,
                                    null,
                                    "Issue " + number,
                                    null,
                                    Moment.parse("2025-12-31"),
                                    null,
                                    Grade.parse("C1"),
                                    null,
                                    null),
                            List.of(),
                            "source-" + number));
        }
        return sources;
    }

    /** A visit that nobody has told of, under a key. */
    Submission visit() {
        var random = ThreadLocalRandom.current();
        int visitor = random.nextInt(states.size());
        int host = (visitor + 1 + random.nextInt(states.size() - 1)) % states.size();
        var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return submission(
                Ids.issue(SubjectKind.VISIT),
                When.parse(day + "/" + day.plusDays(2)),
                new RecordVisit(
                        states.get(visitor),
                        List.of(new Principal("N. N.", "Foreign Minister", null)),
                        List.of(new Stop(states.get(host), "the capital", null, null, null, null)),
                        null),
                cites(random),
                Ids.next().toString());
    }

    /** Another source that says what an entry says. */
    static Submission endorsement(long entry) {
        return submission(
                null,
                null,
                new EndorseEntry(new Named.ByPosition(entry), null),
                cites(ThreadLocalRandom.current()),
                null);
    }

    private static List<Citation> cites(RandomGenerator random) {
        var source = source(random.nextInt(SOURCES));
        return List.of(new Citation(source, null, "p. 1", null, null));
    }

    private static Subject source(int number) {
        return new Subject(SubjectKind.SOURCE, "bench-" + number);
    }

    private static Submission submission(
            @Nullable Subject subject,
            @Nullable When when,
            Command what,
            List<Citation> sources,
            @Nullable String key) {
        return new Submission(
                subject,
                when,
                what,
                sources,
                BY,
                key == null ? null : Hash.of(BY, key),
                Hash.of(BY, String.valueOf(key)),
                Strictness.REFUSE);
    }
}
