package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.exchange.importing.Revisions.added;
import static org.chancery.exchange.importing.Revisions.changed;
import static org.chancery.exchange.importing.Revisions.removed;
import static org.chancery.exchange.importing.Revisions.visit;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublicationTests {
    private static final String AT = "2021-01-01T00:00:00Z";
    private static final String A = visit("2018", "2018", "A");
    private static final String B = visit("2018", "2018", "B");

    @Test
    void linesOfOneIdStandInOneChainInOrder() {
        assertThat(
                        chains(
                                changed(AT, "1", "description", "A", "B"),
                                added(AT, "2", A),
                                changed(AT, "1", "description", "B", "C")))
                .containsExactly(List.of(List.of(1), List.of(3)), List.of(List.of(2)));
    }

    @Test
    void twinsAreOneStepAndSwappedIdsOneChain() {
        assertThat(
                        chains(
                                added(AT, "1", B),
                                added(AT, "2", A),
                                added(AT, "3", A),
                                removed(AT, "1", A),
                                removed(AT, "2", B)))
                .containsExactly(List.of(List.of(3)), List.of(List.of(4, 2), List.of(5, 1)));
    }

    @Test
    void whatIsAddedAgainUnderItsOwnIdIsNoTwin() {
        assertThat(chains(removed(AT, "1", A), added(AT, "1", A)))
                .containsExactly(List.of(List.of(1), List.of(2)));
    }

    /** By the numbers of their lines. */
    private static List<List<List<Integer>>> chains(String... lines) {
        var read =
                IntStream.range(0, lines.length)
                        .mapToObj(i -> HsgReader.read(i + 1, lines[i]))
                        .toList();
        return new Publication(Instant.parse(AT), read)
                .chains().stream()
                        .map(chain ->
                                chain.stream()
                                        .map(step ->
                                                step.lines().stream().map(HsgLine::number).toList())
                                        .toList())
                        .toList();
    }
}
