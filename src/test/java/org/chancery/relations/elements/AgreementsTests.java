package org.chancery.relations.elements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Treaty;
import org.chancery.facts.Instrument;
import org.chancery.facts.Spell;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementsTests {
    private static final Pair PAIR = Pair.parse("KAZ-USA");
    private static final LocalDate DAY = LocalDate.of(2017, 1, 29);

    /** One party left on a day that is not sure; the other went from one stage to the next then. */
    @ParameterizedTest
    @CsvSource({"SIGNED, IN_FORCE", "IN_FORCE, ENDED", "IN_FORCE, IN_FORCE_NOTICE_GIVEN"})
    void whatever_the_stages_an_end_that_is_not_sure_leaves_it_open_whether_it_is_over(
            AgreementStage first, AgreementStage then) {
        var facts =
                List.of(
                        party(PAIR.a(), AgreementStage.IN_FORCE, "2016-03", "2016-05-01?"),
                        party(PAIR.b(), first, "2014", "[2016-03..2016-09]"),
                        party(PAIR.b(), then, "[2016-03..2016-09]", null));

        assertThat(Relation.of(PAIR, facts).on(DAY).agreements().multilateral())
                .isEqualTo(new Cell.RecordedAsNone<>(true, List.of(1L)));
    }

    private static PartyTo party(
            StateId party, AgreementStage stage, String since, @Nullable String until) {
        return new PartyTo(
                SampleWords.visit(1),
                party,
                new Treaty(
                        "Treaty", Instrument.TREATY, Binding.YES, new TreeSet<>(), new TreeSet<>()),
                stage,
                List.of(),
                new Spell(When.parse(since), until == null ? null : When.parse(until)),
                List.of(1L));
    }
}
