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
    private static final int SOURCES = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 1, 1);
    private static final int DAYS = 80 * 365;

    /** Days between one source and the next. */
    private static final long APART = DAYS / SOURCES;

    private final List<StateId> states =
            States.TABLE.all().stream()
                    .filter(state -> state.kind() == State.Kind.STATE)
                    .map(state -> new StateId(state.slug()))
                    .toList();

    private final String by;

    /**
     * Commands.
     *
     * @param by who says so
     */
    Commands(String by) {
        this.by = by;
    }

    List<Submission> sources() {
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
                                    Moment.parse(FIRST_DAY.plusDays(number * APART).toString()),
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

    /** Something that one of the sources says. */
    Submission say(@Nullable Subject subject, @Nullable When when, Command what) {
        return submission(subject, when, what, cites(ThreadLocalRandom.current()), null);
    }

    /** Another source that says what an entry says. */
    Submission endorsement(long entry) {
        return say(null, null, new EndorseEntry(new Named.ByPosition(entry), null));
    }

    private static List<Citation> cites(RandomGenerator random) {
        var source = source(random.nextInt(SOURCES));
        return List.of(new Citation(source, null, "p. 1", null, null));
    }

    private static Subject source(int number) {
        return new Subject(SubjectKind.SOURCE, "bench-" + number);
    }

    private Submission submission(
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
                by,
                key == null ? null : Hash.of(by, key),
                Hash.of(by, String.valueOf(key)),
                Strictness.REFUSE);
    }
}
