package org.chancery.registers;

import java.util.List;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.EventFamily;
import org.chancery.facts.RegistrySummaries.OfCoverage;
import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** Something that this ledger claims to hold completely, in the register of coverage. */
public record CoverageItem(
        @Described("Its id.") String id,
        @Described("What is held completely.") EventFamily family,
        @Described("The codes of the states that it names.") List<String> states,
        @Described("Between which states.") CoverageScope between,
        @Described("The days in which it happened, in EDTF.") When period,
        @Described("What else is to be known of it, in our words.") @Nullable String note,
        @Described("The day of the declaration, in EDTF, where it is known.")
                @Nullable When declared,
        @Described("How its entry stands.") Standing standing,
        @Described("The rule that a flagged one contradicts.") @Nullable String rule,
        @Described("The registered sources that it rests on.") List<String> sources,
        @Described("Positions of the entries that make it say so, ascending.") List<Long> because) {

    public static CoverageItem of(Registered registered) {
        var coverage = (OfCoverage) registered.summary();
        return new CoverageItem(
                registered.subject().id(),
                coverage.family(),
                coverage.states().stream().map(StateId::code).toList(),
                coverage.between(),
                coverage.period(),
                coverage.note(),
                coverage.declared(),
                registered.standing(),
                registered.rule(),
                registered.sources().stream().map(Subject::toString).toList(),
                coverage.because());
    }
}
