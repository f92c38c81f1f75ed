package org.chancery.web;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.facts.VisitStage;
import org.chancery.relations.elements.Cell;
import org.chancery.relations.elements.Cell.Recorded;
import org.chancery.relations.elements.Contact;
import org.chancery.relations.elements.Contact.Counts;
import org.chancery.relations.elements.Contact.UnderWay;
import org.chancery.relations.elements.VisitMade;
import org.jspecify.annotations.Nullable;

/**
 * Columns of the tables of relations: what is known of visits one way. What is not recorded leaves
 * its cells empty.
 *
 * @param underWay ids of the visits that are there
 * @param because positions of the entries that make any of it so, ascending
 */
record ContactRow(
        String visitor,
        String host,
        @Nullable String lastVisit,
        @Nullable String lastVisitFrom,
        @Nullable String lastVisitTo,
        @Nullable String lastVisitWhen,
        @Nullable VisitStage lastVisitStage,
        @Nullable String lastVisitType,
        @Nullable String lastVisitPrincipals,
        @Nullable Boolean lastVisitUncertain,
        @Nullable String lastBilateralVisit,
        @Nullable String lastBilateralVisitWhen,
        @Nullable Boolean lastBilateralVisitUncertain,
        @Nullable Long months12,
        @Nullable Long months36,
        @Nullable Boolean monthsUncertain,
        List<String> underWay,
        List<Long> because) {

    /** A row for each way. */
    static List<ContactRow> of(Contact contact) {
        return contact.lastVisit().keySet().stream().map(way -> of(way, contact)).toList();
    }

    private static ContactRow of(String way, Contact contact) {
        var states = way.split(">", 2);
        var last = Objects.requireNonNull(contact.lastVisit().get(way));
        var bilateral = Objects.requireNonNull(contact.lastBilateralVisit().get(way));
        var counts = Objects.requireNonNull(contact.counts().get(way));
        var underWay =
                contact.underWay().stream().filter(each -> each.direction().equals(way)).toList();
        return new ContactRow(
                states[0],
                states[1],
                of(last, VisitMade::visit),
                of(last, VisitMade::from),
                of(last, VisitMade::to),
                of(last, VisitMade::when),
                of(last, VisitMade::stage),
                of(last, VisitMade::type),
                of(last, visit -> VisitRow.named(visit.principals())),
                of(last, VisitMade::uncertain),
                of(bilateral, VisitMade::visit),
                of(bilateral, VisitMade::when),
                of(bilateral, VisitMade::uncertain),
                of(counts, Counts::months12),
                of(counts, Counts::months36),
                counts instanceof Recorded<Counts> recorded ? recorded.uncertain() : null,
                underWay.stream().map(each -> each.value().visit()).toList(),
                because(Stream.of(last, bilateral, counts), underWay));
    }

    private static <T, V> @Nullable V of(Cell<T> cell, Function<T, @Nullable V> part) {
        return cell instanceof Recorded<T> recorded ? part.apply(recorded.value()) : null;
    }

    private static List<Long> because(Stream<Cell<?>> cells, List<UnderWay> underWay) {
        var because = new TreeSet<Long>();
        cells.forEach(cell -> {
            if (cell instanceof Recorded<?> recorded) {
                because.addAll(recorded.because());
            }
        });
        underWay.forEach(each -> because.addAll(each.because()));
        return List.copyOf(because);
    }
}
