package org.chancery.relations.elements;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitStop;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Pair;
import org.chancery.kernel.When;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;

/** Stops of a pair made at random, with dates of every form. */
public final class RandomStops {
    public static final Pair PAIR = Pair.parse("KAZ-USA");

    private static final String[] DATES = {
        "2016-02-28",
        "2016-02-29",
        "2016-02",
        "2016-03-01",
        "2016-03-31?",
        "2017-02-28",
        "2017",
        "2018-01-15",
        "2018-01-16",
        "2018-01-17?",
        "2018-01",
        "2019-02-28",
        "2019-05",
        "2020-02-29",
        "2020"
    };

    private RandomStops() {}

    public static Arbitrary<List<StopMade>> some() {
        var types = Arbitraries.of(VisitType.values()).injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 99),
                        dates(),
                        types,
                        Arbitraries.of(Rank.values()).injectNull(0.5))
                .as((visit, ordinal, when, type, rank) -> stop(visit, ordinal, when, type, rank))
                .list()
                .ofMaxSize(12)
                .uniqueElements(stop -> stop.subject() + "#" + stop.stop().ordinal());
    }

    /** A stop of a visit, of which those with odd numbers go there and the others back. */
    public static StopMade stop(int visit, int ordinal, String when, @Nullable VisitType type) {
        return stop(visit, ordinal, when, type, null);
    }

    private static StopMade stop(
            int visit, int ordinal, String when, @Nullable VisitType type, @Nullable Rank rank) {
        boolean there = visit % 2 == 1;
        return new StopMade(
                SampleWords.visit(visit),
                new VisitStop(
                        ordinal,
                        there ? PAIR.a() : PAIR.b(),
                        there ? PAIR.b() : PAIR.a(),
                        null,
                        type,
                        null,
                        List.of(),
                        rank),
                When.parse(when),
                List.of((long) visit));
    }

    /** Dates of every form, near each other and around the ends of months. */
    private static Arbitrary<String> dates() {
        var date = Arbitraries.of(DATES);
        return Arbitraries.oneOf(
                date,
                date.map(from -> from + "/.."),
                date.map(to -> "../" + to),
                date.map(from -> "[" + from + "..]"),
                date.map(to -> "[.." + to + "]"),
                Combinators.combine(date, date).as((from, to) -> from + "/" + to),
                Combinators.combine(date, date)
                        .as((one, other) ->
                                one.compareTo(other) < 0
                                        ? "[" + one + ".." + other + "]"
                                        : "[" + other + ".." + one + "]")
                        .filter(RandomStops::isReadable));
    }

    private static boolean isReadable(String when) {
        try {
            return When.parse(when) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
