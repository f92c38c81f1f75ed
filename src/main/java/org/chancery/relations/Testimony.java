package org.chancery.relations;

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
import org.jspecify.annotations.Nullable;

/**
 * What an entry adds to the evidence on the relations of the states that it names.
 *
 * @param because positions of the entry and of what corrected and endorsed it, ascending
 * @param sources what says so or endorses it, as far as it passes
 * @param rule id of the rule that a flagged entry contradicts
 * @param aliases the ids that its sources give to what it tells
 */
record Testimony(
        Subject subject,
        long entry,
        Standing standing,
        List<Long> because,
        List<Subject> sources,
        @Nullable String rule,
        List<Alias> aliases) {

    static Testimony of(Said said, Viewpoint viewpoint, Publications publications) {
        return new Testimony(
                said.word().subject(),
                said.entry().position(),
                said.standing(),
                said.word().because(),
                said.sources(viewpoint, publications),
                said.rule(),
                Stream.concat(said.word().sources().stream(), said.endorsed().stream())
                        .map(Citation::alias)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
