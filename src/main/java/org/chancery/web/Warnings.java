package org.chancery.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.chancery.facts.Summary;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.ledger.Opens;
import org.chancery.ledger.SelfNamed;
import org.chancery.ledger.codec.CommandJson.Read;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.registers.PossibleDuplicates;
import org.chancery.registers.RegisterAnswers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What to look at again once a command is recorded, or would be. Nothing is refused for it, and no
 * decision rests on it.
 */
@Component
final class Warnings {
    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);
    private static final List<String> UNSEEN =
            List.of("possible duplicates were not looked for: the read models do not answer yet");
    private static final List<String> UNCOMPARED =
            List.of("whether both are of one visitor was not looked for");

    private final House house;
    private final PossibleDuplicates duplicates;

    Warnings(House house, RegisterAnswers registers) {
        this.house = house;
        this.duplicates = new PossibleDuplicates(registers);
    }

    /**
     * Of a command that begins a visit, makes two one, or begins a subject whose name was taken.
     *
     * @param said position up to which it is said in the ledger what it is
     * @param among position up to which others are looked at
     */
    List<String> of(Read<?> read, Subject subject, Ledger ledger, long said, long among) {
        if (read.command() instanceof SelfNamed named && read.subject() == null) {
            return renamed(new Subject(subject.kind(), named.proposedName()), subject);
        }
        if (read.command() instanceof MergeSubjects merge) {
            return found(
                    subject, () -> ofTwo(subject, merge.loser(), ledger, said - 1), UNCOMPARED);
        }
        var begins = read.command().getClass().isAnnotationPresent(Opens.class);
        if (subject.kind() != SubjectKind.VISIT || !begins) {
            return List.of();
        }
        return found(subject, () -> of(subject, ledger, said, among), UNSEEN);
    }

    /** What is recorded already is not answered as if it were not. */
    private static List<String> found(
            Subject subject, Supplier<List<String>> warnings, List<String> otherwise) {
        try {
            return warnings.get();
        } catch (RuntimeException e) {
            LOG.warn("What to look at again of {} was not found out", subject, e);
            return otherwise;
        }
    }

    private static List<String> renamed(Subject proposed, Subject subject) {
        return subject.equals(proposed)
                ? List.of()
                : List.of("%s was taken: this one is %s".formatted(proposed, subject));
    }

    /** Of two visits that are made one, as they were before. */
    private List<String> ofTwo(Subject kept, Subject loser, Ledger ledger, long before) {
        return summary(kept, ledger, before) instanceof OfVisit one
                        && summary(loser, ledger, before) instanceof OfVisit other
                        && !one.visitor().equals(other.visitor())
                ? List.of(
                        "%s is of %s and %s of %s: is it one visit?"
                                .formatted(
                                        kept, one.visitor().code(), loser, other.visitor().code()))
                : List.of();
    }

    private @Nullable Summary summary(Subject subject, Ledger ledger, long at) {
        var viewpoint = Viewpoint.everything(LocalDate.MAX, at);
        return house.summary(
                subject, ledger.ask(at, desk -> desk.read(subject, viewpoint).history()));
    }

    private List<String> of(Subject subject, Ledger ledger, long said, long among) {
        var viewpoint = Viewpoint.everything(LocalDate.MAX, said);
        return summary(subject, ledger, said) instanceof OfVisit visit
                ? duplicates
                        .of(subject, visit, viewpoint.knowing(among))
                        .map(Warnings::told)
                        .orElse(UNSEEN)
                : List.of();
    }

    private static List<String> told(List<Subject> duplicates) {
        return duplicates.stream()
                .map(other ->
                        ("possible duplicate: %s has the same principal and host on overlapping"
                                        + " days")
                                .formatted(other))
                .toList();
    }
}
