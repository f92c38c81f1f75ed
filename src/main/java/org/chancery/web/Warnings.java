package org.chancery.web;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.Summary.OfVisit;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House;
import org.chancery.ledger.Opens;
import org.chancery.ledger.SelfNamed;
import org.chancery.ledger.codec.CommandJson.Read;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.registers.PossibleDuplicates;
import org.chancery.registers.RegisterAnswers;
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

    private final House house;
    private final PossibleDuplicates duplicates;

    Warnings(House house, RegisterAnswers registers) {
        this.house = house;
        this.duplicates = new PossibleDuplicates(registers);
    }

    /**
     * Of a command that begins a visit, or a subject whose name was taken.
     *
     * @param said position up to which it is said in the ledger what it is
     * @param among position up to which others are looked at
     */
    List<String> of(Read<?> read, Subject subject, Ledger ledger, long said, long among) {
        if (read.command() instanceof SelfNamed named && read.subject() == null) {
            return renamed(new Subject(subject.kind(), named.proposedName()), subject);
        }
        var begins = read.command().getClass().isAnnotationPresent(Opens.class);
        if (subject.kind() != SubjectKind.VISIT || !begins) {
            return List.of();
        }
        try {
            return of(subject, ledger, said, among);
        } catch (RuntimeException e) {
            LOG.warn("Possible duplicates of {} were not found out", subject, e);
            return UNSEEN;
        }
    }

    private static List<String> renamed(Subject proposed, Subject subject) {
        return subject.equals(proposed)
                ? List.of()
                : List.of("%s was taken: this one is %s".formatted(proposed, subject));
    }

    private List<String> of(Subject subject, Ledger ledger, long said, long among) {
        var viewpoint = Viewpoint.everything(LocalDate.MAX, said);
        var history = ledger.ask(said, desk -> desk.read(subject, viewpoint).history());
        return house.summary(subject, history) instanceof OfVisit visit
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
