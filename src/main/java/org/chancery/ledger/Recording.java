package org.chancery.ledger;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Capability.Fault;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.Submission.Strictness;
import org.jspecify.annotations.Nullable;

/**
 * Takes a submission and yields drafts. One question is put to every change: can it follow, and
 * does everything that stood still stand? If not, a person is refused and told which entry would
 * fall; what an import brings is flagged.
 */
public final class Recording {
    /** Where drafts stand as long as they have no position: after everything recorded. */
    private static final long PENDING = Long.MAX_VALUE - 1_000;

    private final House house;
    private final Desk desk;
    private final Submission submission;
    private final Making making;
    private final List<Entry> drafted = new ArrayList<>();

    private Recording(House house, Desk desk, Submission submission, Making making) {
        this.house = house;
        this.desk = desk;
        this.submission = submission;
        this.making = making;
    }

    /**
     * Judges a submission and makes its drafts.
     *
     * @throws Refused when a rule forbids it
     * @throws Unknown when it names what is not in the ledger
     */
    public static List<Draft> record(House house, Desk desk, Submission submission, Making making) {
        return new Recording(house, desk, submission, making).drafts();
    }

    private List<Draft> drafts() {
        for (var citation : submission.sources()) {
            if (desk.published(citation.source()) == null) {
                throw LedgerRule.SOURCE_IS_REGISTERED.refused(
                        "there is no source %s: register it first".formatted(citation.source()));
            }
        }
        if (submission.what() instanceof CorrectionCommand command) {
            var act = Act.of(house, desk, submission, command);
            return List.of(
                    draft(
                            act.said(),
                            act.subjects(),
                            Names.in(act.now().word()),
                            act.now().draft().verdict().rule()));
        }
        LedgerRule.CITES_A_SOURCE.require(
                !submission.sources().isEmpty() || marked(Unsourced.class));
        var subject = submission.subjectOrThrow();
        var dossier = desk.dossier(subject);
        if (dossier.entries().isEmpty() && !marked(Opens.class)) {
            throw new Unknown("nothing is recorded about %s".formatted(subject));
        }
        var room = house.room(subject.kind());
        return room.decide(desk.readAll(dossier).history(), submission.what()).stream()
                .map(event ->
                        new Assertion<>(subject, submission.when(), event, submission.sources()))
                .map(said -> draft(said, Set.of(subject), Set.of(), null))
                .toList();
    }

    private boolean marked(Class<? extends Annotation> mark) {
        return submission.what().getClass().isAnnotationPresent(mark);
    }

    /**
     * Judges what is said and makes its draft.
     *
     * @param broken id of the rule for which the word that is spoken about is flagged: our slip in
     *     it may leave it so
     */
    private Draft draft(
            Assertion<? extends Event> said,
            Set<Subject> subjects,
            Collection<String> oldNames,
            @Nullable String broken) {
        int rules = house.room(said.subject().kind()).rules();
        var draft =
                new Draft(
                        making.eventId(),
                        submission.by(),
                        said,
                        Verdict.counted(rules),
                        submission.key(),
                        submission.request(),
                        tags(said, subjects, oldNames),
                        making.salt());
        var refusal = objection(draft, subjects);
        if (refusal != null
                && submission.strictness() == Strictness.REFUSE
                && !(slip(said) && refusal.rule().id().equals(broken))) {
            throw refusal;
        }
        var judged =
                refusal == null ? draft : draft.judged(Verdict.flagged(refusal.rule().id(), rules));
        drafted.add(pending(judged));
        return judged;
    }

    private static boolean slip(Assertion<? extends Event> said) {
        return said.what() instanceof EntryCorrected correction && correction.ground().editorial();
    }

    private Entry pending(Draft draft) {
        return new Entry(PENDING + drafted.size(), Instant.MAX, draft);
    }

    /** A subject with what this decision has said of it so far. */
    private Dossier dossier(Subject subject) {
        var dossier = desk.dossier(subject);
        for (var entry : drafted) {
            if (entry.subject().equals(subject)) {
                dossier = dossier.with(entry, dossier);
            }
        }
        return dossier;
    }

    private List<String> tags(
            Assertion<? extends Event> said, Set<Subject> subjects, Collection<String> oldNames) {
        var tags = new TreeSet<>(Names.in(said));
        tags.addAll(oldNames);
        var states = Tags.statesIn(tags);
        for (var subject : subjects) {
            tags.add(Tags.subject(subject));
            var before = new ArrayList<>(desk.tagged(Tags.subject(subject)));
            before.addAll(drafted);
            tags.addAll(Tags.newPairs(before, states));
        }
        tags.add(Tags.kind(said.subject().kind()));
        if (submission.key() != null) {
            tags.add(Tags.key(submission.key()));
        }
        return List.copyOf(tags);
    }

    /** The first reason why the draft cannot stand, or why another entry could stand no longer. */
    private @Nullable Refused objection(Draft draft, Set<Subject> subjects) {
        var said = draft.said();
        var latest = Names.latestDay(said);
        if (latest.isAfter(making.latestToday())) {
            return LedgerRule.NOT_IN_THE_FUTURE.refused(
                    "%s has not come yet: a deed is recorded when it is done".formatted(latest));
        }
        var next = pending(draft);
        for (var subject : subjects) {
            var dossier = dossier(subject);
            var fault = newFault(next, dossier, dossier.with(next, origin(next, dossier)));
            if (fault != null) {
                return explained(fault);
            }
        }
        return null;
    }

    /** Where an entry that the next one speaks about was recorded first. */
    private Dossier origin(Entry next, Dossier dossier) {
        return next.what() instanceof Correction act
                ? desk.dossier(desk.entry(Named.at(act.corrects().entry().position())).subject())
                : dossier;
    }

    private @Nullable Fault newFault(Entry next, Dossier dossier, Dossier with) {
        var room = house.room(dossier.subject().kind());
        var faults = room.faults(judged(next, with), desk);
        if (faults.isEmpty()) {
            return null;
        }
        var known = new HashSet<String>();
        room.faults(judged(next, dossier), desk).forEach(fault -> known.add(name(fault)));
        boolean slip = slip(next.said());
        return faults.stream()
                .filter(fault ->
                        (!slip && fault.word().because().getLast() >= PENDING)
                                || !known.contains(name(fault)))
                .findFirst()
                .orElse(null);
    }

    /** A slip is judged where the word that it mends is the last one. */
    private List<Word<Event>> judged(Entry next, Dossier dossier) {
        return desk.readAll(
                        next.what() instanceof EntryCorrected slip && slip.ground().editorial()
                                ? dossier.endingWith(slip.corrects())
                                : dossier)
                .history();
    }

    private static String name(Fault fault) {
        return fault.word().because().getFirst() + " " + fault.refusal().rule().id();
    }

    private static Refused explained(Fault fault) {
        var standing = new ArrayList<>(fault.word().because());
        boolean ownFault = standing.removeIf(position -> position >= PENDING);
        var refusal = fault.refusal();
        return ownFault
                ? refusal
                : new Refused(
                        refusal.rule(),
                        "entry %d could no longer stand: %s"
                                .formatted(standing.getFirst(), refusal.detail()),
                        standing);
    }
}
