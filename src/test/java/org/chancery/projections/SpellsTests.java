package org.chancery.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.chancery.projections.Spells.Spell;

/** The rows that are known at a position are what the subject said there. */
class SpellsTests {
    private static final long SUBJECT = 7;

    /** Rows as a table keeps them, and how a batch is put to them. */
    private static class Kept {
        final List<Spell<Character>> rows = new ArrayList<>();

        /** What the subject says at positions one after another; the first is {@code from}. */
        void take(long from, List<String> said) {
            var spells = new Spells<>(SUBJECT, open());
            for (int i = 0; i < said.size(); i++) {
                say(spells, from + i, said.get(i).chars().mapToObj(c -> (char) c).toList());
            }
            write(spells.closed(), spells.written());
        }

        void say(Spells<Character> spells, long position, List<Character> now) {
            spells.say(position, now);
        }

        void write(Collection<Spell<Character>> closed, Collection<Spell<Character>> written) {
            rows.removeIf(row ->
                    closed.stream().anyMatch(c -> c.opened() == row.opened() && c.n() == row.n()));
            rows.addAll(closed);
            rows.addAll(written);
        }

        private List<Spell<Character>> open() {
            return rows.stream().filter(row -> row.closed() == Spells.KNOWN).toList();
        }

        List<Character> at(long position) {
            return rows.stream()
                    .filter(row -> row.opened() <= position && row.closed() > position)
                    .map(Spell::says)
                    .sorted()
                    .toList();
        }
    }

    @Property
    void what_is_known_at_a_position_is_what_was_said_there(
            @ForAll @Size(max = 30)
                    List<@StringLength(max = 5) @CharRange(from = 'a', to = 'd') String> said,
            @ForAll @IntRange(min = 1, max = 7) int batch) {
        assertThat(broken(new Kept(), said, batch)).isFalse();
    }

    @Property
    void what_goes_on_is_not_written_again(
            @ForAll @StringLength(max = 5) @CharRange(from = 'a', to = 'd') String said) {
        var kept = new Kept();
        kept.take(1, List.of(said));
        var before = List.copyOf(kept.rows);
        kept.take(2, List.of(said, said));
        assertThat(kept.rows).isEqualTo(before);
    }

    /** The control: each fault that a comparison could have breaks the law. */
    @Example
    void the_law_breaks_where_what_ended_goes_on_or_what_is_said_twice_counts_once() {
        assertThat(brokenOf100(ForgetsWhatEnded::new)).isGreaterThan(50);
        assertThat(brokenOf100(HearsEachOnce::new)).isGreaterThan(20);
        assertThat(brokenOf100(HearsTheLastOnly::new)).isGreaterThan(50);
    }

    private static class ForgetsWhatEnded extends Kept {
        @Override
        void write(Collection<Spell<Character>> closed, Collection<Spell<Character>> written) {
            super.write(List.of(), written);
        }
    }

    private static class HearsEachOnce extends Kept {
        @Override
        void say(Spells<Character> spells, long position, List<Character> now) {
            super.say(spells, position, now.stream().distinct().toList());
        }
    }

    /** Of a batch only what is said after it: what came and went within it was never known. */
    private static class HearsTheLastOnly extends Kept {
        @Override
        void take(long from, List<String> said) {
            super.take(from + said.size() - 1, said.subList(said.size() - 1, said.size()));
        }
    }

    private static int brokenOf100(java.util.function.Supplier<Kept> faulty) {
        int broken = 0;
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var said = new ArrayList<String>();
            for (int i = 0; i < 20; i++) {
                said.add(
                        random.ints(random.nextInt(5), 'a', 'e')
                                .collect(
                                        StringBuilder::new,
                                        StringBuilder::appendCodePoint,
                                        StringBuilder::append)
                                .toString());
            }
            broken += broken(faulty.get(), said, 1 + random.nextInt(6)) ? 1 : 0;
        }
        return broken;
    }

    private static boolean broken(Kept kept, List<String> said, int batch) {
        for (int from = 0; from < said.size(); from += batch) {
            kept.take(from + 1L, said.subList(from, Math.min(said.size(), from + batch)));
        }
        for (int i = 0; i < said.size(); i++) {
            var wanted = said.get(i).chars().mapToObj(c -> (char) c).sorted().toList();
            if (!kept.at(i + 1L).equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
