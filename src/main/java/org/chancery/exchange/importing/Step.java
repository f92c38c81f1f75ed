package org.chancery.exchange.importing;

import java.util.stream.Stream;
import org.chancery.kernel.Alias;

/** What a publication does to one record. */
sealed interface Step {

    /** A record that was not there. */
    record Added(Side fresh) implements Step {}

    /** A record that is there no more. */
    record Gone(Side old, Held held) implements Step {}

    /** A record that was there and is there, whatever became of it. */
    record Kept(Side old, Held held, Side fresh) implements Step {}

    /** A record of which the publication may say nothing, and which belongs elsewhere now. */
    record Moved(Alias alias, Held held, Place place) implements Step {}

    /** The number of the last line of it. */
    default int number() {
        return sides().mapToInt(side -> side.line().number()).max().orElse(Integer.MAX_VALUE);
    }

    /** How many lines are done with once it is: a line that says two records with the new one. */
    default int lines() {
        return switch (this) {
            case Added _ -> 1;
            case Gone(var old, _) -> old.line().op().fresh ? 0 : 1;
            case Kept(var old, _, var fresh) ->
                    old.line().equals(fresh.line()) || old.line().op().fresh ? 1 : 2;
            case Moved _ -> 0;
        };
    }

    private Stream<Side> sides() {
        return switch (this) {
            case Added(var fresh) -> Stream.of(fresh);
            case Gone(var old, _) -> Stream.of(old);
            case Kept(var old, _, var fresh) -> Stream.of(old, fresh);
            case Moved _ -> Stream.of();
        };
    }
}
