package org.chancery.ledger;

import static java.util.Objects.requireNonNull;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Submission.Strictness;
import org.jspecify.annotations.Nullable;

/**
 * Takes a submission and yields drafts. One question is put to every change: can it follow, and
 * does everything that stood still stand? If not, a person is refused and told which entry would
 * fall; what an import brings is flagged.
 */
public final class Recording {
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
        if (submission.what() instanceof RetractEntry command) {
            return retracting(command);
        }
        if (submission.what() instanceof CorrectionCommand command) {
            return List.of(judged(act(command)));
        }
        if (submission.what() instanceof MergerCommand command) {
            var said = Merging.said(submission.subjectOrThrow(), command, desk);
            return List.of(judged(said, Set.of(said.subject(), command.loser())));
        }
        LedgerRule.CITES_A_SOURCE.require(
                !submission.sources().isEmpty() || marked(Unsourced.class));
        var subject = submission.subjectOrThrow();
        var dossier = desk.dossier(subject);
        if (!marked(Opens.class)) {
            dossier.requireRecorded();
        }
        Merging.requireUnmerged(dossier);
        var room = house.room(subject.kind());
        return room.decide(desk.readAll(dossier).history(), submission.what()).stream()
                .map(event ->
                        new Assertion<>(subject, submission.when(), event, submission.sources()))
                .map(said -> judged(said, Set.of(subject)))
                .toList();
    }

    /** Refused where others rest on the entry, each of which is named, unless they may fall too. */
    private List<Draft> retracting(RetractEntry command) {
        boolean cascade = Boolean.TRUE.equals(command.cascade());
        if (!cascade && submission.strictness() != Strictness.REFUSE) {
            return List.of(judged(act(command)));
        }
        var drafts = cascading(command);
        if (cascade || drafts.size() == 1) {
            return drafts;
        }
        drafted.removeLast();
        var resting = drafted.stream().map(Dossier::about).sorted().toList();
        drafted.clear();
        var act = act(command);
        var refusal = requireNonNull(objection(unjudged(act), act.subjects()));
        throw new Refused(
                refusal.rule(),
                "%s; what rests on it: %s; take that back first, or everything at once with cascade"
                        .formatted(
                                refusal.detail(),
                                resting.stream()
                                        .map(position -> "entry " + position)
                                        .collect(Collectors.joining(", "))),
                resting);
    }

    /** Takes back what an entry would bring down, each before what it rests on, and then itself. */
    private List<Draft> cascading(RetractEntry command) {
        var act = act(command);
        var draft = unjudged(act);
        var drafts = new ArrayList<Draft>();
        for (var fallen = fallen(draft, act); fallen != null; fallen = fallen(draft, act)) {
            drafts.addAll(cascading(new RetractEntry(Named.at(fallen), command.reason(), true)));
        }
        drafts.add(judged(act));
        return drafts;
    }

    /** The first entry that could stand no longer, of those that are not taken back with it. */
    private @Nullable Long fallen(Draft draft, Act act) {
        var fallen = judging().fallen(pending(draft), act.subjects(), this::dossier);
        return drafted.stream().map(Dossier::about).anyMatch(about -> about.equals(fallen))
                ? null
                : fallen;
    }

    private Act act(CorrectionCommand command) {
        return Act.of(house, desk, submission, command);
    }

    private boolean marked(Class<? extends Annotation> mark) {
        return submission.what().getClass().isAnnotationPresent(mark);
    }

    private Draft judged(Assertion<? extends Event> said, Set<Subject> subjects) {
        return judged(unjudged(said, subjects, Set.of()), subjects, null);
    }

    private Draft judged(Act act) {
        return judged(unjudged(act), act.subjects(), act.now().draft().verdict().rule());
    }

    private Draft unjudged(Act act) {
        return unjudged(act.said(), act.subjects(), Names.in(act.now().word()));
    }

    private Draft unjudged(
            Assertion<? extends Event> said, Set<Subject> subjects, Collection<String> oldNames) {
        return new Draft(
                making.eventId(),
                submission.by(),
                said,
                Verdict.counted(rules(said)),
                submission.key(),
                submission.request(),
                tags(said, subjects, oldNames),
                making.salt());
    }

    private int rules(Assertion<? extends Event> said) {
        return house.room(said.subject().kind()).rules();
    }

    /**
     * The draft with the standing that it is given.
     *
     * @param broken id of the rule for which the word that is spoken about is flagged: our slip in
     *     it may leave it so
     */
    private Draft judged(Draft draft, Set<Subject> subjects, @Nullable String broken) {
        var refusal = objection(draft, subjects);
        if (refusal != null
                && submission.strictness() == Strictness.REFUSE
                && !(Judging.slip(draft.said()) && refusal.rule().id().equals(broken))) {
            throw refusal;
        }
        var judged =
                refusal == null
                        ? draft
                        : draft.judged(Verdict.flagged(refusal.rule().id(), rules(draft.said())));
        drafted.add(pending(judged));
        return judged;
    }

    private @Nullable Refused objection(Draft draft, Set<Subject> subjects) {
        return judging().objection(pending(draft), subjects, this::dossier);
    }

    private Judging judging() {
        return new Judging(house, desk, making.latestToday());
    }

    private Entry pending(Draft draft) {
        return new Entry(Judging.PENDING + drafted.size(), Instant.MAX, draft);
    }

    /** A subject with what this decision has said of it so far. */
    private Dossier dossier(Subject subject) {
        var dossier = desk.dossier(subject);
        for (var entry : drafted) {
            if (Tags.subjectsOf(entry.tags()).contains(subject)) {
                dossier = dossier.with(entry, judging().origin(entry, dossier));
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
}
