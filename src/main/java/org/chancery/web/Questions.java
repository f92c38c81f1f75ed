package org.chancery.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.kernel.Moment;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.store.Head;
import org.chancery.ledger.wiring.Archive;
import org.chancery.relations.label.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the viewpoint parameters, the same on every read, in this one place. */
@Component
final class Questions {
    static final Set<String> VIEWPOINT =
            Set.of("asOf", "knownAt", "atPosition", "publishedBy", "sources", "policy", "format");

    /** Those of which a comparison takes one for each side. */
    private static final List<String> OF_A_SIDE =
            List.of("asOf", "knownAt", "atPosition", "publishedBy", "sources", "policy");

    static final Set<String> OF_SIDES =
            Stream.of(Comparison.FROM, Comparison.TO)
                    .flatMap(side -> OF_A_SIDE.stream().map(side::concat))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PINS = Set.of("asOf", "atPosition", "policy");
    private static final int DATE = 10;

    private static final Object NOTHING = new Object();

    private final Archive archive;
    private final Policies policies;
    private final Clock clock;

    Questions(Archive archive, Policies policies, Clock clock) {
        this.archive = archive;
        this.policies = policies;
        this.clock = clock;
    }

    /** A question, and what the parameters beside its viewpoint say. */
    record Asked<F>(Question question, F own) {}

    /**
     * Resolves the viewpoint of a request.
     *
     * @param own further parameters that this read knows
     * @param readOwn reads them, so that all problems are told at once
     */
    <F> Asked<F> read(
            Map<String, String[]> sent, Set<String> own, Function<Parameters, F> readOwn) {
        var known = new HashSet<>(VIEWPOINT);
        known.addAll(own);
        var parameters = new Parameters(sent, known);
        var head = archive.head();
        var viewpoint = viewpoint(parameters, head);
        var read = readOwn.apply(parameters);
        parameters.done();
        return new Asked<>(
                new Question(
                        archive.identity(),
                        seen(viewpoint, parameters),
                        Query.without(VIEWPOINT, sent)),
                read);
    }

    Question read(Map<String, String[]> sent) {
        return read(sent, Set.of(), _ -> NOTHING).question();
    }

    /** Resolves the two viewpoints of a request; what has no prefix holds for both. */
    Comparison compare(Map<String, String[]> sent) {
        var known = new HashSet<>(VIEWPOINT);
        known.addAll(OF_SIDES);
        var parameters = new Parameters(sent, known);
        var from = parameters.side(Comparison.FROM);
        var to = parameters.side(Comparison.TO);
        var head = archive.head();
        var before = viewpoint(from, head);
        var after = viewpoint(to, head);
        parameters.done();
        return new Comparison(archive.identity(), seen(before, from), seen(after, to));
    }

    private Viewpoint viewpoint(Parameters parameters, Head head) {
        var asOf = parameters.read("asOf", Questions::day);
        var publishedBy = parameters.read("publishedBy", this::past);
        var sources = parameters.read("sources", SourceFilter::parse);
        var policy = parameters.read("policy", policies::of);
        parameters.read("format", Questions::format);
        long position = position(parameters, head);
        return new Viewpoint(
                asOf == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : asOf,
                position,
                recordedAt(position, head),
                publishedBy,
                sources == null ? new SourceFilter.All() : sources,
                (policy == null ? policies.current() : policy).version());
    }

    /** Of a position that lies in the future a problem is told. */
    private @Nullable Instant recordedAt(long position, Head head) {
        if (position == 0 || position > head.position()) {
            return null;
        }
        return position == head.position() ? head.recordedAt() : archive.recordedAt(position);
    }

    private static Seen seen(Viewpoint viewpoint, Parameters parameters) {
        return new Seen(viewpoint, PINS.stream().allMatch(parameters::has));
    }

    private long position(Parameters parameters, Head head) {
        var knownAt = parameters.read("knownAt", this::past);
        var atPosition = parameters.read("atPosition", Questions::number);
        if (knownAt != null && atPosition != null) {
            parameters.problem("atPosition", "goes without knownAt: both say what was known");
        }
        if (atPosition != null) {
            if (atPosition > head.position()) {
                parameters.problem(
                        "atPosition",
                        "lies in the future: the last entry is %d".formatted(head.position()));
            }
            return atPosition;
        }
        return knownAt == null ? head.position() : archive.positionAt(knownAt.instant());
    }

    static LocalDate day(String text) {
        try {
            if (text.length() == DATE) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(notADay(text), e);
        }
        throw new IllegalArgumentException(notADay(text));
    }

    private static String notADay(String text) {
        return "'%s' is not a day such as 2018-01-20".formatted(text);
    }

    /** A moment that has come; today counts as a whole, wherever on Earth it is today. */
    private Moment past(String text) {
        if (text.indexOf(' ') >= 0) {
            throw new IllegalArgumentException(
                    "'%s' is no instant: in an address its + is written %%2B".formatted(text));
        }
        var moment = Moment.parse(text);
        var latest =
                text.length() == DATE
                        ? LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)))
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                        : clock.instant();
        if (moment.instant().isAfter(latest)) {
            throw new IllegalArgumentException("'%s' lies in the future".formatted(text));
        }
        return moment;
    }

    static Long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(
                    "'%s' is not a position such as 5210".formatted(text));
        }
        return Long.valueOf(text);
    }

    private static String format(String text) {
        if (!text.equals(Seen.FORMAT)) {
            throw new IllegalArgumentException(
                    "'%s' is no version of answers (a table is asked for as in /api/visits.csv): only version %s exists"
                            .formatted(text, Seen.FORMAT));
        }
        return text;
    }
}
