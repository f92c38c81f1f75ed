package org.chancery.registers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House;
import org.chancery.ledger.Tags;
import org.chancery.projections.Answering;
import org.chancery.registers.RegisterPages.Found;
import org.jspecify.annotations.Nullable;

/** Answers on the subjects of a kind, from the table of registers or on demand. */
public final class RegisterAnswers {
    private static final int PAGE = 500;
    private static final int SEARCHED = 100;

    private final Answering answering;
    private final Register register;
    private final RegisterPages pages;

    /**
     * Which subjects may be meant; whoever asks looks closer.
     *
     * @param from those that may have ended on that day or later
     * @param to those that may have begun on that day or earlier
     * @param states those that name all of these
     * @param text those that have these words, as they are searched for
     */
    public record Meant(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<StateId> states,
            @Nullable String text) {
        /** All of a kind. */
        public static final Meant ALL = new Meant(null, null, Set.of());

        /** Whatever words they have. */
        public Meant(@Nullable LocalDate from, @Nullable LocalDate to, Set<StateId> states) {
            this(from, to, states, null);
        }
    }

    public RegisterAnswers(Answering answering, House house, RegisterTable table) {
        this.answering = answering;
        this.register = new Register(house);
        this.pages = new RegisterPages(answering, table);
    }

    /**
     * One subject.
     *
     * @throws org.chancery.ledger.Unknown when nothing of it passes the viewpoint
     */
    public Registered one(Subject subject, Viewpoint viewpoint) {
        var tabled =
                answering.tabled(viewpoint)
                        ? pages.one(subject, viewpoint.position())
                        : List.<Found>of();
        return tabled.isEmpty()
                ? answering.ask(viewpoint, desk -> register.one(subject, viewpoint, desk))
                : told(tabled.getFirst(), viewpoint);
    }

    private Registered told(Found found, Viewpoint viewpoint) {
        return found.kept() != null
                ? found.kept()
                : answering.ask(viewpoint, desk -> register.one(found.subject(), viewpoint, desk));
    }

    /** The same, or nothing where nothing of it passes the viewpoint. */
    public Optional<Registered> find(Subject subject, Viewpoint viewpoint) {
        return Optional.of(subject)
                .filter(_ -> answering.tabled(viewpoint))
                .flatMap(_ -> pages.one(subject, viewpoint.position()).stream().findFirst())
                .map(found -> told(found, viewpoint))
                .or(() ->
                        answering
                                .ask(
                                        viewpoint,
                                        desk -> register.all(List.of(subject), viewpoint, desk))
                                .stream()
                                .findFirst());
    }

    /** Whether the tables answer what is asked from a viewpoint. */
    boolean tabled(Viewpoint viewpoint) {
        return answering.tabled(viewpoint);
    }

    /** The subjects of a kind that begin after a place of the ledger, in its order. */
    public Stream<Registered> after(
            SubjectKind kind, long place, Viewpoint viewpoint, Meant meant) {
        return answering.tabled(viewpoint)
                ? pages.after(kind, place, viewpoint.position(), meant)
                        .map(found -> told(found, viewpoint))
                : onDemand(kind, place, viewpoint, meant);
    }

    /** From the entries of the kind, or from those alone that name a state that is meant. */
    private Stream<Registered> onDemand(
            SubjectKind kind, long place, Viewpoint viewpoint, Meant meant) {
        var state = meant.states().stream().min(Comparator.naturalOrder());
        var tag = state.map(Tags::state).orElseGet(() -> Tags.kind(kind));
        answering.requireFew(List.of(tag), viewpoint);
        if (state.isEmpty()) {
            return answering.walk(
                    tag,
                    place,
                    viewpoint,
                    (entries, desk) -> register.begun(entries, viewpoint, desk));
        }
        var begun = new TreeMap<Long, Subject>();
        answering
                .walk(
                        tag,
                        0,
                        viewpoint,
                        (entries, desk) ->
                                List.copyOf(
                                        register.named(entries, kind, viewpoint, desk).entrySet()))
                .forEach(each -> begun.put(each.getKey(), each.getValue()));
        return begun.tailMap(place, false).values().stream()
                .gather(Gatherers.windowFixed(PAGE))
                .flatMap(some ->
                        answering
                                .ask(viewpoint, desk -> register.all(some, viewpoint, desk))
                                .stream());
    }

    /** The same, of which a list shows those alone that it is asked for. */
    public Stream<Registered> list(
            SubjectKind kind, long place, Viewpoint viewpoint, RegisterFilter filter) {
        var day = viewpoint.asOf();
        var shown =
                after(kind, place, viewpoint, filter.meant(day))
                        .filter(registered -> filter.shows(registered, day));
        var text = filter.text();
        if (text == null) {
            return shown;
        }
        var sought = Sought.of(text);
        boolean searched = answering.tabled(viewpoint) && !sought.excludes();
        return saying(
                sought, shown, day, each -> searched && !SearchedWords.differ(each.summary(), day));
    }

    /**
     * Those of some that have words as they are searched for, by what is told of them by a day.
     *
     * @param found those of which that is known
     */
    private Stream<Registered> saying(
            Sought sought, Stream<Registered> some, LocalDate day, Predicate<Registered> found) {
        return some.gather(Gatherers.windowFixed(SEARCHED))
                .flatMap(each -> {
                    var open = each.stream().filter(found.negate()).toList();
                    var also =
                            open.isEmpty()
                                    ? Set.<Registered>of()
                                    : answering.read(connection ->
                                            TextSearch.finding(connection, sought, open, day));
                    return each.stream().filter(found.or(also::contains));
                });
    }
}
