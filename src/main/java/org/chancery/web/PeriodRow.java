package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.chancery.relations.Period;
import org.jspecify.annotations.Nullable;

/** A row of the table of a history: a period, one way. */
@JsonPropertyOrder({"from", "to", "label", "labelUncertain", "contact"})
record PeriodRow(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String label,
        @Nullable Boolean labelUncertain,
        @JsonUnwrapped ContactRow contact) {

    static List<PeriodRow> of(Period period) {
        return ContactRow.of(period.elements().contact()).stream()
                .map(contact ->
                        new PeriodRow(
                                period.from(),
                                period.to(),
                                period.label().value(),
                                period.label().uncertain(),
                                contact))
                .toList();
    }
}
