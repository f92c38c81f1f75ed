package org.chancery.web;

import java.time.LocalDate;
import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.relations.Lineage;
import org.jspecify.annotations.Nullable;

/** A pair of states that came before the pair asked for. */
record LineageItem(
        @Described("The codes of the two states.") List<String> pair,
        @Described("The first day on which both were states, where a list says so.")
                @Nullable LocalDate from,
        @Described("The last day on which both were states, where a list says so.")
                @Nullable LocalDate to,
        @Described("Answers its relation from the same viewpoint, for ever.") String permalink) {

    static LineageItem of(Lineage before, Question question) {
        return new LineageItem(
                RelationItem.codes(before.pair()),
                before.since().equals(LocalDate.MIN) ? null : before.since(),
                before.until().equals(LocalDate.MAX) ? null : before.until(),
                question.link(RelationsController.path(before.pair())));
    }
}
