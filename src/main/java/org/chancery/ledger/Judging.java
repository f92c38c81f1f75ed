package org.chancery.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Capability.Fault;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.CorrectionCommand.Named;
import org.jspecify.annotations.Nullable;

/**
 * Puts the one question to a change: can it follow, and does everything that stood still stand?
 *
 * @param latestToday the latest civil date anywhere on Earth
 */
record Judging(House house, Desk desk, LocalDate latestToday) {
    /** Where drafts stand as long as they have no position: after everything recorded. */
    static final long PENDING = Long.MAX_VALUE / 2;

    /** The first reason why the draft cannot stand, or why another entry could stand no longer. */
    @Nullable Refused objection(
            Entry next, Set<Subject> subjects, Function<Subject, Dossier> dossiers) {
        var latest = Names.latestDay(next.said());
        if (latest.isAfter(latestToday)) {
            return LedgerRule.NOT_IN_THE_FUTURE.refused(
                    "%s has not come yet: a deed is recorded when it is done".formatted(latest));
        }
        for (var subject : subjects) {
            var dossier = dossiers.apply(subject);
            var fault = newFault(next, dossier, dossier.with(next, origin(next, dossier)));
            if (fault != null) {
                return explained(fault);
            }
        }
        return null;
    }

    /**
     * Positions of the entries about some subjects that stand, and would not as these dossiers have
     * it.
     */
    Set<Long> fallen(Set<Subject> subjects, Function<Subject, Dossier> dossiers) {
        var fallen = new LinkedHashSet<Long>();
        for (var subject : subjects) {
            var room = house.room(subject.kind());
            var known = names(room.faults(desk.readAll(desk.dossier(subject)).history(), desk));
            room.faults(desk.readAll(dossiers.apply(subject)).history(), desk).stream()
                    .filter(fault -> !known.contains(name(fault)))
                    .forEach(fault -> fallen.add(fault.word().because().getFirst()));
        }
        return fallen;
    }

    /** Where an entry that the next one speaks about was recorded first. */
    Dossier origin(Entry next, Dossier dossier) {
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
        var known = names(room.faults(judged(next, dossier), desk));
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

    private static Set<String> names(List<Fault> faults) {
        return faults.stream().map(Judging::name).collect(Collectors.toSet());
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

    /** Whether it mends a word of ours rather than adding one. */
    static boolean slip(Assertion<? extends Event> said) {
        return said.what() instanceof EntryCorrected correction && correction.ground().editorial();
    }
}
