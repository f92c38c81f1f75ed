package org.chancery.relations.elements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.VisitStage;
import org.chancery.kernel.When;
import org.chancery.relations.elements.Contact.Counts;

/**
 * The dated stops of one state at another in the order in which they began, so that what is said of
 * them as of any day costs no more than its own length and a search.
 */
final class Stops {
    static final Comparator<StopMade> LATEST =
            Comparator.<StopMade, LocalDate>comparing(stop -> when(stop).earliestStart())
                    .thenComparing(stop -> when(stop).latestEnd())
                    .thenComparing(stop -> stop.subject().id())
                    .thenComparingInt(stop -> stop.stop().ordinal());

    private final List<StopMade> all;
    private final List<StopMade> bilateral;
    private final List<StopMade> ofHeads;
    private final List<StopMade> vague;
    private final LocalDate[] lastEnds;

    private Stops(List<StopMade> all) {
        this.all = all;
        this.bilateral = all.stream().filter(made -> made.stop().bilateral()).toList();
        this.ofHeads = all.stream().filter(made -> made.stop().ofHead()).toList();
        this.vague = all.stream().filter(Stops::isVague).toList();
        this.lastEnds = new LocalDate[all.size()];
        fill(0, all.size());
    }

    /** Those of these stops that have a date. */
    static Stops of(Collection<StopMade> stops) {
        return new Stops(
                stops.stream().filter(stop -> stop.when() != null).sorted(LATEST).toList());
    }

    /** The last one that had begun by the day. */
    Cell<VisitMade> last(LocalDate day) {
        return last(all, day);
    }

    /** The last one to the host itself that had begun by the day. */
    Cell<VisitMade> lastBilateral(LocalDate day) {
        return last(bilateral, day);
    }

    /** The last one of a head of state or of government that had begun by the day. */
    Cell<VisitMade> lastOfHead(LocalDate day) {
        return last(ofHeads, day);
    }

    private static Cell<VisitMade> last(List<StopMade> stops, LocalDate day) {
        int begun = begunBy(stops, day);
        if (begun == 0) {
            return Cell.notRecorded();
        }
        var last = stops.get(begun - 1);
        return Cell.recorded(
                VisitMade.of(last, day), null, Turns.doubtful(when(last), day), last.because());
    }

    /** How many visits began in the windows that end with the day. */
    Cell<Counts> counts(LocalDate day) {
        var window = begun(Window.THREE_YEARS, day);
        if (window.isEmpty()) {
            return Cell.notRecorded();
        }
        return Cell.recorded(
                new Counts(
                        visits(begun(Window.YEAR, day)),
                        visits(window),
                        visits(
                                window.stream()
                                        .filter(made -> made.stop().rank() == null)
                                        .toList())),
                null,
                window.stream().anyMatch(stop -> !isSure(stop, day)),
                window.stream().flatMap(stop -> stop.because().stream()).toList());
    }

    /** Whether each of the windows surely has it, or surely has it not. */
    private static boolean isSure(StopMade stop, LocalDate day) {
        return Stream.of(Window.YEAR, Window.THREE_YEARS)
                .allMatch(window ->
                        window.surelyHas(when(stop), day) || !window.mayHave(when(stop), day));
    }

    /** What may have begun within a window. */
    private List<StopMade> begun(Window window, LocalDate day) {
        var since = window.after(day).minusDays(Contact.VAGUE);
        return Stream.concat(
                        vague.stream(),
                        all.subList(begunBy(all, since), begunBy(all, day)).stream()
                                .filter(stop -> !isVague(stop)))
                .filter(stop -> window.mayHave(when(stop), day))
                .toList();
    }

    /** Whether it may have begun on days far apart. */
    private static boolean isVague(StopMade stop) {
        var when = when(stop);
        return when.earliestStart().equals(LocalDate.MIN)
                || when.latestStart().equals(LocalDate.MAX)
                || when.earliestStart().plusDays(Contact.VAGUE).isBefore(when.latestStart());
    }

    private static long visits(List<StopMade> stops) {
        return stops.stream().map(StopMade::subject).distinct().count();
    }

    /** How many of them had begun by the day. */
    private static int begunBy(List<StopMade> stops, LocalDate day) {
        int least = 0;
        int most = stops.size();
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (When.begunBy(stops.get(middle).when(), day)) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return least;
    }

    /** Those that are there on the day. */
    List<StopMade> underWay(LocalDate day) {
        var found = new ArrayList<StopMade>();
        find(0, all.size(), begunBy(all, day), day, found);
        return found;
    }

    /** A part, known by its middle, is gone into only if something in it lasts until the day. */
    private void find(int from, int to, int begun, LocalDate day, List<StopMade> found) {
        int middle = (from + to) >>> 1;
        if (from >= Math.min(to, begun) || lastEnds[middle].isBefore(day)) {
            return;
        }
        find(from, middle, begun, day, found);
        if (middle < begun && VisitStage.of(all.get(middle).when(), day) == VisitStage.THERE) {
            found.add(all.get(middle));
        }
        find(middle + 1, to, begun, day, found);
    }

    private LocalDate fill(int from, int to) {
        if (from >= to) {
            return LocalDate.MIN;
        }
        int middle = (from + to) >>> 1;
        lastEnds[middle] =
                Collections.max(
                        List.of(
                                fill(from, middle),
                                when(all.get(middle)).latestEnd(),
                                fill(middle + 1, to)));
        return lastEnds[middle];
    }

    /** Every day on which something else may have to be said than on the day before. */
    Stream<LocalDate> turningDays() {
        return all.stream().map(Stops::when).flatMap(Stops::turning);
    }

    /** And it may be over, or is. */
    private static Stream<LocalDate> turning(When when) {
        return Stream.concat(
                Turns.begun(when, Window.YEAR, Window.THREE_YEARS),
                Stream.of(when.earliestEnd(), when.latestEnd())
                        .flatMap(Turns::on)
                        .map(end -> end.plusDays(1)));
    }

    private static When when(StopMade stop) {
        return requireNonNull(stop.when());
    }
}
