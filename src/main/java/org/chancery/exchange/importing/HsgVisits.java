package org.chancery.exchange.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.diplomacy.visits.Visits;
import org.chancery.exchange.importing.ImportReport.Unmapped.Kind;
import org.chancery.exchange.importing.Mapping.Name;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Event;
import org.chancery.ledger.wiring.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The visits by foreign leaders to the United States: a record is a visit with one stop. What is
 * changed keeps its id; a record that goes and comes again under another id is the same.
 */
record HsgVisits() implements RevisedSeries {
    private static final StateId HOST = new StateId("united-states");

    @Override
    public String format() {
        return "hsg-visits-revisions";
    }

    @Override
    public String key() {
        return "hsg-visits";
    }

    @Override
    public RegisterSource publication(Moment at) {
        return Hsg.publication("Visits by Foreign Leaders to the United States", "visits", at);
    }

    @Override
    public List<String> required() {
        return List.of("start-date", "end-date", "visitor", "from");
    }

    @Override
    public List<Function<Side, @Nullable Object>> likenesses() {
        return List.of(
                side -> isChange(side) ? side.alias() : null,
                side -> isChange(side) ? null : side.row());
    }

    private static boolean isChange(Side side) {
        return side.line().op() == Line.Op.CHANGED;
    }

    @Override
    public Saying saying(Row row, @Nullable Place place, Mapping mapping) {
        var when = Hsg.when(row);
        var named = mapping.visitTypes().named(row.optional("description"));
        var stop =
                new Stop(
                        HOST,
                        null,
                        null,
                        null,
                        named.map(VisitTypes.Named::type).orElse(null),
                        named.map(VisitTypes.Named::asWorded).orElse(null));
        var visitor = mapping.state(row.optional("from@id"), row.required("from"), when);
        var principals = mapping.offices().in(row.required("visitor"));
        return Saying.of(
                when,
                new RecordVisit(visitor, principals, List.of(stop), row.words()),
                Visits.CAPABILITY);
    }

    @Override
    public @Nullable Row row(Alias alias, Assertion<? extends Event> word) {
        return word.what() instanceof VisitRecorded visit && visit.worded() != null
                ? new Row(visit.worded())
                : null;
    }

    @Override
    public List<Name> unmapped(Row row, Mapping mapping) {
        return Stream.of(
                        mapping.unmappedState(
                                row.optional("from@id"), row.optional("from"), Hsg.firstDay(row)),
                        Mapping.unmappedType(mapping.visitTypes(), row.optional("description")),
                        mapping.offices().in(row.optional("visitor")).stream()
                                .filter(principal -> principal.office() == null)
                                .map(principal -> new Name(Kind.OFFICE, principal.name(), "")))
                .flatMap(names -> names)
                .toList();
    }

    /** Each is a visit of its own. */
    @Override
    public Placing placing() {
        return new Placing() {
            @Override
            public Map<Alias, Place> after(Collection<Alias> gone, Collection<Placed> fresh) {
                var places = new HashMap<Alias, Place>();
                fresh.stream()
                        .filter(placed -> placed.at() == null)
                        .forEach(placed ->
                                places.put(placed.alias(), Place.of(Ids.issue(SubjectKind.VISIT))));
                return places;
            }
        };
    }
}
