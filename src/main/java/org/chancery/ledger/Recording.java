package org.chancery.ledger;

import static java.util.Objects.requireNonNull;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Correction.EntryRetracted;
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
    /** So many entries are named in words; all of them by their positions. */
    private static final int FEW = 8;

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
            var act = act(command);
            return List.of(judged(unjudged(act), act));
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
        var act = act(command);
        var draft = unjudged(act);
        var resting =
                cascade || submission.strictness() == Strictness.REFUSE
                        ? resting(command, draft, act.subjects())
                        : List.<Draft>of();
        if (!cascade && !resting.isEmpty()) {
            throw named(requireNonNull(objection(draft, act.subjects())), resting);
        }
        resting.forEach(each -> drafted.add(pending(each)));
        return Stream.concat(resting.stream(), Stream.of(judged(draft, act))).toList();
    }

    private Refused named(Refused refusal, List<Draft> resting) {
        var positions = resting.stream().map(this::pending).map(Dossier::about).sorted().toList();
        var few = positions.stream().limit(FEW).map(String::valueOf).toList();
        return new Refused(
                refusal.rule(),
                "%s; what rests on it, entries %s%s, is taken back first, or everything at once with cascade"
                        .formatted(
                                refusal.detail(),
                                String.join(", ", few),
                                positions.size() > FEW
                                        ? " and %d more".formatted(positions.size() - FEW)
                                        : ""),
                positions);
    }

    /**
     * Retractions of what could not stand without an entry, of what could not stand without that,
     * and so on; what was brought down last comes first.
     *
     * @param draft the retraction of the entry itself
     */
    private List<Draft> resting(RetractEntry command, Draft draft, Set<Subject> about) {
        var subjects = new LinkedHashSet<>(about);
        drafted.add(pending(draft));
        for (var falling = falling(subjects); !falling.isEmpty(); falling = falling(subjects)) {
            for (var entry : falling) {
                var act = act(new RetractEntry(entry, command.reason()));
                subjects.addAll(act.subjects());
                drafted.add(pending(unjudged(act)));
            }
        }
        var resting = drafted.stream().skip(1).map(Entry::draft).toList().reversed();
        drafted.clear();
        return resting;
    }

    /** What could not stand as this decision has it, and is not taken back by it. */
    private List<Named> falling(Set<Subject> subjects) {
        var taken =
                drafted.stream()
                        .filter(Recording::takesTheEntryItself)
                        .map(Dossier::about)
                        .collect(Collectors.toSet());
        return judging().fallen(subjects, this::dossier).stream()
                .filter(position -> !taken.contains(position))
                .map(Named::at)
                .toList();
    }

    /** And not only a correction of it. */
    private static boolean takesTheEntryItself(Entry retraction) {
        return retraction.what() instanceof EntryRetracted(var taken, _)
                && taken.word().equals(taken.entry());
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

    private Draft judged(Draft draft, Act act) {
        return judged(draft, act.subjects(), act.now().draft().verdict().rule());
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
