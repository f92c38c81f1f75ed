package org.chancery.registers;

import java.util.List;
import java.util.function.Function;
import org.chancery.facts.Summary;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.House;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Tags;
import org.jspecify.annotations.Nullable;

/**
 * A subject as a register shows it: by what counts of it, else as worded by what does not.
 *
 * @param begun position of the first entry about it, by which it is counted
 * @param rule id of the rule that a flagged one contradicts
 * @param sources what says so or endorses it, as far as it passes
 * @param aliases the ids under which those sources speak of it
 */
public record Registered(
        Subject subject,
        long begun,
        Summary summary,
        Standing standing,
        @Nullable String rule,
        List<Subject> sources,
        List<Alias> aliases) {

    /**
     * The subject at the viewpoint, or nothing where no word of it passes or another one has it.
     */
    static @Nullable Registered of(House house, Desk desk, Subject subject, Viewpoint viewpoint) {
        var reading = desk.read(subject, viewpoint);
        if (reading.mergedInto() != null) {
            return null;
        }
        var said = reading.own();
        if (!reading.history().isEmpty()) {
            boolean disputed = any(said, Standing.DISPUTED);
            return of(
                    subject,
                    house.summary(subject, reading.history()),
                    disputed ? Standing.DISPUTED : Standing.COUNTED,
                    null,
                    reading.counting(),
                    viewpoint,
                    desk);
        }
        var last =
                said.stream()
                        .filter(each -> each.standing() != Standing.HIDDEN)
                        .reduce((_, later) -> later)
                        .orElse(null);
        return last == null
                ? null
                : of(
                        subject,
                        house.summary(subject, List.of(last.word())),
                        last.standing(),
                        last.rule(),
                        List.of(last),
                        viewpoint,
                        desk);
    }

    private static @Nullable Registered of(
            Subject subject,
            @Nullable Summary summary,
            Standing standing,
            @Nullable String rule,
            List<Said> by,
            Viewpoint viewpoint,
            Desk desk) {
        return summary == null
                ? null
                : new Registered(
                        subject,
                        desk.tagged(Tags.subject(subject)).getFirst().position(),
                        summary,
                        standing,
                        rule,
                        each(by, said -> said.sources(viewpoint, desk::published)),
                        each(by, said -> said.aliases(viewpoint, desk::published)));
    }

    private static <T> List<T> each(List<Said> by, Function<Said, List<T>> told) {
        return by.stream().flatMap(said -> told.apply(said).stream()).distinct().toList();
    }

    private static boolean any(List<Said> said, Standing standing) {
        return said.stream().anyMatch(each -> each.standing() == standing);
    }
}
