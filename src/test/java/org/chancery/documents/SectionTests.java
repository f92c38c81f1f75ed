package org.chancery.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chancery.documents.Section.Phrase;
import org.chancery.facts.Fact;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Rule;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Capability;
import org.chancery.ledger.Command;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Event;
import org.chancery.ledger.Others;
import org.chancery.ledger.Rooms;
import org.chancery.ledger.Vocabulary;
import org.chancery.ledger.Word;
import org.chancery.ledger.codec.CommandJson;
import org.chancery.ledger.codec.GoldenEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from the code of the deciders is what comes of running it. */
class SectionTests {

    static List<? extends Capability<?, ?, ?>> rooms() {
        return Rooms.all();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void no_event_and_no_rule_is_left_out(Capability<?, ?, ?> room) {
        var phrases = Section.of(room).phrases();
        assertThat(phrases.stream().<Class<?>>map(Phrase::event))
                .hasSameElementsAs(Vocabulary.of(room.events()))
                .doesNotHaveDuplicates();
        assertThat(phrases.stream().<Rule>flatMap(phrase -> phrase.rules().stream()).distinct())
                .hasSameElementsAs(List.<Rule>copyOf(room.rulebook()));
    }

    /** Read from the code, and tried by running it. */
    @ParameterizedTest
    @MethodSource("rooms")
    void the_example_of_a_command_makes_that_event(Capability<?, ?, ?> room) {
        for (var phrase : Section.of(room).phrases()) {
            var example = phrase.example().getBytes(UTF_8);
            assertThat(decided(room, CommandJson.read(phrase.command(), example).command()))
                    .as(phrase.name())
                    .hasOnlyElementsOfType(phrase.event());
        }
    }

    private static <S extends Decider<S, C, E>, C extends Command, E extends Event> List<E> decided(
            Capability<S, C, E> room, Command command) {
        return room.none().decide(room.commands().cast(command));
    }

    /**
     * Whatever is told in whatever order, and twice, breaks only the rules that it is said to keep
     * to.
     */
    @ParameterizedTest
    @MethodSource("rooms")
    void what_is_told_in_disorder_breaks_no_other_rule(Capability<?, ?, ?> room) {
        var words = new ArrayList<Word<Event>>();
        GoldenEntry.all()
                .flatMap(golden -> Told.readings(golden.ledger()))
                .filter(reading -> reading.subject().kind() == room.kind())
                .forEach(reading -> {
                    words.addAll(reading.history());
                    words.addAll(reading.history());
                });
        var random = new Random(1);
        var broken = new LinkedHashSet<Rule>();
        for (int turn = 0; turn < 100; turn++) {
            Collections.shuffle(words, random);
            tell(
                    room,
                    words.subList(0, Math.min(words.size(), 12)),
                    Section.of(room).phrases(),
                    broken);
        }
        assertThat(broken).as("control").isNotEmpty();
    }

    private static <S extends Decider<S, C, E>, C extends Command, E extends Event> void tell(
            Capability<S, C, E> room,
            List<Word<Event>> words,
            List<Phrase> phrases,
            Set<Rule> broken) {
        var subject = room.none();
        for (var each : words) {
            var word = each.saying(room.events().cast(each.what()));
            try {
                subject.check(word, new Nobody());
            } catch (Refused refused) {
                broken.add(refused.rule());
                assertThat(rules(phrases, each.what()))
                        .as("rules of %s", each.what())
                        .contains(refused.rule());
            }
            subject = subject.evolve(word);
        }
    }

    private static Set<Rule> rules(List<Phrase> phrases, Event event) {
        var rules = new LinkedHashSet<Rule>();
        phrases.stream()
                .filter(phrase -> phrase.event().isInstance(event))
                .forEach(phrase -> rules.addAll(phrase.rules()));
        return rules;
    }

    /** There is nothing else. */
    private record Nobody() implements Others {
        @Override
        public <F extends Fact> List<F> facts(Class<F> shape, Subject subject) {
            return List.of();
        }
    }
}
