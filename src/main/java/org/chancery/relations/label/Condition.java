package org.chancery.relations.label;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.relations.elements.Cell;
import org.chancery.relations.elements.Cell.Recorded;
import org.chancery.relations.elements.Contact.Counts;
import org.chancery.relations.elements.Elements;
import org.chancery.relations.elements.VisitMade;
import org.chancery.relations.elements.Window;

/** Something that a rule asks of the elements of a relation on a day. */
public sealed interface Condition {

    /** It in words. */
    String says();

    Finding on(LocalDate day, Elements elements);

    /** One at least of these holds. */
    record Any(List<Condition> of) implements Condition {
        @Override
        public String says() {
            return of.stream().map(Condition::says).collect(Collectors.joining("; or "));
        }

        @Override
        public Finding on(LocalDate day, Elements elements) {
            return joined(says(), of, day, elements, Truth::any);
        }
    }

    /** Each of these holds. */
    record All(List<Condition> of) implements Condition {
        @Override
        public String says() {
            return of.stream().map(Condition::says).collect(Collectors.joining("; and "));
        }

        @Override
        public Finding on(LocalDate day, Elements elements) {
            return joined(says(), of, day, elements, Truth::all);
        }
    }

    /**
     * One cell says something.
     *
     * @param <T> what the cell tells
     * @param cell which one is asked
     * @param holds whether what it tells is enough, on the day
     * @param known what it tells, in words
     */
    record Told<T>(
            String says,
            Function<Elements, Cell<T>> cell,
            BiFunction<T, LocalDate, Truth> holds,
            Function<T, String> known)
            implements Condition {
        @Override
        public Finding on(LocalDate day, Elements elements) {
            return switch (cell.apply(elements)) {
                case Cell.Recorded<T>(var value, _, var uncertain, var because) ->
                        new Finding(
                                says,
                                holds.apply(value, day),
                                known.apply(value),
                                uncertain,
                                because,
                                List.of());
                case Cell.RecordedAsNone<T>(var because) ->
                        new Finding(says, Truth.FALSE, "none", null, because, List.of());
                case Cell.NotRecorded<T>() ->
                        new Finding(
                                says, Truth.UNTESTABLE, "not recorded", null, List.of(), List.of());
            };
        }
    }

    /**
     * One of the two ways it holds.
     *
     * @param way what is asked one way, such as KAZ>USA
     */
    record EitherWay(String says, Function<String, Condition> way) implements Condition {
        @Override
        public Finding on(LocalDate day, Elements elements) {
            var ways = elements.recognition().keySet().stream().map(way).toList();
            return joined(says, ways, day, elements, Truth::any);
        }
    }

    /**
     * A head of state or of government visited of late. Where the last one known did so before, a
     * later visit of somebody whose rank is not known may have been one.
     */
    record HeadVisited(String says, String way, Window window) implements Condition {
        @Override
        public Finding on(LocalDate day, Elements elements) {
            var visits = elements.contact();
            var last = requireNonNull(visits.lastVisitOfHead().get(way));
            var finding =
                    new Told<>(
                                    says,
                                    _ -> last,
                                    (visit, on) -> Truth.of(window.has(visit.began(), on)),
                                    VisitMade::days)
                            .on(day, elements);
            boolean unranked =
                    requireNonNull(visits.counts().get(way)) instanceof Recorded<Counts> counts
                            && counts.value().unranked() > 0;
            return finding.holds() == Truth.FALSE && unranked
                    ? new Finding(
                            says,
                            Truth.UNTESTABLE,
                            finding.known() + ", and later visits of unknown rank",
                            null,
                            List.of(),
                            List.of())
                    : finding;
        }
    }

    /** What decided is what came to the same truth. */
    private static Finding joined(
            String says,
            List<Condition> of,
            LocalDate day,
            Elements elements,
            Function<List<Truth>, Truth> join) {
        var findings = of.stream().map(each -> each.on(day, elements)).toList();
        var truth = join.apply(findings.stream().map(Finding::holds).toList());
        var deciding = findings.stream().filter(each -> each.holds() == truth).toList();
        var because = new TreeSet<Long>();
        deciding.forEach(each -> because.addAll(each.because()));
        return new Finding(
                says,
                truth,
                null,
                deciding.stream().anyMatch(each -> each.uncertain() != null) ? true : null,
                List.copyOf(because),
                findings);
    }
}
