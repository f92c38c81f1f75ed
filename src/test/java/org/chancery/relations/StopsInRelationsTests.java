package org.chancery.relations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.diplomacy.visits.VisitCommand.RecordStop;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.Principal;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.registers.Register;
import org.chancery.registers.VisitItem;
import org.chancery.relations.elements.Cell;
import org.chancery.relations.elements.Contact;
import org.chancery.relations.elements.Contact.Counts;
import org.chancery.relations.elements.VisitMade;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.junit.jupiter.api.Test;

/** A journey of five rows in relations and in the register: two stops, each with others along. */
class StopsInRelationsTests {
    private static final Subject VISIT = SampleWords.visit(1);
    private static final LocalDate DAY = LocalDate.parse("1961-12-31");

    private final MemoryLedger ledger = new MemoryLedger();

    StopsInRelationsTests() {
        List.of(
                        SampleWords.source("rows", "Office", "2015-10-01"),
                        row(1, "1961-05-31/1961-06-03", "FRA", false, "Anna Example"),
                        row(2, "1961-05-31/1961-06-02", "FRA", true, "Ben Example"),
                        row(3, "1961-06-01", "FRA", true, "Carl Example"),
                        row(4, "1961-06-03/1961-06-04", "AUT", false, "Anna Example"),
                        row(5, "1961-06-03/1961-06-04", "AUT", true, "Ben Example"))
                .forEach(ledger::record);
    }

    @Test
    void whoever_accompanied_adds_no_visit() {
        for (var host : List.of("FRA", "AUT")) {
            var counts = (Cell.Recorded<Counts>) there(contact(host).counts(), host);
            assertThat(counts.value().months12()).as(host).isEqualTo(1);
        }
    }

    @Test
    void the_last_visit_is_that_of_who_led_it() {
        var last = (Cell.Recorded<VisitMade>) there(contact("FRA").lastVisit(), "FRA");
        assertThat(last.because()).containsExactly(2L);
        assertThat(last.value().toString())
                .contains("1961-05-31/1961-06-03", "Anna Example")
                .doesNotContain("Ben Example");
    }

    @Test
    void a_visit_of_five_rows_has_five_aliases_and_each_stop_its_own_words() {
        var viewpoint = Viewpoint.everything(DAY, Long.MAX_VALUE);
        var registered =
                ledger.ask(Long.MAX_VALUE, desk -> new Register(HOUSE).one(VISIT, viewpoint, desk));
        var visit = VisitItem.of(registered, DAY);

        assertThat(visit.aliases())
                .containsExactlyInAnyOrder("rows/1", "rows/2", "rows/3", "rows/4", "rows/5");
        assertThat(visit.when()).isEqualTo("1961-05-31/1961-06-04");
        assertThat(visit.worded()).isNull();
        assertThat(visit.stops())
                .extracting(stop -> String.valueOf(stop.worded()))
                .containsExactly("{id=1}", "{id=4}");
        assertThat(visit.delegation())
                .extracting(member -> member.name() + " " + member.from() + " " + member.to())
                .containsExactly(
                        "Ben Example 1961-05-31 1961-06-04", "Carl Example 1961-06-01 1961-06-01");
    }

    private static <T> Cell<T> there(Map<String, Cell<T>> ways, String host) {
        return requireNonNull(ways.get("USA>" + host));
    }

    private Contact contact(String host) {
        var viewpoint = Viewpoint.everything(DAY, Long.MAX_VALUE);
        var pair = Pair.parse("USA-" + host);
        return ledger.ask(
                        Long.MAX_VALUE, desk -> new Relations(HOUSE).status(pair, viewpoint, desk))
                .elements()
                .contact();
    }

    private static Said row(int id, String when, String host, boolean along, String name) {
        var stop =
                new RecordStop(
                        StateId.parse("USA"),
                        List.of(new Principal(name, null, null)),
                        along ? DelegationRole.ACCOMPANYING : null,
                        Party.parse(host),
                        null,
                        null,
                        null,
                        new TreeMap<>(Map.of("id", String.valueOf(id))));
        return on(when, VISIT, stop).cited("rows", new Alias("rows", String.valueOf(id)));
    }
}
