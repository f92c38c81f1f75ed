package org.chancery.relations;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Publications;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
import org.chancery.relations.Evidence.Flagged;
import org.jspecify.annotations.Nullable;

/**
 * What an entry adds to the evidence on the relations of the states that it names.
 *
 * @param because positions of the entry and of what corrected and endorsed it, ascending
 * @param sources what says so or endorses it, as far as it passes
 * @param flagged what is told of one that contradicts a rule; of no other
 */
record Testimony(
        long entry,
        Standing standing,
        List<Long> because,
        List<Subject> sources,
        @Nullable Flagged flagged) {

    static Testimony of(Said said, Viewpoint viewpoint, Publications publications) {
        return new Testimony(
                said.entry().position(),
                said.standing(),
                said.word().because(),
                said.sources(viewpoint, publications),
                said.standing() == Standing.FLAGGED ? flagged(said) : null);
    }

    private static Flagged flagged(Said said) {
        return new Flagged(
                said.entry().position(),
                said.word().subject(),
                requireNonNull(said.rule()),
                Stream.concat(said.word().sources().stream(), said.endorsed().stream())
                        .map(Citation::alias)
                        .filter(Objects::nonNull)
                        .map(Alias::toString)
                        .distinct()
                        .toList());
    }
}
