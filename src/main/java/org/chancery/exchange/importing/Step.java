package org.chancery.exchange.importing;

import java.util.List;

/** What is recorded at once: a line, or two that say that a record has another id now. */
sealed interface Step {

    /** The number of the last line of it. */
    int number();

    List<HsgLine> lines();

    /** A line on its own. */
    record Single(HsgLine line) implements Step {
        @Override
        public int number() {
            return line.number();
        }

        @Override
        public List<HsgLine> lines() {
            return List.of(line);
        }
    }

    /** A removed record and its twin, added at the same moment under another id. */
    record Renumbered(HsgLine gone, HsgLine added) implements Step {
        @Override
        public int number() {
            return Math.max(gone.number(), added.number());
        }

        @Override
        public List<HsgLine> lines() {
            return List.of(gone, added);
        }
    }
}
