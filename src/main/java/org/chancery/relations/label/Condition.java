package org.chancery.relations.label;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.kernel.When;
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
            return joined(says(), of, day, elements, Join.ANY);
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
            return joined(says(), of, day, elements, Join.ALL);
        }
    }

    /**
     * What a value answers.
     *
     * @param doubtful whether that is not certain on the day, however certain the value is
     */
    record Answer(Truth truth, boolean doubtful) {
        static Answer of(Truth truth) {
            return new Answer(truth, false);
        }

        static Answer of(boolean holds) {
            return of(Truth.of(holds));
        }

        /** Whether something was within a window; where it may have been, in doubt. */
        static Answer of(Window window, When when, LocalDate day) {
            boolean may = window.mayHave(when, day);
            return new Answer(Truth.of(may), may && !window.surelyHas(when, day));
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
            BiFunction<T, LocalDate, Answer> holds,
            Function<T, String> known)
            implements Condition {
        @Override
        public Finding on(LocalDate day, Elements elements) {
            return switch (cell.apply(elements)) {
                case Cell.Recorded<T>(var value, _, var uncertain, var because) -> {
                    var answer = holds.apply(value, day);
                    yield new Finding(
                            says,
                            answer.truth(),
                            known.apply(value),
                            answer.doubtful() ? Boolean.TRUE : uncertain,
                            because,
                            List.of());
                }
                case Cell.RecordedAsNone<T>(var uncertain, var because) ->
                        new Finding(says, Truth.FALSE, "none", uncertain, because, List.of());
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
            return joined(says, ways, day, elements, Join.ANY);
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
                                    (visit, on) -> Answer.of(window, visit.days(), on),
                                    VisitMade::when)
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
            String says, List<Condition> of, LocalDate day, Elements elements, Join join) {
        var findings = of.stream().map(each -> each.on(day, elements)).toList();
        var truth = join.truth(findings.stream().map(Finding::holds).toList());
        var deciding = findings.stream().filter(each -> each.holds() == truth).toList();
        var because = new TreeSet<Long>();
        deciding.forEach(each -> because.addAll(each.because()));
        return new Finding(
                says,
                truth,
                null,
                join.isUncertain(truth, deciding) ? true : null,
                List.copyOf(because),
                findings);
    }

    /** How conditions are joined: where one is enough, one that is certain makes it certain. */
    enum Join {
        ANY(Truth.TRUE) {
            @Override
            Truth truth(List<Truth> truths) {
                return Truth.any(truths);
            }
        },
        ALL(Truth.FALSE) {
            @Override
            Truth truth(List<Truth> truths) {
                return Truth.all(truths);
            }
        };

        private final Truth oneIsEnough;

        Join(Truth oneIsEnough) {
            this.oneIsEnough = oneIsEnough;
        }

        abstract Truth truth(List<Truth> truths);

        private boolean isUncertain(Truth truth, List<Finding> deciding) {
            return truth == oneIsEnough
                    ? deciding.stream().allMatch(each -> each.uncertain() != null)
                    : deciding.stream().anyMatch(each -> each.uncertain() != null);
        }
    }
}
