package org.chancery.ledger.wiring;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chancery.ledger.wiring.Pipeline.Results;
import org.chancery.ledger.wiring.Pipeline.Work;
import org.jspecify.annotations.Nullable;

/** Work that touches the same keeps its order, all of it is done, and none of it waits for ever. */
class PipelineTests {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** When a piece of work began and ended, by one clock. */
    private record Ran(int began, int ended) {}

    /** Pieces of work by number, and what became of them. */
    private static final class Course {
        final List<Touches> touches;
        final List<Ran> ran;
        final List<Integer> told = new ArrayList<>();
        final AtomicInteger clock = new AtomicInteger();
        final Random random = new Random(7);

        Course(List<Touches> touches) {
            this.touches = touches;
            this.ran = new ArrayList<>(Collections.nCopies(touches.size(), new Ran(0, 0)));
        }

        void run(List<Touches> as) {
            var numbers = IntStream.range(0, touches.size()).iterator();
            assertTimeoutPreemptively(
                    LONGEST,
                    () ->
                            Pipeline.run(
                                    () -> numbers.hasNext() ? work(numbers.next(), as) : null,
                                    told::add));
        }

        private Work<Integer> work(int number, List<Touches> as) {
            long pause = random.nextInt(4) == 0 ? random.nextLong(300_000) : 0;
            return new Work<>(as.get(number), random.nextInt(100_000), () -> ran(number, pause));
        }

        private Integer ran(int number, long pause) {
            int began = clock.incrementAndGet();
            LockSupport.parkNanos(pause);
            ran.set(number, new Ran(began, clock.incrementAndGet()));
            return number;
        }

        /** Pieces that touch the same and did not come one after the other. */
        List<String> faults() {
            var faults = new ArrayList<String>();
            for (int later = 0; later < ran.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    if (meet(touches.get(earlier), touches.get(later))
                            && ran.get(earlier).ended() > ran.get(later).began()) {
                        faults.add("%d began before %d ended".formatted(later, earlier));
                    }
                }
            }
            return faults;
        }

        private static boolean meet(Touches one, Touches other) {
            return !Collections.disjoint(one.alone(), other.alone())
                    || !Collections.disjoint(one.alone(), other.beside())
                    || !Collections.disjoint(one.beside(), other.alone());
        }
    }

    @Property(tries = 200)
    void what_touches_the_same_keeps_its_order(
            @ForAll @Size(max = 120) List<@Size(max = 4) Set<@IntRange(max = 9) Integer>> alone,
            @ForAll @Size(min = 120, max = 120)
                    List<@Size(max = 3) Set<@IntRange(max = 9) Integer>> beside) {
        var touches = new ArrayList<Touches>();
        for (int i = 0; i < alone.size(); i++) {
            touches.add(new Touches(names(alone.get(i)), names(beside.get(i))));
        }
        var course = new Course(touches);
        course.run(touches);
        assertThat(course.told).containsExactlyElementsOf(numbers(touches.size()));
        assertThat(course.faults()).isEmpty();
    }

    @Example
    void long_runs_keep_it_too() {
        var random = new Random(11);
        var touches = IntStream.range(0, 6_000).mapToObj(_ -> some(random)).toList();
        var course = new Course(touches);
        course.run(touches);
        assertThat(course.told).containsExactlyElementsOf(numbers(touches.size()));
        assertThat(course.faults()).isEmpty();
    }

    /** The control: work that does not say what it touches loses its order, and is found out. */
    @Example
    void work_that_does_not_say_what_it_touches_is_found_out() {
        var touches = Collections.nCopies(400, alone("a"));
        var course = new Course(touches);
        course.run(Collections.nCopies(400, Touches.NOTHING));
        assertThat(course.faults()).isNotEmpty();
    }

    @Example
    void what_is_beside_each_other_does_not_wait() {
        var both = new CountDownLatch(2);
        var beside = new Touches(Set.of(), Set.of("a"));
        runInTime(
                List.of(
                                new Work<>(beside, 1, () -> met(both)),
                                new Work<>(beside, 1, () -> met(both)))
                        .iterator(),
                _ -> {});
    }

    @Example
    void a_result_is_told_while_the_next_work_is_waited_for() {
        var told = new CountDownLatch(1);
        var numbers = IntStream.range(0, 2).iterator();
        runInTime(
                () -> {
                    if (!numbers.hasNext()) {
                        return null;
                    }
                    int number = numbers.next();
                    if (number == 1) {
                        await(told);
                    }
                    return Work.done(0, number);
                },
                _ -> told.countDown());
    }

    @Example
    void no_more_is_asked_for_while_nothing_is_told() throws Exception {
        var asked = new AtomicInteger();
        var open = new CountDownLatch(1);
        var all = Pipeline.WINDOW * 2;
        var running =
                CompletableFuture.runAsync(() ->
                        Pipeline.run(
                                () ->
                                        asked.get() == all
                                                ? null
                                                : Work.done(0, asked.incrementAndGet()),
                                _ -> await(open)));
        for (int before = -1; before != asked.get(); LockSupport.parkNanos(200_000_000)) {
            before = asked.get();
        }
        assertThat(asked).hasValueBetween(Pipeline.IN_FLIGHT, Pipeline.WINDOW);
        open.countDown();
        running.get(LONGEST.toSeconds(), SECONDS);
        assertThat(asked).hasValue(all);
    }

    @Example
    void what_waits_for_work_that_failed_is_not_begun() {
        var told = new ArrayList<Integer>();
        var begun = new AtomicInteger();
        var works =
                List.<Work<Integer>>of(
                        new Work<>(alone("a"), 1, () -> 1),
                        new Work<>(alone("a"), 1, PipelineTests::broken),
                        new Work<>(alone("a"), 1, begun::incrementAndGet),
                        new Work<>(new Touches(Set.of(), Set.of("a")), 1, begun::incrementAndGet));
        assertThatThrownBy(() -> runInTime(works.iterator(), told::add)).hasMessage("broken");
        assertThat(told).containsExactly(1);
        assertThat(begun).hasValue(0);
    }

    @Example
    void where_nobody_hears_what_was_given_is_done_and_nothing_more_asked_for() {
        var asked = new AtomicInteger();
        var done = new AtomicInteger();
        Supplier<@Nullable Work<Integer>> endless =
                () -> {
                    asked.incrementAndGet();
                    return new Work<>(alone("a"), 1, done::incrementAndGet);
                };
        assertThatThrownBy(() -> runInTime(endless, _ -> broken())).hasMessage("broken");
        assertThat(done.get()).isBetween(asked.get() - 1, asked.get());
    }

    @Example
    void where_no_more_comes_for_a_failure_what_came_is_done_and_told() {
        var told = new ArrayList<Integer>();
        var numbers = IntStream.range(0, 300).iterator();
        Supplier<@Nullable Work<Integer>> breaking =
                () -> {
                    int number = numbers.hasNext() ? numbers.next() : broken();
                    return new Work<>(alone("a" + number % 3), 1, () -> number);
                };
        assertThatThrownBy(() -> runInTime(breaking, told::add)).hasMessage("broken");
        assertThat(told).containsExactlyElementsOf(numbers(300));
    }

    @Example
    void what_is_done_is_forgotten() {
        var holders = new Holders();
        for (int i = 0; i < 10_000; i++) {
            var done = new CompletableFuture<Integer>();
            holders.before(alone("a" + i)).join();
            holders.hold(new Touches(Set.of("a" + i), Set.of("b")), done);
            done.complete(i);
        }
        assertThat(holders.size()).isLessThan(10);
    }

    private static void runInTime(Iterator<Work<Integer>> works, Results<Integer> results) {
        runInTime(() -> works.hasNext() ? works.next() : null, results);
    }

    private static void runInTime(
            Supplier<@Nullable Work<Integer>> source, Results<Integer> results) {
        assertTimeoutPreemptively(LONGEST, () -> Pipeline.run(source, results));
    }

    private static Touches some(Random random) {
        var alone = random.ints(random.nextInt(3), 0, 40).boxed().toList();
        var beside = random.ints(random.nextInt(3), 0, 40).boxed().toList();
        return new Touches(names(alone), names(beside));
    }

    private static Set<String> names(Iterable<Integer> numbers) {
        var names = new HashSet<String>();
        numbers.forEach(number -> names.add("n" + number));
        return names;
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static Touches alone(String name) {
        return new Touches(Set.of(name), Set.of());
    }

    private static int met(CountDownLatch latch) {
        latch.countDown();
        await(latch);
        return 0;
    }

    private static int broken() {
        throw new IllegalStateException("broken");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, SECONDS)) {
                fail("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
