package org.chancery.registers;

import java.util.List;
import org.chancery.facts.Summary;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.House;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A subject as a register shows it: by what counts of it, else as worded by what does not.
 *
 * @param rule id of the rule that a flagged one contradicts
 * @param sources what says so or endorses it, as far as it passes
 */
public record Registered(
        Subject subject,
        Summary summary,
        Standing standing,
        @Nullable String rule,
        List<Subject> sources) {

    /** The subject at the viewpoint, or nothing where no word of it passes. */
    static @Nullable Registered of(House house, Desk desk, Subject subject, Viewpoint viewpoint) {
        var reading = desk.read(subject, viewpoint);
        var said = reading.own();
        if (!reading.history().isEmpty()) {
            var summary = house.summary(subject, reading.history());
            boolean disputed = any(said, Standing.DISPUTED);
            return summary == null
                    ? null
                    : new Registered(
                            subject,
                            summary,
                            disputed ? Standing.DISPUTED : Standing.COUNTED,
                            null,
                            said.stream()
                                    .filter(each -> each.standing().counts())
                                    .flatMap(each ->
                                            each.sources(viewpoint, desk::published).stream())
                                    .distinct()
                                    .toList());
        }
        var last =
                said.stream()
                        .filter(each -> each.standing() != Standing.HIDDEN)
                        .reduce((_, later) -> later)
                        .orElse(null);
        if (last == null) {
            return null;
        }
        var summary = house.summary(subject, List.of(last.word()));
        return summary == null
                ? null
                : new Registered(
                        subject,
                        summary,
                        last.standing(),
                        last.rule(),
                        last.sources(viewpoint, desk::published));
    }

    private static boolean any(List<Said> said, Standing standing) {
        return said.stream().anyMatch(each -> each.standing() == standing);
    }
}
