package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.testing.MemoryLedger;
import org.junit.jupiter.api.Test;

/** A desk is of one moment: what was recorded while it was laid is not taken for old. */
class DeskTests {
    private final MemoryLedger ledger = new MemoryLedger();

    /** Knows by its tags what there was when it was asked first; by name all that there is. */
    private static final class Growing implements Desk.Archive {
        private final MemoryLedger ledger;

        Growing(MemoryLedger ledger) {
            this.ledger = ledger;
        }

        @Override
        public Map<String, List<Entry>> tagged(Set<String> tags) {
            var found = new HashMap<>(ledger.tagged(tags));
            ledger.record(on("2018-01-15", visit(1), visit("KAZ", "USA", "P")).cited("s"));
            return found;
        }

        @Override
        public Entry entry(Named name) {
            return ledger.entry(name);
        }
    }

    private Entry named(Desk.Archive archive, String... looked) {
        Function<Desk, Entry> question =
                desk -> {
                    desk.tagged(List.of(looked));
                    return desk.entry(Named.at(2));
                };
        return Desk.ask(HOUSE, Long.MAX_VALUE, archive, question);
    }

    @Test
    void an_entry_newer_than_what_lies_under_its_tag_makes_the_desk_outdated() {
        ledger.record(source("s", "Akorda", "2020-01-01"));
        assertThatThrownBy(() -> named(new Growing(ledger), Tags.subject(visit(1))))
                .isInstanceOf(Outdated.class)
                .hasMessage("entry 2 was recorded in the meantime");
    }

    @Test
    void under_other_tags_it_may_be_newer() {
        ledger.record(source("s", "Akorda", "2020-01-01"));
        assertThat(named(new Growing(ledger), Tags.subject(visit(2))).position()).isEqualTo(2);
    }

    @Test
    void an_entry_that_lies_there_is_given() {
        ledger.record(source("s", "Akorda", "2020-01-01"));
        ledger.record(on("2018-01-15", visit(1), visit("KAZ", "USA", "P")).cited("s"));
        assertThat(named(ledger, Tags.subject(visit(1))).position()).isEqualTo(2);
    }
}
