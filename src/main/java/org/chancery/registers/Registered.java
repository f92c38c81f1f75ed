package org.chancery.registers;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.chancery.facts.Summary;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Publications;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
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
     * A subject as a reading of it says, or nothing where no word of it passes or another one has
     * it.
     *
     * @param begun position of the first entry about it
     */
    static @Nullable Registered of(
            House house,
            Reading reading,
            long begun,
            Viewpoint viewpoint,
            Publications publications) {
        if (reading.mergedInto() != null) {
            return null;
        }
        var said = reading.own();
        if (!reading.history().isEmpty()) {
            boolean disputed = said.stream().anyMatch(each -> each.standing() == Standing.DISPUTED);
            var told =
                    new Telling(reading.subject(), begun, viewpoint, publications)
                            .of(
                                    house.summary(reading.subject(), reading.history()),
                                    disputed ? Standing.DISPUTED : Standing.COUNTED,
                                    null,
                                    reading.counting());
            if (told != null) {
                return told;
            }
        }
        return said.reversed().stream()
                .filter(each -> each.standing() != Standing.HIDDEN && !each.standing().counts())
                .<@Nullable Registered>map(each ->
                        new Telling(reading.subject(), begun, viewpoint, publications)
                                .of(
                                        house.summary(reading.subject(), List.of(each.word())),
                                        each.standing(),
                                        each.rule(),
                                        List.of(each)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private record Telling(
            Subject subject, long begun, Viewpoint viewpoint, Publications publications) {

        @Nullable Registered of(
                @Nullable Summary summary,
                Standing standing,
                @Nullable String rule,
                List<Said> by) {
            return summary == null
                    ? null
                    : new Registered(
                            subject,
                            begun,
                            summary,
                            standing,
                            rule,
                            each(by, said -> said.sources(viewpoint, publications)),
                            each(by, said -> said.aliases(viewpoint, publications)));
        }
    }

    private static <T> List<T> each(List<Said> by, Function<Said, List<T>> told) {
        return by.stream().flatMap(said -> told.apply(said).stream()).distinct().toList();
    }
}
