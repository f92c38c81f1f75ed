package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.junit.jupiter.api.Test;

/** Between which states something is, by how many it names. */
class NamingTests {
    private static final Set<StateId> AMONG = states("KAZ", "USA", "FRA");

    @Test
    void what_names_none_is_between_all_among_whom_its_subject_is() {
        assertThat(pairs(new Naming(Set.of(), AMONG)))
                .containsExactlyInAnyOrder("FRA-KAZ", "FRA-USA", "KAZ-USA");
    }

    @Test
    void what_names_one_is_between_that_and_each_of_the_others() {
        assertThat(pairs(new Naming(states("KAZ"), AMONG)))
                .containsExactlyInAnyOrder("FRA-KAZ", "KAZ-USA");
    }

    @Test
    void what_names_one_that_its_subject_is_not_among_is_between_that_and_all_of_them() {
        assertThat(pairs(new Naming(states("IRN"), AMONG)))
                .containsExactlyInAnyOrder("FRA-IRN", "IRN-KAZ", "IRN-USA");
    }

    @Test
    void what_names_several_is_between_these() {
        assertThat(pairs(new Naming(states("KAZ", "IRN"), AMONG))).containsExactly("IRN-KAZ");
    }

    @Test
    void what_is_among_one_state_alone_is_between_none() {
        assertThat(pairs(new Naming(states("KAZ"), states("KAZ")))).isEmpty();
        assertThat(pairs(new Naming(Set.of(), states("KAZ")))).isEmpty();
        assertThat(pairs(new Naming(Set.of(), Set.of()))).isEmpty();
    }

    /** Those that it gives, which are those that it says it touches, all and by states. */
    private static Set<String> pairs(Naming naming) {
        var states = states("KAZ", "USA", "FRA", "IRN", "UZB");
        var touched =
                Pair.among(states.stream().toList()).stream()
                        .filter(naming::touches)
                        .collect(Collectors.toSet());
        assertThat(naming.pairs()).containsExactlyInAnyOrderElementsOf(touched);
        for (var state : states) {
            assertThat(naming.pairs(state))
                    .containsExactlyInAnyOrderElementsOf(
                            touched.stream()
                                    .filter(pair ->
                                            state.equals(pair.a()) || state.equals(pair.b()))
                                    .toList());
        }
        return touched.stream().map(Pair::toString).collect(Collectors.toSet());
    }

    private static Set<StateId> states(String... codes) {
        return Arrays.stream(codes).map(StateId::parse).collect(Collectors.toSet());
    }
}
