package org.chancery.registers.tables;

import org.chancery.kernel.Described;
import org.chancery.kernel.Span;
import org.jspecify.annotations.Nullable;

/** Columns: the first and the last of the visits whose first days are known. */
public record Ends(
        @Described("The id of the first visit; left out where of none the first day is known.")
                @Nullable String firstVisit,
        @Described("Where it went: the code of a state, or an organisation.")
                @Nullable String firstVisitHost,
        @Described("Its first day at that host, as precisely as it is known.")
                @Nullable String firstVisitFrom,
        @Described("Its days at that host, in EDTF.") @Nullable String firstVisitWhen,
        @Described("The id of the visit that began last.") @Nullable String lastVisit,
        @Described("Where it went: the code of a state, or an organisation.")
                @Nullable String lastVisitHost,
        @Described("Its first day at that host, as precisely as it is known.")
                @Nullable String lastVisitFrom,
        @Described("Its days at that host, in EDTF.") @Nullable String lastVisitWhen) {

    static Ends of(@Nullable VisitAt first, @Nullable VisitAt last) {
        return new Ends(
                first == null ? null : first.visit(),
                first == null ? null : first.host().code(),
                first == null ? null : Span.of(first.when()).from(),
                first == null ? null : String.valueOf(first.when()),
                last == null ? null : last.visit(),
                last == null ? null : last.host().code(),
                last == null ? null : Span.of(last.when()).from(),
                last == null ? null : String.valueOf(last.when()));
    }
}
