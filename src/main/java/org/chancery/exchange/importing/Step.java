package org.chancery.exchange.importing;

import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.kernel.Alias;

/** What a publication does to one record. */
sealed interface Step {

    /** A record that was not there. */
    record Added(Side side) implements Step {}

    /** A record that is there no more. */
    record Gone(Side side, Held held) implements Step {}

    /** A record that was there and is there, whatever became of it. */
    record Kept(Side was, Held held, Side is) implements Step {}

    /** A record of which the publication may say nothing, and which belongs elsewhere now. */
    record Moved(Alias alias, Held held, Place place) implements Step {}

    /** The record that a line says was there. */
    default Optional<Side> old() {
        return switch (this) {
            case Gone(var side, _) -> Optional.of(side);
            case Kept(var was, _, _) -> Optional.of(was);
            case Added _, Moved _ -> Optional.empty();
        };
    }

    /** The record that a line says is there now. */
    default Optional<Side> fresh() {
        return switch (this) {
            case Added(var side) -> Optional.of(side);
            case Kept(_, _, var is) -> Optional.of(is);
            case Gone _, Moved _ -> Optional.empty();
        };
    }

    /** What the ledger had of it. */
    default Optional<Held> before() {
        return switch (this) {
            case Added _ -> Optional.empty();
            case Gone(_, var held) -> Optional.of(held);
            case Kept(_, var held, _) -> Optional.of(held);
            case Moved(_, var held, _) -> Optional.of(held);
        };
    }

    default Stream<Side> sides() {
        return Stream.concat(old().stream(), fresh().stream());
    }

    /** The number of the last line of it. */
    default int number() {
        return sides().mapToInt(side -> side.line().number()).max().orElse(Integer.MAX_VALUE);
    }

    /** How many lines are done with once it is: a line that says two records with the last. */
    default int lines() {
        return (int)
                Stream.concat(
                                fresh().stream(),
                                old().filter(side -> !side.line().op().fresh).stream())
                        .filter(side -> side.line().closes())
                        .count();
    }
}
