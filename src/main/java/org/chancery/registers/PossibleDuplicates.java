package org.chancery.registers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Standing;
import org.chancery.registers.RegisterAnswers.Meant;

/**
 * Visits that may be the same as another one, so that somebody looks at both again. They are looked
 * up in the tables alone, among those that name its states near its days, and not too many.
 */
public final class PossibleDuplicates {
    private static final int MOST_STAYS = 8;
    private static final int MOST_NEAR = 500;

    private final RegisterAnswers registers;

    public PossibleDuplicates(RegisterAnswers registers) {
        this.registers = registers;
    }

    /** Those of a visit, as known at a position; nothing where the tables do not reach it. */
    public Optional<List<Subject>> of(Subject subject, OfVisit visit, Viewpoint viewpoint) {
        var stays = Stay.of(visit);
        if (stays.isEmpty()) {
            return Optional.of(List.of());
        }
        if (!registers.tabled(viewpoint)) {
            return Optional.empty();
        }
        return Optional.of(
                stays.stream()
                        .limit(MOST_STAYS)
                        .flatMap(stay -> near(stay, visit, viewpoint))
                        .filter(other -> !other.subject().equals(subject))
                        .filter(other -> other.standing() != Standing.RETRACTED)
                        .filter(other -> Stay.mayBeOne(visit, (OfVisit) other.summary()))
                        .map(Registered::subject)
                        .distinct()
                        .toList());
    }

    private Stream<Registered> near(Stay stay, OfVisit visit, Viewpoint viewpoint) {
        var states =
                Stream.of(visit.visitor(), stay.host())
                        .filter(StateId.class::isInstance)
                        .map(StateId.class::cast)
                        .collect(Collectors.toSet());
        return registers
                .after(
                        SubjectKind.VISIT,
                        0,
                        viewpoint,
                        new Meant(stay.first(), stay.last(), states))
                .limit(MOST_NEAR);
    }
}
