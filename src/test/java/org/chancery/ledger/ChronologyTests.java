package org.chancery.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** The order in which a history is told. */
class ChronologyTests {
    private static final Subject SUBJECT = Subject.parse("source/a-journey");
    private static final List<String> RANKS =
            List.of("invited", "announced", "departed", "arrived", "concluded");
    private static final Chronology CHRONOLOGY =
            new Chronology(event -> RANKS.indexOf(((Happened) event).name()), new PlainWording());

    /** Something happened on a journey. */
    private record Happened(String name) implements Event {}

    private static final class PlainWording implements Wording {
        @Override
        public byte[] bytes(Assertion<? extends Event> said) {
            return (said.what() + " " + said.when()).getBytes(UTF_8);
        }

        @Override
        public Event patched(Event event, Map<String, Object> change) {
            throw new UnsupportedOperationException();
        }
    }

    /** Sorted by earliest day, "concluded, 2025-12" would precede "departed, 2025-12-10". */
    @Example
    void a_golden_history_with_partial_dates() {
        assertThat(
                        told(
                                "concluded 2025-12",
                                "arrived 2025-12-11",
                                "departed 2025-12-10",
                                "announced [2025-11..2025-12-10]",
                                "invited -"))
                .containsExactly(
                        "invited -",
                        "announced [2025-11..2025-12-10]",
                        "departed 2025-12-10",
                        "arrived 2025-12-11",
                        "concluded 2025-12");
    }

    @Example
    void what_surely_came_first_is_told_first_whatever_its_rank() {
        assertThat(told("announced 2025-12-10", "concluded 2025-12-09"))
                .containsExactly("concluded 2025-12-09", "announced 2025-12-10");
        assertThat(told("departed 2026", "arrived 2025-12", "announced 2025-12-31?"))
                .containsExactly("announced 2025-12-31?", "arrived 2025-12", "departed 2026");
    }

    @Example
    void of_equal_rank_the_one_that_began_earlier_at_the_latest_is_told_first() {
        assertThat(told("arrived 2025", "arrived 2025-12", "arrived -", "arrived 2025-12-03"))
                .containsExactly(
                        "arrived 2025-12-03", "arrived 2025", "arrived 2025-12", "arrived -");
    }

    @Property(tries = 300)
    void the_order_of_recording_takes_no_part(
            @ForAll("histories") List<String> history, @ForAll long seed) {
        var shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(told(shuffled)).isEqualTo(told(history));
    }

    @Property(tries = 300)
    void the_order_is_the_plain_definition(@ForAll("histories") List<String> history) {
        var left = new ArrayList<>(history.stream().map(ChronologyTests::word).toList());
        var order = new ArrayList<String>();
        while (!left.isEmpty()) {
            var next =
                    left.stream()
                            .filter(word -> left.stream().noneMatch(other -> before(other, word)))
                            .min(
                                    Comparator.<Word<Event>>comparingInt(
                                                    word -> RANKS.indexOf(name(word)))
                                            .thenComparing(word ->
                                                    word.when() == null
                                                            ? java.time.LocalDate.MAX
                                                            : word.when().latestStart())
                                            .thenComparing(word -> String.valueOf(word.when())))
                            .orElseThrow();
            left.remove(next);
            order.add(text(next));
        }
        assertThat(told(history)).isEqualTo(order);
    }

    @Provide
    Arbitrary<List<String>> histories() {
        return Combinators.combine(
                        Arbitraries.of(RANKS),
                        Arbitraries.of(
                                "-",
                                "2025",
                                "2025-12",
                                "2025-12-10",
                                "2025-12-11?",
                                "2025-12-09/2025-12-12",
                                "../2025-12-10",
                                "2025-11/..",
                                "[2025-11..2025-12-10]",
                                "[2025-12..]"))
                .as((name, when) -> name + " " + when)
                .list()
                .ofMaxSize(9);
    }

    private static boolean before(Word<Event> one, Word<Event> other) {
        var a = one.when();
        var b = other.when();
        return a != null && b != null && a.surelyBefore(b);
    }

    private static List<String> told(String... words) {
        return told(List.of(words));
    }

    private static List<String> told(List<String> words) {
        return CHRONOLOGY.ordered(words.stream().map(ChronologyTests::word).toList()).stream()
                .map(ChronologyTests::text)
                .toList();
    }

    private static Word<Event> word(String text) {
        int space = text.indexOf(' ');
        var when = text.substring(space + 1);
        return new Word<>(
                new Assertion<>(
                        SUBJECT,
                        when.equals("-") ? null : When.parse(when),
                        new Happened(text.substring(0, space)),
                        List.of()),
                List.of(1L));
    }

    private static String text(Word<Event> word) {
        @Nullable When when = word.when();
        return name(word) + " " + (when == null ? "-" : when);
    }

    private static String name(Word<Event> word) {
        return ((Happened) word.what()).name();
    }
}
