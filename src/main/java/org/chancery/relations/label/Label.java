package org.chancery.relations.label;

import java.util.List;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** What the relation is called as a whole, by a table of rules. */
public record Label(
        @Described("recorded, or not-recorded where no rule holds and one cannot be tested.")
                String state,
        @Described("The label of the first rule that holds; limited where none does.")
                @Nullable String value,
        @Described(
                        "True where it is not certain on the day that the rule holds, or that one before it does not; else left out.")
                @Nullable Boolean uncertain,
        @Described("Positions of the entries behind it, ascending.") @Nullable List<Long> because,
        @Described("Labels of later rules that hold too, in the order of the table.")
                List<String> alsoMatched,
        @Described(
                        "Labels of the rules before it that cannot be tested for want of records; any of them may be the right one.")
                List<String> undecided) {}
