package org.chancery.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.chancery.facts.Fact;
import org.chancery.kernel.Viewpoint;
import org.chancery.relations.elements.PlainRelation;
import org.chancery.relations.elements.Relation;
import org.chancery.testing.Annals;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.RandomFacts;
import org.chancery.testing.SampleWords;

/** A relation is what its entries tell, whatever capability tells it. */
class AnnalsTests {

    @Property(tries = 100)
    void what_entries_tell_is_what_the_facts_say(@ForAll Random random) {
        var told = new RandomFacts(random).some(20);
        var ledger = new MemoryLedger(Annals.HOUSE, Annals.CODEC);
        ledger.record(SampleWords.source("s", "p", "2020-01-01"));
        told.forEach(facts -> ledger.record(Annals.telling(facts).cited("s")));
        var day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(2_000));
        var viewpoint = Viewpoint.everything(day, Long.MAX_VALUE);

        var status =
                ledger.ask(
                        Long.MAX_VALUE,
                        desk ->
                                new Relations(Annals.HOUSE)
                                        .status(RandomFacts.PAIR, viewpoint, desk));

        var facts = recorded(told);
        assertThat(status.elements()).isEqualTo(Relation.of(RandomFacts.PAIR, facts).on(day));
        assertThat(status.evidence().coverage())
                .extracting(each ->
                        "%s %s %s %s"
                                .formatted(
                                        each.coverage(), each.family(), each.period(), each.note()))
                .containsExactlyInAnyOrderElementsOf(
                        new PlainRelation(RandomFacts.PAIR, facts, day).coverage());
        Statistics.label("something is held completely")
                .collect(!status.evidence().coverage().isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    /** The facts because of the entries by which they were recorded, one after the source. */
    private static List<Fact> recorded(List<List<Fact>> told) {
        return IntStream.range(0, told.size())
                .boxed()
                .flatMap(at ->
                        told.get(at).stream()
                                .map(fact ->
                                        Annals.restamped(fact, fact.subject(), List.of(at + 2L))))
                .distinct()
                .toList();
    }
}
