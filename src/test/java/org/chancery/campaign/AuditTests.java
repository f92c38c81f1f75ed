package org.chancery.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.campaign.Audit.Heard;
import org.chancery.campaign.Audit.Place;
import org.chancery.campaign.Audit.Stored;
import org.junit.jupiter.api.Test;

/** The audit finds every fault that it is there to find. */
class AuditTests {
    private static final Stored ONE = stored(1, "a");
    private static final Stored TWO = stored(2, "b");
    private static final Heard A = new Heard("a", List.of(ONE.place()));
    private static final Heard B = new Heard("b", List.of(TWO.place()));

    @Test
    void nothing_is_wrong_where_each_was_told_what_is_there_once_and_all_was_seen() {
        assertThat(faults(List.of(ONE, TWO), List.of(A, B, A), List.of(1L, 2L))).isEmpty();
    }

    @Test
    void a_key_that_was_refused_is_not_there() {
        var refused = new Heard("c", List.of());
        assertThat(faults(List.of(ONE), List.of(A, refused), List.of(1L))).isEmpty();
        assertThat(faults(List.of(ONE, stored(2, "c")), List.of(A, refused), List.of(1L, 2L)))
                .singleElement()
                .asString()
                .startsWith("c was told [], and there is [");
    }

    @Test
    void what_was_acknowledged_and_is_not_there_is_found() {
        assertThat(faults(List.of(ONE), List.of(A, B), List.of(1L)))
                .singleElement()
                .asString()
                .startsWith("b was told")
                .endsWith("there is []");
    }

    @Test
    void a_gap_is_found() {
        var three = stored(3, "b");
        var heard = List.of(A, new Heard("b", List.of(three.place())));
        assertThat(faults(List.of(ONE, three), heard, List.of(1L, 2L)))
                .containsExactly(
                        "the ledger: 2 positions instead of 1 to 2 in order; skipped are [2]");
    }

    @Test
    void a_key_with_two_decisions_is_found() {
        var again = stored(2, "a");
        assertThat(faults(List.of(ONE, again), List.of(A), List.of(1L, 2L))).hasSize(1);
        assertThat(
                        faults(
                                List.of(ONE, again),
                                List.of(A, new Heard("a", List.of(again.place()))),
                                List.of(1L, 2L)))
                .hasSize(2);
    }

    @Test
    void an_entry_that_is_there_twice_is_found() {
        var again = new Stored(new Place(2, ONE.place().eventId()), null);
        assertThat(faults(List.of(ONE, again), List.of(A), List.of(1L, 2L)))
                .singleElement()
                .asString()
                .startsWith("twice in the ledger");
    }

    @Test
    void an_entry_that_nobody_was_told_of_is_found() {
        assertThat(faults(List.of(ONE, TWO), List.of(A), List.of(1L, 2L)))
                .containsExactly("b is there, and nobody was told");
    }

    @Test
    void a_reader_that_skips_repeats_or_turns_round_is_found() {
        var ledger = List.of(ONE, TWO);
        var heard = List.of(A, B);
        assertThat(faults(ledger, heard, List.of(2L)))
                .containsExactly("reader: 1 positions instead of 1 to 2 in order; skipped are [1]");
        assertThat(faults(ledger, heard, List.of(1L, 2L, 2L))).hasSize(1);
        assertThat(faults(ledger, heard, List.of(2L, 1L))).hasSize(1);
    }

    private static List<String> faults(List<Stored> ledger, List<Heard> heard, List<Long> seen) {
        return new Audit(ledger, heard, Map.of("reader", seen)).faults();
    }

    private static Stored stored(long position, String key) {
        return new Stored(new Place(position, UUID.randomUUID()), key);
    }
}
