package org.chancery.diplomacy.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Agreed;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Word;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.RandomLedger.Step;
import org.chancery.testing.RandomTreaties;

/** What holds of an agreement of which anything is told, in any order, by persons and imports. */
class AgreementLawTests {
    private static final List<String> DAYS =
            List.of(
                    "2017-12-31",
                    "2018-01-13",
                    "2018-01-20",
                    "2018-06-15",
                    "2019-06-30",
                    "2025-01-01");

    @Property(tries = 400)
    void of_each_party_one_stage_follows_on_another(@ForAll long seed) {
        var agreement = agreement(seed);
        var told = told(agreement);
        var summary = summary(agreement);
        summary.parties().forEach(party -> assertInTurn(party.stages(), told));
        assertInTurn(summary.stages(), told);
        var stages = stages(summary);
        Statistics.label("in force")
                .collect(stages.contains(AgreementStage.IN_FORCE))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
        Statistics.label("ended")
                .collect(stages.contains(AgreementStage.ENDED))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
    }

    private static void assertInTurn(List<OfStage> stages, Set<Long> told) {
        for (int i = 0; i < stages.size(); i++) {
            assertThat(stages.get(i).because()).isNotEmpty().isSubsetOf(told);
            if (i + 1 < stages.size()) {
                assertThat(stages.get(i).lasted().until())
                        .as("%s", stages)
                        .isNotNull()
                        .isEqualTo(stages.get(i + 1).lasted().since());
            }
        }
    }

    /** Whatever is hidden of it; and never two stages at once without doubt. */
    @Property(tries = 200)
    void any_part_of_it_can_be_told(@ForAll long seed) {
        var random = new Random(seed);
        var whole = agreement(seed).told();
        for (int turn = 0; turn < 20; turn++) {
            var part = new Agreement(whole.stream().filter(_ -> random.nextInt(3) > 0).toList());
            var told = told(part);
            assertThat(part.facts())
                    .extracting(Fact::because)
                    .allSatisfy(because -> assertThat(because).isNotEmpty().isSubsetOf(told));
            if (part.told().isEmpty()) {
                assertThat(part.summary()).isNull();
                continue;
            }
            var summary = summary(part);
            assertThat(summary.first()).isBefore(LocalDate.MAX);
            for (var each : DAYS) {
                var day = LocalDate.parse(each);
                summary.stage(day);
                summary.parties().forEach(party -> party.stage(day));
                assertThat(part.facts())
                        .filteredOn(Agreed.class::isInstance)
                        .extracting(fact -> ((Agreed) fact).lasted())
                        .filteredOn(lasted -> lasted.surelyHoldsOn(day))
                        .hasSizeLessThan(2);
            }
        }
    }

    /** In force without a word of consent, signature or force is nothing and nobody. */
    @Property(tries = 200)
    void nobody_is_bound_who_did_nothing(@ForAll long seed) {
        var agreement = agreement(seed);
        var life = new Life(agreement.told());
        for (var party : summary(agreement).parties()) {
            boolean inForce = party.stages().stream().anyMatch(each -> each.stage().inForce());
            assertThat(
                            inForce
                                    && !life.hasSigned(party.party())
                                    && !life.isBound(party.party())
                                    && !life.tenor().bilateral())
                    .as("%s of %s", party, agreement.told())
                    .isFalse();
        }
    }

    private static Set<AgreementStage> stages(OfAgreement summary) {
        var stages = new HashSet<AgreementStage>();
        Stream.concat(
                        summary.stages().stream(),
                        summary.parties().stream().flatMap(party -> party.stages().stream()))
                .forEach(each -> stages.add(each.stage()));
        return stages;
    }

    private static OfAgreement summary(Agreement agreement) {
        return (OfAgreement) Objects.requireNonNull(agreement.summary());
    }

    private static Set<Long> told(Agreement agreement) {
        var told = new HashSet<Long>();
        agreement.told().forEach(word -> told.addAll(word.because()));
        return told;
    }

    /** Of several parties or of two; at least its opening is told of it. */
    private static Agreement agreement(long seed) {
        var random = new Random(seed);
        var ledger = new RandomLedger().ledger();
        var subject = Drafts.agreement(random.nextInt(2));
        var steps = new ArrayList<Step>();
        steps.addAll(RandomLedger.steps(random));
        steps.addAll(RandomLedger.steps(random));
        int said = 0;
        for (var step : steps) {
            try {
                ledger.record(RandomTreaties.of(step, subject, said).by(step.strictness()));
                said++;
            } catch (Refused refused) {
                said += random.nextInt(2);
            }
        }
        var everything = Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);
        var history = ledger.ask(Long.MAX_VALUE, desk -> desk.read(subject, everything)).history();
        return new Agreement(
                history.stream()
                        .<Word<AgreementEvent>>map(
                                word -> word.saying((AgreementEvent) word.what()))
                        .toList());
    }
}
