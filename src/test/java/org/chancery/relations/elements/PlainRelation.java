package org.chancery.relations.elements;

import static org.chancery.facts.HeadClass.AMBASSADOR;
import static org.chancery.facts.HeadClass.CHARGE_D_AFFAIRES;
import static org.chancery.facts.HeadClass.ENVOY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Acceded;
import org.chancery.facts.Fact.Accepted;
import org.chancery.facts.Fact.AddressPlanned;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Fact.Claimed;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Expelled;
import org.chancery.facts.Fact.Fought;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.Headed;
import org.chancery.facts.Fact.Lasting;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.Fact.OnTheWay;
import org.chancery.facts.Fact.Partnered;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Recognised;
import org.chancery.facts.Fact.Represented;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.facts.Fact.TiesHeld;
import org.chancery.facts.Fact.Treaty;
import org.chancery.facts.HeadStage;
import org.chancery.facts.RecognitionOf;
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
public record PlainRelation(
        Pair pair, List<? extends Fact> facts, LocalDate day, LocalDate horizon) {

    /** Where all that is known reaches to any day. */
    public PlainRelation(Pair pair, List<? extends Fact> facts, LocalDate day) {
        this(pair, facts, day, LocalDate.MAX);
    }

    private static final Set<AgreementStage> ABOVE_CONSENT =
            Set.of(
                    AgreementStage.SUSPENDED,
                    AgreementStage.SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED,
                    AgreementStage.PROVISIONALLY_APPLIED,
                    AgreementStage.IN_FORCE_NOTICE_GIVEN,
                    AgreementStage.IN_FORCE);

    /** Something that may be true as long as each of these spells lasts. */
    private record Span<T>(
            T what, List<Spell> spells, boolean doubted, String subject, List<Long> because) {
        LocalDate from() {
            return last(spell -> spell.since() == null ? LocalDate.MIN : first(spell.since()));
        }

        LocalDate surelyFrom() {
            return last(
                    spell -> spell.since() == null ? LocalDate.MIN : spell.since().latestStart());
        }

        LocalDate to() {
            return spells.stream().map(PlainRelation::to).min(LocalDate::compareTo).orElseThrow();
        }

        private LocalDate last(Function<Spell, LocalDate> day) {
            return spells.stream().map(day).max(LocalDate::compareTo).orElseThrow();
        }

        boolean holds(LocalDate day) {
            return !from().isAfter(day) && day.isBefore(to());
        }

        boolean unsure(LocalDate day) {
            boolean begun = !surelyFrom().isAfter(day);
            boolean goesOn =
                    spells.stream()
                            .allMatch(spell ->
                                    spell.until() == null || first(spell.until()).isAfter(day));
            boolean asked =
                    spells.stream()
                            .flatMap(spell ->
                                    Stream.of(
                                            Optional.ofNullable(spell.since()),
                                            Optional.ofNullable(spell.until())))
                            .flatMap(Optional::stream)
                            .anyMatch(When::uncertain);
            return doubted || asked || !begun || !goesOn;
        }

        boolean unsurelyOver(LocalDate day) {
            return doubted
                    || spells.stream()
                            .filter(spell -> spell.until() != null && !to(spell).isAfter(day))
                            .noneMatch(spell -> !when(spell.until()).uncertain());
        }

        private static LocalDate to(Spell spell) {
            return PlainRelation.to(spell);
        }
    }

    /** What a cell says: its state, what it tells, whether that is sure, and why. */
    public record Said(String state, @Nullable Object value, boolean unsure, List<Long> because) {
        static Said of(Cell<?> cell) {
            return switch (cell) {
                case Cell.Recorded<?>(var value, _, var uncertain, var because) ->
                        new Said(cell.state(), value, uncertain != null, because);
                case Cell.RecordedAsNone<?>(var uncertain, var because) ->
                        new Said(cell.state(), null, uncertain != null, because);
                case Cell.NotRecorded<?>() -> silence();
            };
        }

        static Said silence() {
            return new Said("not-recorded", null, false, List.of());
        }

        public boolean isRecorded() {
            return state.equals("recorded");
        }

        public boolean isSilent() {
            return state.equals("not-recorded");
        }
    }

    /** An agreement as it stands between the two. */
    public record Standing(
            String subject,
            Treaty treaty,
            boolean two,
            List<AgreementStage> stages,
            long count,
            boolean projected) {

        public boolean inForce() {
            return stages.stream().allMatch(Standing::inForce);
        }

        private static boolean inForce(AgreementStage stage) {
            return stage == AgreementStage.IN_FORCE
                    || stage == AgreementStage.IN_FORCE_NOTICE_GIVEN;
        }

        /** Somebody is silent on whether it is in force, and nobody says that it is not. */
        public boolean silent() {
            return stages.contains(AgreementStage.SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED)
                    && stages.stream()
                            .allMatch(stage ->
                                    inForce(stage)
                                            || stage == AgreementStage.PROVISIONALLY_APPLIED
                                            || stage
                                                    == AgreementStage
                                                            .SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED);
        }

        public boolean unclear() {
            return silent() || (inForce() && treaty.binding() == Binding.UNCLEAR);
        }
    }

    public Said recognition(RecognitionOf what, StateId by, StateId state) {
        return last(
                spans(
                        Recognised.class,
                        fact ->
                                fact.of() == what
                                        && fact.by().equals(by)
                                        && fact.state().equals(state)),
                fact -> new Recognition(fact.of(), fact.mode()));
    }

    public Said ties(TiesKind kind) {
        return last(
                spans(TiesHeld.class, fact -> fact.kind() == kind && both(fact)), TiesHeld::stage);
    }

    /** Diplomatic before other, ambassadors before envoys, at home before elsewhere. */
    public Said mission(StateId from, StateId to) {
        var missions =
                unsevered(
                        spans(
                                Represented.class,
                                fact ->
                                        fact.sender().equals(from)
                                                && fact.receiver().equals(to)
                                                && !fact.type().consular()),
                        fact -> fact.type().diplomatic());
        for (var diplomatic : List.of(true, false)) {
            for (var rank : Arrays.asList(AMBASSADOR, ENVOY, CHARGE_D_AFFAIRES, null)) {
                for (var resident : List.of(true, false)) {
                    var said =
                            last(
                                    missions.stream()
                                            .filter(span -> span.holds(day))
                                            .filter(span ->
                                                    span.what().type().diplomatic() == diplomatic
                                                            && span.what().rank() == rank
                                                            && span.what().resident() == resident)
                                            .toList(),
                                    fact ->
                                            new Representation.Mission(
                                                    fact.type(),
                                                    fact.rank(),
                                                    fact.resident(),
                                                    fact.place()));
                    if (said.isRecorded()) {
                        return said;
                    }
                }
            }
        }
        return over(missions);
    }

    public Said head(StateId from, StateId to) {
        var heads =
                unsevered(
                        spans(
                                Headed.class,
                                fact -> fact.sender().equals(from) && fact.receiver().equals(to)),
                        fact -> fact.mission().diplomatic());
        for (var diplomatic : List.of(true, false)) {
            for (var recalled : List.of(true, false)) {
                var said =
                        last(
                                heads.stream()
                                        .filter(span -> span.holds(day))
                                        .filter(span ->
                                                span.what().mission().diplomatic() == diplomatic
                                                        && (span.what().stage()
                                                                        == HeadStage.RECALLED)
                                                                == recalled)
                                        .toList(),
                                fact -> new Representation.Head(fact.stage(), fact.name()));
                if (said.isRecorded()) {
                    return said;
                }
            }
        }
        return over(heads);
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
                                when(fact.when()).uncertain()
                                        || when(fact.when()).latestStart().isAfter(day),
                                fact.because()))
                .orElseGet(Said::silence);
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
        var spans = standings();
        return all(
                spans.stream()
                        .filter(span -> which.test(span.what()))
                        .map(span -> span.holds(day) ? counted(span, spans) : span)
                        .toList());
    }

    /** What a bundle stands for beside those of its items that hold on the day by themselves. */
    private Span<Standing> counted(Span<Standing> span, List<Span<Standing>> all) {
        var bundle = span.what().treaty().bundle();
        if (bundle == null) {
            return span;
        }
        long count = bundle.items().isEmpty() ? 1 : bundle.items().size();
        if (bundle.count() != null && bundle.count().matches("[0-9]+")) {
            count = Math.max(count, Long.parseLong(bundle.count()));
        }
        var doubted = span.doubted();
        var because = span.because();
        var listed = new TreeSet<String>();
        for (var item : bundle.items()) {
            if (item.agreement() != null && listed.add(item.agreement().toString())) {
                var own =
                        all.stream()
                                .filter(each -> each.holds(day))
                                .filter(each -> each.subject().equals(item.agreement().toString()))
                                .toList();
                count -= own.isEmpty() ? 0 : 1;
                doubted |= !own.isEmpty() && own.stream().allMatch(each -> each.unsure(day));
                for (var each : own) {
                    because = union(because, each.because());
                }
            }
        }
        var what = span.what();
        return new Span<>(
                new Standing(
                        what.subject(),
                        what.treaty(),
                        what.two(),
                        what.stages(),
                        Math.max(count, 0),
                        what.projected()),
                span.spells(),
                doubted,
                span.subject(),
                because);
    }

    private List<Span<Standing>> standings() {
        var spans = new ArrayList<Span<Standing>>();
        for (var span : spans(Agreed.class, this::both)) {
            spans.add(standing(span, span.what().treaty(), true, List.of(span.what().stage())));
        }
        for (var one : spans(PartyTo.class, fact -> fact.party().equals(pair.a()))) {
            for (var other : spans(PartyTo.class, fact -> fact.party().equals(pair.b()))) {
                if (one.subject().equals(other.subject())) {
                    var both =
                            new Span<>(
                                    one.what(),
                                    Stream.concat(one.spells().stream(), other.spells().stream())
                                            .toList(),
                                    false,
                                    one.subject(),
                                    union(one.because(), other.because()));
                    spans.addAll(
                            barred(
                                    standing(
                                            both,
                                            one.what().treaty(),
                                            false,
                                            List.of(one.what().stage(), other.what().stage()))));
                }
            }
        }
        return spans.stream()
                .filter(span -> span.what().two() || span.from().isBefore(span.to()))
                .toList();
    }

    private Span<Standing> standing(
            Span<?> span, Treaty treaty, boolean two, List<AgreementStage> stages) {
        return new Span<>(
                new Standing(span.subject(), treaty, two, stages, 1, span.from().isAfter(horizon)),
                span.spells(),
                span.doubted(),
                span.subject(),
                span.because());
    }

    /** By those bars that may have begun by the day. */
    private List<Span<Standing>> barred(Span<Standing> span) {
        var objections =
                spans(
                        Barred.class,
                        fact ->
                                ofThePair(fact.party())
                                        && ofThePair(fact.towards())
                                        && fact.subject().toString().equals(span.subject()));
        return barred(
                span,
                Stream.concat(objections.stream(), waiting(span.subject()))
                        .filter(bar -> !bar.from().isAfter(day))
                        .sorted(
                                Comparator.<Span<Barred>, LocalDate>comparing(Span::from)
                                        .thenComparing(Span::to)
                                        .thenComparing(bar -> bar.because().toString()))
                        .toList());
    }

    /** Of the two the one that acceded last waits, until the other accepts or it accedes anew. */
    private Stream<Span<Barred>> waiting(String subject) {
        var accessions =
                spans(
                        Acceded.class,
                        fact ->
                                ofThePair(fact.party())
                                        && fact.subject().toString().equals(subject));
        return accessions.stream()
                .filter(span ->
                        accessions.stream().noneMatch(later -> accedes(later.what(), span.what())))
                .map(this::waiting);
    }

    private static boolean accedes(Acceded later, Acceded one) {
        int order = from(later.lasted()).compareTo(from(one.lasted()));
        int names = later.party().toString().compareTo(one.party().toString());
        return names != 0
                && from(later.lasted()).isBefore(to(one.lasted()))
                && (order > 0 || (order == 0 && names > 0));
    }

    private Span<Barred> waiting(Span<Acceded> span) {
        var one = span.what();
        var other = one.party().equals(pair.a()) ? pair.b() : pair.a();
        var acceptances =
                spans(
                        Accepted.class,
                        fact ->
                                fact.party().equals(other)
                                        && fact.of().equals(one.party())
                                        && fact.subject().equals(one.subject())
                                        && !from(fact.lasted()).isBefore(from(one.lasted()))
                                        && from(fact.lasted()).isBefore(to(one.lasted())));
        var until =
                acceptances.isEmpty()
                        ? one.lasted().until()
                        : acceptances.getFirst().what().lasted().since();
        var because =
                acceptances.isEmpty()
                        ? one.because()
                        : union(one.because(), acceptances.getFirst().because());
        var lasted = new Spell(one.lasted().since(), until);
        return new Span<>(
                new Barred(one.subject(), one.party(), other, lasted, because),
                List.of(lasted),
                false,
                span.subject(),
                because);
    }

    /** The first bar that meets it leaves what came before and what comes after to the others. */
    private List<Span<Standing>> barred(Span<Standing> span, List<Span<Barred>> bars) {
        if (bars.isEmpty() || !span.from().isBefore(span.to())) {
            return List.of(span);
        }
        var bar = bars.getFirst().what();
        var rest = bars.subList(1, bars.size());
        var meanwhile = within(span, bar.lasted(), bar.because());
        var treaty = span.what().treaty();
        var stages = span.what().stages();
        if (!stages.stream().allMatch(ABOVE_CONSENT::contains)
                || !meanwhile.from().isBefore(meanwhile.to())) {
            return barred(span, rest);
        }
        var parts = new ArrayList<Span<Standing>>();
        parts.add(standing(meanwhile, treaty, false, List.of(AgreementStage.CONSENTED)));
        if (bar.lasted().since() != null) {
            var before = within(span, new Spell(null, bar.lasted().since()), bar.because());
            parts.addAll(barred(standing(before, treaty, false, stages), rest));
        }
        if (bar.lasted().until() != null) {
            var after = within(span, new Spell(bar.lasted().until(), null), bar.because());
            parts.addAll(barred(standing(after, treaty, false, stages), rest));
        }
        return parts;
    }

    private static <T> Span<T> within(Span<T> span, Spell spell, List<Long> because) {
        return new Span<>(
                span.what(),
                Stream.concat(span.spells().stream(), Stream.of(spell)).toList(),
                span.doubted(),
                span.subject(),
                union(span.because(), because));
    }

    /** Also what may be in force, or may bind. */
    public Said alliance() {
        return all(
                standings().stream()
                        .filter(span -> {
                            var standing = span.what();
                            return !standing.treaty().obligations().isEmpty()
                                    && standing.treaty().binding() != Binding.NO
                                    && (standing.inForce() || standing.unclear());
                        })
                        .toList());
    }

    /** Ids of what may be planned between the two on the day, each with its stage. */
    public List<String> plans() {
        return Stream.of(
                        spans(StopPlanned.class, this::both).stream()
                                .map(span ->
                                        plan(
                                                span,
                                                span.what().planned(),
                                                span.what().postponed() ? "postponed" : "planned")),
                        spans(Expected.class, this::both).stream()
                                .map(this::unmet)
                                .flatMap(Optional::stream)
                                .map(span -> plan(span, span.what().planned(), "expected")),
                        spans(AddressPlanned.class, this::both).stream()
                                .map(span -> plan(span, span.what().planned(), "planned")),
                        toAttend().stream()
                                .map(span ->
                                        plan(
                                                span,
                                                span.what().planned(),
                                                span.what().postponed() ? "postponed" : "planned")))
                .flatMap(plans -> plans)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** Conferences that both are to attend for the same days, until both did. */
    private List<Span<ConferencePlanned>> toAttend() {
        var spans = new ArrayList<Span<ConferencePlanned>>();
        var ofB = spans(ConferencePlanned.class, fact -> fact.state().equals(pair.b()));
        for (var one : spans(ConferencePlanned.class, fact -> fact.state().equals(pair.a()))) {
            for (var other : ofB) {
                if (one.subject().equals(other.subject())
                        && one.what().postponed() == other.what().postponed()
                        && Objects.equals(one.what().planned(), other.what().planned())) {
                    var spells = new ArrayList<>(one.spells());
                    spells.addAll(other.spells());
                    var a = attended(one.subject(), pair.a());
                    var b = attended(one.subject(), pair.b());
                    if (a.isEmpty() || b.isEmpty()) {
                        spans.add(toAttend(one, other, spells));
                    } else if (!isUndated(a) || !isUndated(b)) {
                        var over =
                                when(
                                        isUndated(a)
                                                ? first(b).orElseThrow().when()
                                                : isUndated(b)
                                                        ? first(a).orElseThrow().when()
                                                        : since(a, b));
                        if (!over.earliestStart().isAfter(day)) {
                            spells.add(new Spell(null, over));
                        }
                        spans.add(toAttend(one, other, spells));
                    }
                }
            }
        }
        return spans.stream().filter(span -> span.from().isBefore(span.to())).toList();
    }

    private static Span<ConferencePlanned> toAttend(
            Span<ConferencePlanned> one, Span<ConferencePlanned> other, List<Spell> spells) {
        return new Span<>(
                one.what(), spells, false, one.subject(), union(one.because(), other.because()));
    }

    private List<Attended> attended(String subject, StateId state) {
        return facts.stream()
                .filter(Attended.class::isInstance)
                .map(Attended.class::cast)
                .filter(fact -> fact.subject().toString().equals(subject))
                .filter(fact -> fact.states().equals(List.of(state)))
                .toList();
    }

    private static boolean isUndated(List<Attended> attended) {
        return attended.stream().anyMatch(fact -> fact.when() == null);
    }

    private static Optional<Attended> first(List<Attended> attended) {
        return attended.stream()
                .filter(fact -> fact.when() != null)
                .min(
                        Comparator.<Attended, LocalDate>comparing(fact -> first(fact.when()))
                                .thenComparing(fact -> when(fact.when()).latestStart())
                                .thenComparing(Attended::toString));
    }

    /** Between the days on which both may and must have begun. */
    private static When since(List<Attended> a, List<Attended> b) {
        var one = when(first(a).orElseThrow().when());
        var other = when(first(b).orElseThrow().when());
        boolean otherIsLast =
                one.latestStart().equals(other.latestStart())
                        ? one.earliestStart().isBefore(other.earliestStart())
                        : one.latestStart().isBefore(other.latestStart());
        var last = otherIsLast ? other : one;
        var from =
                one.earliestStart().isAfter(other.earliestStart())
                        ? one.earliestStart()
                        : other.earliestStart();
        var mark = last.uncertain() ? "?" : "";
        return When.parse(
                "[%s..%s]"
                        .formatted(
                                from.equals(LocalDate.MIN) ? "" : from + mark,
                                last.latestStart().equals(LocalDate.MAX)
                                        ? ""
                                        : last.latestStart() + mark));
    }

    /** The value is how many, and the last of them. */
    public Said conferences() {
        var begun = new ArrayList<Span<When>>();
        for (var subject :
                facts.stream().map(fact -> fact.subject().toString()).distinct().toList()) {
            var a = first(attended(subject, pair.a()));
            var b = first(attended(subject, pair.b()));
            if (a.isPresent() && b.isPresent()) {
                var since = since(List.of(a.get()), List.of(b.get()));
                if (!since.earliestStart().isAfter(day)) {
                    begun.add(
                            new Span<>(
                                    since,
                                    List.of(),
                                    when(a.get().when()).uncertain()
                                            || when(b.get().when()).uncertain(),
                                    subject,
                                    union(a.get().because(), b.get().because())));
                }
            }
        }
        var last =
                begun.stream()
                        .max(
                                Comparator.<Span<When>, LocalDate>comparing(
                                                each -> each.what().earliestStart())
                                        .thenComparing(each -> each.what().latestStart())
                                        .thenComparing(Span::subject))
                        .orElse(null);
        if (last == null) {
            return Said.silence();
        }
        var year = within(begun, 12);
        var years = within(begun, 36);
        var told = new ArrayList<>(years);
        told.add(last);
        var because = new TreeSet<Long>();
        told.forEach(each -> because.addAll(each.because()));
        boolean unsure =
                told.stream().anyMatch(each -> each.doubted() || vague(each.what()))
                        || years.stream().anyMatch(each -> straddles(each.what(), 12))
                        || years.stream().anyMatch(each -> straddles(each.what(), 36));
        return new Said(
                "recorded",
                "%d %d %s".formatted(year.size(), years.size(), last.subject()),
                unsure,
                List.copyOf(because));
    }

    private List<Span<When>> within(List<Span<When>> begun, int months) {
        return begun.stream()
                .filter(each -> each.what().latestStart().isAfter(day.minusMonths(months)))
                .toList();
    }

    /** Whether it may have begun before the window and within it. */
    private boolean straddles(When when, int months) {
        var after = day.minusMonths(months);
        return when.latestStart().isAfter(after) && !when.earliestStart().isAfter(after);
    }

    private Optional<String> plan(Span<?> span, @Nullable When planned, String stage) {
        boolean passed = planned != null && planned.latestEnd().isBefore(day);
        return span.holds(day)
                ? Optional.of(
                        "%s %s %s %s"
                                .formatted(
                                        span.subject(),
                                        passed ? "unreported" : stage,
                                        span.unsure(day),
                                        span.because()))
                : Optional.empty();
    }

    /** Ended by every signature that may have come by the day; by one without a day, always. */
    private Optional<Span<Expected>> unmet(Span<Expected> expected) {
        var span = expected;
        for (var met : spans(Fulfilled.class, this::both)) {
            var signed = met.what().lasted().since();
            if (met.what().expectation().toString().equals(span.subject())) {
                if (signed == null) {
                    return Optional.empty();
                }
                if (!first(signed).isAfter(day)) {
                    span = within(span, new Spell(null, signed), met.because());
                }
            }
        }
        return Optional.of(span);
    }

    /** The claims that may have been made by the day, each with what may have become of it. */
    public List<String> claims() {
        var order =
                Comparator.<Span<Claimed>, Boolean>comparing(span -> span.what().outcome() != null)
                        .thenComparing(Span::from)
                        .thenComparing(Span::to)
                        .thenComparing(span -> span.what().toString());
        var last = new TreeMap<String, Span<Claimed>>();
        spans(Claimed.class, this::both).stream()
                .filter(span -> span.holds(day))
                .filter(span -> {
                    var when = span.what().claim().when();
                    return when == null || !first(when).isAfter(day);
                })
                .forEach(span -> last.merge(span.subject(), span, BinaryOperator.maxBy(order)));
        return last.values().stream()
                .map(span ->
                        "%s %s %s"
                                .formatted(
                                        span.what().subject().id(),
                                        span.what().outcome(),
                                        span.unsure(day) || vague(span.what().claim().when())))
                .toList();
    }

    private boolean vague(@Nullable When when) {
        return when != null && (when.uncertain() || when.latestStart().isAfter(day));
    }

    /** What is held completely of the two, or of one of them with any other. */
    public Set<String> coverage() {
        return facts.stream()
                .filter(Covered.class::isInstance)
                .map(Covered.class::cast)
                .filter(fact ->
                        fact.other() == null
                                ? fact.one().equals(pair.a()) || fact.one().equals(pair.b())
                                : both(fact))
                .map(fact ->
                        "%s %s %s %s"
                                .formatted(
                                        fact.subject().id(),
                                        fact.family(),
                                        fact.period(),
                                        fact.note()))
                .collect(Collectors.toSet());
    }

    /** Ids of the visits that may be on the way between the two on the day. */
    public List<String> onTheWay() {
        return spans(OnTheWay.class, this::both).stream()
                .filter(span -> span.holds(day))
                .map(span -> span.subject() + " " + span.unsure(day))
                .sorted()
                .toList();
    }

    /** The stops of one at the other that may have begun by the day, the last one last. */
    public List<StopMade> stops(StateId visitor, StateId host) {
        return facts.stream()
                .filter(StopMade.class::isInstance)
                .map(StopMade.class::cast)
                .filter(made ->
                        made.stop().visitor().equals(visitor) && made.stop().host().equals(host))
                .filter(stop -> stop.when() != null && !first(stop.when()).isAfter(day))
                .sorted(
                        Comparator.<StopMade, LocalDate>comparing(stop -> first(stop.when()))
                                .thenComparing(stop -> when(stop.when()).latestEnd())
                                .thenComparing(stop -> stop.subject().id()))
                .toList();
    }

    private boolean ofThePair(StateId state) {
        return state.equals(pair.a()) || state.equals(pair.b());
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
                                List.of(fact.lasted()),
                                false,
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
                .map(span -> depends.test(span.what()) ? cut(span, severances) : span)
                .toList();
    }

    /** By the first severance that surely came after; in doubt by one that perhaps did. */
    private <F> Span<F> cut(Span<F> span, List<Span<TiesHeld>> severances) {
        var possible =
                severances.stream()
                        .filter(severed -> severed.what().lasted().since() != null)
                        .filter(severed -> !severed.from().isAfter(day))
                        .filter(severed -> severed.from().isBefore(span.to()))
                        .filter(severed -> span.from().isBefore(severed.surelyFrom()))
                        .sorted(
                                Comparator.<Span<TiesHeld>, LocalDate>comparing(Span::from)
                                        .thenComparing(Span::to)
                                        .thenComparing(Span::subject))
                        .toList();
        for (var severed : possible) {
            if (span.surelyFrom().isBefore(severed.from())) {
                return possible.getFirst().equals(severed)
                        ? cut(span, severed, false)
                        : doubted(cut(span, severed, false), possible.getFirst());
            }
        }
        return possible.isEmpty() ? span : cut(span, possible.getFirst(), true);
    }

    private static <F> Span<F> doubted(Span<F> span, Span<TiesHeld> severed) {
        return new Span<>(
                span.what(),
                span.spells(),
                true,
                span.subject(),
                union(span.because(), severed.because()));
    }

    private static <F> Span<F> cut(Span<F> span, Span<TiesHeld> severed, boolean doubted) {
        var end = new Spell(null, severed.what().lasted().since());
        return new Span<>(
                span.what(),
                Stream.concat(span.spells().stream(), Stream.of(end)).toList(),
                doubted,
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
                .map(span ->
                        new Said(
                                "recorded",
                                value.apply(span.what()),
                                span.unsure(day),
                                span.because()))
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
                "recorded",
                holding.stream().map(Span::what).toList(),
                holding.stream().anyMatch(span -> span.unsure(day)),
                List.copyOf(because));
    }

    /**
     * Of several that end last on one day, one that is not sure to be over tells: spans of one
     * agreement may begin and end alike, and then who says so tells which of them is the last.
     */
    private <T> Said over(List<Span<T>> spans) {
        return spans.stream()
                .filter(span -> !span.from().isAfter(day) && !span.to().isAfter(day))
                .max(
                        Comparator.<Span<T>, LocalDate>comparing(Span::to)
                                .thenComparing(span -> span.unsurelyOver(day))
                                .thenComparing(Span::from)
                                .thenComparing(Span::subject)
                                .thenComparing(span -> span.because().toString()))
                .map(span ->
                        new Said("recorded-as-none", null, span.unsurelyOver(day), span.because()))
                .orElseGet(Said::silence);
    }

    private static LocalDate to(Spell spell) {
        return spell.until() == null ? LocalDate.MAX : spell.until().latestStart();
    }

    private static LocalDate from(Spell spell) {
        return spell.since() == null ? LocalDate.MIN : first(spell.since());
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
