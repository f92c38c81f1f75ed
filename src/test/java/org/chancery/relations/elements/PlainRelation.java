package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Expelled;
import org.chancery.facts.Fact.Fought;
import org.chancery.facts.Fact.Headed;
import org.chancery.facts.Fact.Lasting;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.Fact.Partnered;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Recognised;
import org.chancery.facts.Fact.Represented;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.TiesHeld;
import org.chancery.facts.Fact.Treaty;
import org.chancery.facts.Spell;
import org.chancery.facts.TiesKind;
import org.chancery.facts.TiesStage;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * What facts come to on one day, found by looking at every fact for every cell: slow, and of the
 * tests' own.
 */
public record PlainRelation(Pair pair, List<? extends Fact> facts, LocalDate day) {

    /** Something that may be true between two days, the second not among them. */
    private record Span<T>(
            T what, LocalDate from, LocalDate to, String subject, List<Long> because) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && day.isBefore(to);
        }
    }

    /** What a cell says: its state, what it tells, and why. */
    public record Said(String state, @Nullable Object value, List<Long> because) {
        static Said of(Cell<?> cell) {
            return new Said(
                    cell.state(),
                    cell instanceof Cell.Recorded<?> recorded ? recorded.value() : null,
                    cell.because());
        }

        public boolean isRecorded() {
            return state.equals("recorded");
        }

        public boolean isSilent() {
            return state.equals("not-recorded");
        }
    }

    /** An agreement as it stands between the two. */
    public record Standing(Treaty treaty, boolean two, List<AgreementStage> stages) {
        public boolean inForce() {
            return stages.stream()
                    .allMatch(stage ->
                            stage == AgreementStage.IN_FORCE
                                    || stage == AgreementStage.IN_FORCE_NOTICE_GIVEN);
        }
    }

    public Said recognition(StateId by, StateId state) {
        return last(
                spans(Recognised.class, fact -> fact.by().equals(by) && fact.state().equals(state)),
                fact -> new Recognition(fact.of(), fact.mode()));
    }

    public Said ties(TiesKind kind) {
        return last(
                spans(TiesHeld.class, fact -> fact.kind() == kind && both(fact)), TiesHeld::stage);
    }

    public Said mission(StateId from, StateId to) {
        return last(
                unsevered(
                        spans(
                                Represented.class,
                                fact ->
                                        fact.sender().equals(from)
                                                && fact.receiver().equals(to)
                                                && !fact.type().consular()),
                        fact -> fact.type().diplomatic()),
                fact ->
                        new Representation.Mission(
                                fact.type(), fact.rank(), fact.resident(), fact.place()));
    }

    public Said head(StateId from, StateId to) {
        return last(
                unsevered(
                        spans(
                                Headed.class,
                                fact -> fact.sender().equals(from) && fact.receiver().equals(to)),
                        _ -> true),
                fact -> new Representation.Head(fact.stage(), fact.name()));
    }

    public Said expelled(StateId state, StateId by) {
        return facts.stream()
                .filter(Expelled.class::isInstance)
                .map(Expelled.class::cast)
                .filter(fact -> fact.by().equals(by) && fact.state().equals(state))
                .filter(fact -> fact.when() != null && !first(fact.when()).isAfter(day))
                .max(
                        Comparator.<Expelled, LocalDate>comparing(fact -> first(fact.when()))
                                .thenComparing(fact -> when(fact.when()).latestEnd())
                                .thenComparing(fact -> fact.subject().toString())
                                .thenComparing(Expelled::toString))
                .map(fact ->
                        new Said(
                                "recorded",
                                new Representation.Expulsion(
                                        String.valueOf(fact.when()), fact.staff()),
                                fact.because()))
                .orElseGet(() -> new Said("not-recorded", null, List.of()));
    }

    public Said partnership() {
        return last(
                spans(Partnered.class, this::both),
                fact -> new Partnership(fact.asWorded(), fact.rung()));
    }

    public Said hostilities() {
        return last(spans(Fought.class, this::both), Fought::stage);
    }

    /** The value is the list of the facts. */
    public Said measures(StateId sender, StateId target) {
        return all(
                spans(
                        MeasureKept.class,
                        fact -> fact.sender().equals(sender) && fact.target().equals(target)));
    }

    /** The value is the list of how they stand. */
    public Said agreements(Predicate<Standing> which) {
        var spans = new ArrayList<Span<Standing>>();
        for (var span : spans(Agreed.class, this::both)) {
            spans.add(
                    new Span<>(
                            new Standing(span.what().treaty(), true, List.of(span.what().stage())),
                            span.from(),
                            span.to(),
                            span.subject(),
                            span.because()));
        }
        for (var one : spans(PartyTo.class, fact -> fact.party().equals(pair.a()))) {
            for (var other : spans(PartyTo.class, fact -> fact.party().equals(pair.b()))) {
                var from = one.from().isAfter(other.from()) ? one.from() : other.from();
                var to = one.to().isBefore(other.to()) ? one.to() : other.to();
                if (one.subject().equals(other.subject()) && from.isBefore(to)) {
                    spans.add(
                            new Span<>(
                                    new Standing(
                                            one.what().treaty(),
                                            false,
                                            List.of(one.what().stage(), other.what().stage())),
                                    from,
                                    to,
                                    one.subject(),
                                    union(one.because(), other.because())));
                }
            }
        }
        return all(spans.stream().filter(span -> which.test(span.what())).toList());
    }

    public Said alliance() {
        return agreements(standing ->
                standing.treaty().binding() == Binding.YES
                        && standing.inForce()
                        && !standing.treaty().obligations().isEmpty());
    }

    /** The stops of one at the other that may have begun by the day, the last one last. */
    public List<StopMade> stops(StateId visitor, StateId host) {
        return facts.stream()
                .filter(StopMade.class::isInstance)
                .map(StopMade.class::cast)
                .filter(stop -> stop.visitor().equals(visitor) && stop.host().equals(host))
                .filter(stop -> stop.when() != null && !first(stop.when()).isAfter(day))
                .sorted(
                        Comparator.<StopMade, LocalDate>comparing(stop -> first(stop.when()))
                                .thenComparing(stop -> when(stop.when()).latestEnd())
                                .thenComparing(stop -> stop.subject().id()))
                .toList();
    }

    private boolean both(Fact fact) {
        return fact.states().size() == 2
                && fact.states().contains(pair.a())
                && fact.states().contains(pair.b());
    }

    private <F extends Lasting> List<Span<F>> spans(Class<F> shape, Predicate<F> which) {
        return facts.stream()
                .filter(shape::isInstance)
                .map(shape::cast)
                .filter(which)
                .map(fact ->
                        new Span<>(
                                fact,
                                from(fact.lasted()),
                                to(fact.lasted()),
                                fact.subject().toString(),
                                fact.because()))
                .toList();
    }

    private <F extends Lasting> List<Span<F>> unsevered(List<Span<F>> spans, Predicate<F> depends) {
        var severances =
                spans(
                        TiesHeld.class,
                        fact ->
                                both(fact)
                                        && fact.kind() == TiesKind.DIPLOMATIC
                                        && fact.stage() == TiesStage.SEVERED);
        return spans.stream()
                .map(span ->
                        depends.test(span.what())
                                ? severances.stream()
                                        .filter(severed -> !severed.from().isAfter(day))
                                        .filter(severed -> severed.from().isAfter(span.from()))
                                        .filter(severed -> severed.from().isBefore(span.to()))
                                        .min(
                                                Comparator.<Span<TiesHeld>, LocalDate>comparing(
                                                                Span::from)
                                                        .thenComparing(Span::to)
                                                        .thenComparing(Span::subject))
                                        .map(severed -> cut(span, severed))
                                        .orElse(span)
                                : span)
                .toList();
    }

    private static <F> Span<F> cut(Span<F> span, Span<TiesHeld> severed) {
        var end = Objects.requireNonNull(severed.what().lasted().since()).latestStart();
        return new Span<>(
                span.what(),
                span.from(),
                end.isBefore(span.to()) ? end : span.to(),
                span.subject(),
                union(span.because(), severed.because()));
    }

    private <T> Said last(List<Span<T>> spans, Function<T, Object> value) {
        return spans.stream()
                .filter(span -> span.holds(day))
                .max(
                        Comparator.<Span<T>, LocalDate>comparing(Span::from)
                                .thenComparing(Span::to)
                                .thenComparing(Span::subject))
                .map(span -> new Said("recorded", value.apply(span.what()), span.because()))
                .orElseGet(() -> over(spans));
    }

    private <T> Said all(List<Span<T>> spans) {
        var holding = spans.stream().filter(span -> span.holds(day)).toList();
        if (holding.isEmpty()) {
            return over(spans);
        }
        var because = new TreeSet<Long>();
        holding.forEach(span -> because.addAll(span.because()));
        return new Said(
                "recorded", holding.stream().map(Span::what).toList(), List.copyOf(because));
    }

    private <T> Said over(List<Span<T>> spans) {
        return spans.stream()
                .filter(span -> !span.from().isAfter(day) && !span.to().isAfter(day))
                .max(
                        Comparator.<Span<T>, LocalDate>comparing(Span::to)
                                .thenComparing(Span::from)
                                .thenComparing(Span::subject))
                .map(span -> new Said("recorded-as-none", null, span.because()))
                .orElseGet(() -> new Said("not-recorded", null, List.of()));
    }

    private static LocalDate from(Spell spell) {
        return spell.since() == null ? LocalDate.MIN : first(spell.since());
    }

    private static LocalDate to(Spell spell) {
        return spell.until() == null ? LocalDate.MAX : spell.until().latestStart();
    }

    private static LocalDate first(@Nullable When when) {
        return when(when).earliestStart();
    }

    private static When when(@Nullable When when) {
        return Objects.requireNonNull(when);
    }

    private static List<Long> union(List<Long> one, List<Long> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
    }
}
