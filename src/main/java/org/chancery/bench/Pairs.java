package org.chancery.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.chancery.kernel.Pair;
import org.chancery.kernel.State;
import org.chancery.kernel.StateId;
import org.chancery.kernel.States;

/**
 * 15,000 pairs of states, the same each time: of what is told of pairs, four have one part in
 * twenty each, six more one in a hundred, and each of the others less than the one before.
 */
final class Pairs {
    private static final int NUMBER = 15_000;
    private static final int GIANT = 4;
    private static final int HEAVY = 10;
    private static final double OF_A_GIANT = 0.05;
    private static final double OF_A_HEAVY = 0.01;
    private static final int FLATTER = 100;

    private final List<StateId> states =
            States.TABLE.all().stream()
                    .filter(state -> state.kind() == State.Kind.STATE)
                    .map(state -> new StateId(state.slug()))
                    .toList();
    private final List<Pair> pairs;
    private final double[] upTo;

    Pairs() {
        var all = new ArrayList<>(Pair.among(states));
        Collections.shuffle(all, new Random(1));
        pairs = all.subList(0, Math.min(NUMBER, all.size()));
        upTo = new double[pairs.size()];
        double left = 1 - GIANT * OF_A_GIANT - (HEAVY - GIANT) * OF_A_HEAVY;
        double each = left / IntStream.range(HEAVY, upTo.length).mapToDouble(Pairs::light).sum();
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += i < GIANT ? OF_A_GIANT : i < HEAVY ? OF_A_HEAVY : each * light(i);
            upTo[i] = sum;
        }
    }

    private static double light(int pair) {
        return 1.0 / (pair + FLATTER);
    }

    List<StateId> states() {
        return states;
    }

    /** One of which much is told more often than one of which little is. */
    Pair drawn(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return pairs.get(Math.min(upTo.length - 1, found < 0 ? -found - 1 : found));
    }

    /** One as likely as any other. */
    Pair any(RandomGenerator random) {
        return pairs.get(random.nextInt(pairs.size()));
    }

    /** One of which little is told. */
    Pair light(RandomGenerator random) {
        int half = pairs.size() / 2;
        return pairs.get(half + random.nextInt(pairs.size() - half));
    }

    /** The heaviest, in order. */
    List<Pair> heaviest() {
        return pairs.subList(0, HEAVY);
    }
}
