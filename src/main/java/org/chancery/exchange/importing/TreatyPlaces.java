package org.chancery.exchange.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Tags;
import org.chancery.ledger.wiring.Ids;
import org.chancery.ledger.wiring.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Each treaty is one agreement: the one that was recorded under its alias, by an import or by hand,
 * or else a new one.
 */
final class TreatyPlaces implements Placing {
    private static final Viewpoint EVERYTHING = Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);

    private final Series series;
    private final Map<String, Subject> agreements = new HashMap<>();
    private final Map<Subject, LocalDate> firsts = new HashMap<>();
    private @Nullable Ledger ledger;

    TreatyPlaces(Series series) {
        this.series = series;
    }

    @Override
    public void begin(Ledger ledger, Moment moment) {
        this.ledger = ledger;
        agreements.putAll(ledger.ask(ledger.last(), this::recorded));
    }

    private Map<String, Subject> recorded(Desk desk) {
        var recorded = new HashMap<String, Subject>();
        for (var entry : desk.tagged(Tags.kind(SubjectKind.AGREEMENT))) {
            for (var citation : entry.said().sources()) {
                if (citation.alias() != null && citation.alias().series().equals(series.key())) {
                    recorded.putIfAbsent(
                            TreatyActions.treaty(citation.alias()), kept(entry.subject(), desk));
                }
            }
        }
        return recorded;
    }

    private static Subject kept(Subject subject, Desk desk) {
        return Objects.requireNonNullElse(desk.read(subject, EVERYTHING).mergedInto(), subject);
    }

    /**
     * All acts of the first day say what the treaty is, as the ledger tells them in its own order.
     */
    @Override
    public Map<Alias, Place> after(Collection<Alias> gone, Collection<Placed> fresh) {
        var places = new HashMap<Alias, Place>();
        for (var placed : fresh) {
            if (placed.at() == null) {
                var agreement =
                        agreements.computeIfAbsent(
                                TreatyActions.treaty(placed.alias()),
                                _ -> Ids.issue(SubjectKind.AGREEMENT));
                places.put(
                        placed.alias(), new Place(agreement, null, opens(agreement, placed.row())));
            }
        }
        return places;
    }

    /** Whether nothing that counts is told of an earlier day. */
    private boolean opens(Subject agreement, Row act) {
        var first = first(agreement);
        return TreatyActions.canOpen(act)
                && (first == null || !first.isBefore(TreatyActions.day(act)));
    }

    /** The first day of which anything is told that counts. */
    private @Nullable LocalDate first(Subject agreement) {
        var first = firsts.get(agreement);
        if (first == null && ledger != null) {
            first = ledger.ask(ledger.last(), desk -> first(agreement, desk)).orElse(null);
            if (first != null) {
                firsts.put(agreement, first);
            }
        }
        return first;
    }

    private static Optional<LocalDate> first(Subject agreement, Desk desk) {
        return desk.read(agreement, EVERYTHING).history().stream()
                .findFirst()
                .map(word -> word.when() == null ? LocalDate.MIN : word.when().earliestStart());
    }
}
