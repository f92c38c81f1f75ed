package org.chancery.exchange.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Set<Subject> named = new HashSet<>();
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

    @Override
    public Map<Alias, Place> after(Collection<Alias> gone, Collection<Placed> fresh) {
        var places = new HashMap<Alias, Place>();
        var opened = new HashSet<Subject>();
        for (var placed : fresh) {
            if (placed.at() == null) {
                var agreement =
                        agreements.computeIfAbsent(
                                TreatyActions.treaty(placed.alias()),
                                _ -> Ids.issue(SubjectKind.AGREEMENT));
                boolean opens =
                        TreatyActions.canOpen(placed.row())
                                && !isNamed(agreement)
                                && opened.add(agreement);
                places.put(placed.alias(), new Place(agreement, null, opens));
            }
        }
        return places;
    }

    /** Whether something that counts has said what the agreement is: nothing counts before that. */
    private boolean isNamed(Subject agreement) {
        if (!named.contains(agreement)
                && ledger != null
                && ledger.ask(
                        ledger.last(),
                        desk -> !desk.read(agreement, EVERYTHING).history().isEmpty())) {
            named.add(agreement);
        }
        return named.contains(agreement);
    }
}
