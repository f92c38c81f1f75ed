package org.chancery.diplomacy.visits;

import static org.chancery.diplomacy.visits.VisitRule.GOES_ABROAD;
import static org.chancery.diplomacy.visits.VisitRule.HAS_A_PRINCIPAL;
import static org.chancery.diplomacy.visits.VisitRule.HAS_A_STOP;
import static org.chancery.diplomacy.visits.VisitRule.RECORDED_ONCE;
import static org.chancery.diplomacy.visits.VisitRule.STOPS_IN_ORDER;
import static org.chancery.diplomacy.visits.VisitRule.STOPS_WITHIN_THE_VISIT;
import static org.chancery.diplomacy.visits.VisitRule.STOP_ENDS_AFTER_IT_BEGINS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Summary;
import org.chancery.facts.VisitStop;
import org.chancery.kernel.When;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** A visit: one journey of one state's leaders, with its stops. */
record Visit(@Nullable Word<VisitRecorded> recorded)
        implements Decider<Visit, VisitCommand, VisitEvent> {
    static final Visit NONE = new Visit(null);

    @Override
    public List<VisitEvent> decide(VisitCommand command) {
        return List.of(
                switch (command) {
                    case RecordVisit(var visitor, var principals, var stops, var worded) ->
                            new VisitRecorded(visitor, principals, stops, worded);
                });
    }

    @Override
    public void check(Word<VisitEvent> next, Others others) {
        switch (next.what()) {
            case VisitRecorded visit -> {
                RECORDED_ONCE.require(recorded == null);
                HAS_A_PRINCIPAL.require(!visit.principals().isEmpty());
                HAS_A_STOP.require(!visit.stops().isEmpty());
                checkStops(next.when(), visit);
            }
        }
    }

    /** Stops begin in order; one day less is allowed, across the date line. */
    private static void checkStops(@Nullable When whole, VisitRecorded visit) {
        var latest = LocalDate.MIN;
        for (var stop : visit.stops()) {
            GOES_ABROAD.require(!stop.host().equals(visit.visitor()));
            var when = stop.when();
            if (when == null) {
                continue;
            }
            STOP_ENDS_AFTER_IT_BEGINS.require(!when.endsBeforeItStarts());
            STOPS_WITHIN_THE_VISIT.require(
                    whole == null
                            || !(when.surelyBefore(whole)
                                    || whole.latestEnd().isBefore(when.earliestEnd())));
            STOPS_IN_ORDER.require(
                    when.latestStart().equals(LocalDate.MAX)
                            || !when.latestStart().plusDays(1).isBefore(latest));
            latest = when.earliestStart().isAfter(latest) ? when.earliestStart() : latest;
        }
    }

    @Override
    public Visit evolve(Word<VisitEvent> next) {
        return switch (next.what()) {
            case VisitRecorded event -> new Visit(next.saying(event));
        };
    }

    @Override
    public List<Fact> facts() {
        return recorded == null
                ? List.of()
                : IntStream.range(0, recorded.what().stops().size())
                        .<Fact>mapToObj(ordinal -> stopMade(recorded, ordinal))
                        .toList();
    }

    private static StopMade stopMade(Word<VisitRecorded> recorded, int ordinal) {
        var visit = recorded.what();
        var stop = visit.stops().get(ordinal);
        return new StopMade(
                recorded.subject(),
                new VisitStop(
                        ordinal,
                        visit.visitor(),
                        stop.host(),
                        stop.place(),
                        stop.type(),
                        stop.typeAsWorded(),
                        visit.principals(),
                        null),
                stop.when() == null ? recorded.when() : stop.when(),
                recorded.because());
    }

    @Override
    public @Nullable Summary summary() {
        if (recorded == null) {
            return null;
        }
        var visit = recorded.what();
        return new Summary.OfVisit(
                visit.visitor(),
                visit.principals(),
                recorded.when(),
                visit.stops().stream()
                        .map(stop ->
                                new Summary.OfStop(
                                        stop.host(),
                                        stop.place(),
                                        stop.when() == null ? recorded.when() : stop.when(),
                                        stop.type(),
                                        stop.typeAsWorded()))
                        .toList(),
                visit.worded(),
                recorded.because());
    }
}
