package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.Leader;
import org.chancery.facts.VisitStage;
import org.chancery.ledger.Standing;
import org.chancery.registers.VisitItem;
import org.chancery.registers.VisitItem.StopItem;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of visits: one stop, with the visit that it belongs to.
 *
 * @param stop 1, 2, 3 … in the order of the visit; absent with the rest of a stop where none is
 *     known
 */
record VisitRow(
        String visit,
        String visitor,
        String principals,
        @Nullable Integer stop,
        @Nullable String host,
        @Nullable String place,
        @Nullable String from,
        @Nullable String to,
        @Nullable String when,
        @Nullable String type,
        @Nullable String typeAsWorded,
        @Nullable VisitStage status,
        @Nullable String visitWhen,
        @Nullable String planned,
        Standing standing,
        @Nullable String rule,
        List<String> aliases,
        List<String> sources,
        List<Long> because) {

    static List<VisitRow> of(VisitItem visit) {
        if (visit.stops().isEmpty()) {
            return List.of(of(visit, null, null));
        }
        var rows = new ArrayList<VisitRow>();
        for (var stop : visit.stops()) {
            rows.add(of(visit, rows.size() + 1, stop));
        }
        return rows;
    }

    private static VisitRow of(VisitItem visit, @Nullable Integer number, @Nullable StopItem stop) {
        return new VisitRow(
                visit.id(),
                visit.visitor(),
                named(visit.principals()),
                number,
                stop == null ? null : stop.host(),
                stop == null ? null : stop.place(),
                stop == null ? null : stop.from(),
                stop == null ? null : stop.to(),
                stop == null ? null : stop.when(),
                stop == null ? null : stop.type(),
                stop == null ? null : stop.typeAsWorded(),
                stop == null ? visit.status() : stop.status(),
                visit.when(),
                stop == null ? visit.planned() : stop.planned(),
                visit.standing(),
                visit.rule(),
                visit.aliases(),
                visit.sources(),
                visit.because());
    }

    static String named(List<Leader> principals) {
        return principals.stream().map(VisitRow::named).collect(Collectors.joining("; "));
    }

    static String named(Leader leader) {
        return Stream.of(leader.name(), leader.office(), leader.government())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }
}
