package org.chancery.ledger;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
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
        if (submission.what() instanceof CorrectionCommand command) {
            var act = Act.of(house, desk, submission, command);
            return List.of(
                    draft(
                            act.said(),
                            act.subjects(),
                            Names.in(act.now().word()),
                            act.now().draft().verdict().rule()));
        }
        if (submission.what() instanceof MergerCommand command) {
            var said = Merging.said(submission.subjectOrThrow(), command, desk);
            return List.of(draft(said, Set.of(said.subject(), command.loser()), Set.of(), null));
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
        var refusal =
                new Judging(house, desk, making.latestToday())
                        .objection(pending(draft), subjects, this::dossier);
        if (refusal != null
                && submission.strictness() == Strictness.REFUSE
                && !(Judging.slip(said) && refusal.rule().id().equals(broken))) {
            throw refusal;
        }
        var judged =
                refusal == null ? draft : draft.judged(Verdict.flagged(refusal.rule().id(), rules));
        drafted.add(pending(judged));
        return judged;
    }

    private Entry pending(Draft draft) {
        return new Entry(Judging.PENDING + drafted.size(), Instant.MAX, draft);
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
}
