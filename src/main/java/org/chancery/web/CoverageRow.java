package org.chancery.web;

import java.util.List;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.EventFamily;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.chancery.registers.CoverageItem;
import org.jspecify.annotations.Nullable;

/** A row of the table of what is held completely. */
record CoverageRow(
        String coverage,
        EventFamily family,
        List<String> states,
        CoverageScope between,
        When period,
        @Nullable String note,
        @Nullable When declared,
        Standing standing,
        @Nullable String rule,
        List<String> sources,
        List<Long> because) {

    static List<CoverageRow> of(CoverageItem coverage) {
        return List.of(
                new CoverageRow(
                        coverage.id(),
                        coverage.family(),
                        coverage.states(),
                        coverage.between(),
                        coverage.period(),
                        coverage.note(),
                        coverage.declared(),
                        coverage.standing(),
                        coverage.rule(),
                        coverage.sources(),
                        coverage.because()));
    }
}
