package org.chancery.relations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.EventFamily;
import org.chancery.facts.Fact.Covered;
import org.chancery.kernel.Described;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

@Described("Something that this ledger claims to hold completely.")
public record Complete(
        @Described("The id of its declaration in the register of coverage.") String coverage,
        @Described("What is held completely.") EventFamily family,
        @Described("Whether it is declared of the two, or of one of them with any other state.")
                CoverageScope between,
        @Described("The days in which it happened, in EDTF.") When period,
        @Described("What else is to be known of it, in our words.") @Nullable String note,
        @Described("Positions of the entries that make it so, ascending.") List<Long> because) {

    private static final Comparator<Complete> BY_FAMILY =
            Comparator.comparing(Complete::family)
                    .thenComparing(each -> each.period().earliestStart())
                    .thenComparing(String::valueOf);

    /** What a fact says of whichever of its states is asked for. */
    static Complete of(Covered fact) {
        return new Complete(
                fact.subject().id(),
                fact.family(),
                fact.other() == null ? CoverageScope.THEM_AND_ANY_OTHER : CoverageScope.THEM,
                fact.period(),
                fact.note(),
                fact.because());
    }

    /** What facts that speak of one pair say, each once. */
    static List<Complete> of(Collection<Covered> facts) {
        return facts.stream().map(Complete::of).distinct().sorted(BY_FAMILY).toList();
    }
}
