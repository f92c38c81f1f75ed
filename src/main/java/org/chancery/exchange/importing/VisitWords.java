package org.chancery.exchange.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.ledger.codec.EntryCodec;
import tools.jackson.databind.node.ObjectNode;

/** What a record says in the words of the ledger: a visit with one stop, in the United States. */
record VisitWords(When when, RecordVisit visit) {
    private static final StateId HOST = new StateId("united-states");

    /**
     * Reads a record.
     *
     * @throws BadLine when a member is missing, or no table has what it says
     */
    static VisitWords of(HsgRecord record, Mapping mapping) {
        var when = when(record.required("start-date"), record.required("end-date"));
        var named = mapping.types().named(record.optional("description"));
        var stop =
                new Stop(
                        HOST,
                        null,
                        null,
                        null,
                        named.map(VisitTypes.Named::type).orElse(null),
                        named.map(VisitTypes.Named::asWorded).orElse(null));
        return new VisitWords(
                when,
                new RecordVisit(
                        visitor(record, when, mapping),
                        mapping.offices().in(record.required("visitor")),
                        List.of(stop),
                        record.words()));
    }

    /** The first day of a visit, if its record says when it was. */
    static Optional<LocalDate> firstDay(HsgRecord record) {
        try {
            var when = when(record.required("start-date"), record.required("end-date"));
            return Optional.of(when.earliestStart());
        } catch (BadLine unreadable) {
            return Optional.empty();
        }
    }

    private static When when(String start, String end) {
        try {
            return When.parse(start.equals(end) ? start : start + "/" + end);
        } catch (IllegalArgumentException e) {
            throw new BadLine(String.valueOf(e.getMessage()));
        }
    }

    private static StateId visitor(HsgRecord record, When when, Mapping mapping) {
        var id = record.optional("from@id");
        var name = record.required("from");
        return mapping.states()
                .state(id, name, when.earliestStart())
                .orElseThrow(
                        () -> new BadLine("no state is known as '%s' (%s)".formatted(name, id)));
    }

    /** What the event says, as it is stored. */
    ObjectNode stored() {
        return EntryCodec.what(
                new VisitRecorded(
                        visit.visitor(), visit.principals(), visit.stops(), visit.worded()));
    }
}
