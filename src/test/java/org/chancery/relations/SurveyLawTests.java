package org.chancery.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.RandomLedger.Step;
import org.jspecify.annotations.Nullable;

/** The relations of many pairs are those of each, and of all that show something. */
class SurveyLawTests {
    private static final Relations RELATIONS = new Relations(HOUSE);
    private static final String[] STATES = {
        "CHN", "DEU", "FRA", "GBR", "IRN", "ITA", "KAZ", "TUR", "USA", "UZB"
    };

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.randomValue(RandomLedger::steps);
    }

    @Provide
    Arbitrary<Viewpoint> viewpoints() {
        return RandomLedger.viewpoints();
    }

    @Provide
    Arbitrary<StateId> states() {
        return Arbitraries.of(STATES).map(StateId::parse);
    }

    @Property(tries = 400)
    void the_relations_of_a_state_are_those_of_its_pairs(
            @ForAll("steps") List<Step> steps,
            @ForAll("states") StateId state,
            @ForAll("viewpoints") Viewpoint viewpoint,
            @ForAll("windows") int window) {
        var ledger = RandomLedger.of(steps).ledger();
        var survey =
                survey(state, viewpoint, accounts(ledger, Survey.tags(state), viewpoint, window));
        var pairs = pairs();
        pairs.removeIf(pair -> !pair.a().equals(state) && !pair.b().equals(state));
        assertAsAskedOneByOne(survey, pairs, ledger, viewpoint);
    }

    @Property(tries = 200)
    void the_relations_of_all_are_those_of_every_pair(
            @ForAll("steps") List<Step> steps,
            @ForAll("viewpoints") Viewpoint viewpoint,
            @ForAll("windows") int window) {
        var ledger = RandomLedger.of(steps).ledger();
        var survey =
                survey(null, viewpoint, accounts(ledger, Survey.tags(null), viewpoint, window));
        assertAsAskedOneByOne(survey, pairs(), ledger, viewpoint);
    }

    @Provide
    Arbitrary<Integer> windows() {
        return Arbitraries.of(1, 2, 3, 250);
    }

    private static void assertAsAskedOneByOne(
            Survey survey, List<Pair> pairs, MemoryLedger ledger, Viewpoint viewpoint) {
        pairs.removeIf(pair -> timeline(ledger, pair, viewpoint).isEmpty());
        Statistics.label("some").collect(!pairs.isEmpty());
        assertThat(survey.pairs()).isEqualTo(pairs);
        for (var pair : pairs) {
            assertThat(RELATIONS.status(pair, survey.accounts(pair), viewpoint))
                    .isEqualTo(
                            ledger.ask(
                                    viewpoint.position(),
                                    desk -> RELATIONS.status(pair, viewpoint, desk)));
        }
    }

    private static List<TimelineEntry> timeline(
            MemoryLedger ledger, Pair pair, Viewpoint viewpoint) {
        return ledger.ask(viewpoint.position(), desk -> RELATIONS.timeline(pair, viewpoint, desk));
    }

    /** The control: whatever subject that counts is left out, the law notices. */
    @Property(tries = 200)
    void the_law_breaks_where_a_subject_is_left_out(@ForAll("steps") List<Step> steps) {
        var ledger = RandomLedger.of(steps).ledger();
        var viewpoint = Viewpoint.everything(LocalDate.of(2025, 12, 31), Long.MAX_VALUE);
        var accounts = accounts(ledger, Survey.tags(null), viewpoint, 250);
        accounts.removeIf(account -> !counts(account));
        Statistics.label("some").collect(!accounts.isEmpty());
        var whole = answers(survey(null, viewpoint, accounts), viewpoint);
        for (var left : accounts) {
            var others = accounts.stream().filter(each -> !each.equals(left)).toList();
            assertThat(answers(survey(null, viewpoint, others), viewpoint)).isNotEqualTo(whole);
        }
    }

    private static boolean counts(Account account) {
        return account.mentions().stream()
                .anyMatch(mention ->
                        mention.about().pairs().findAny().isPresent()
                                && mention.testimony().standing().counts());
    }

    private static List<RelationStatus> answers(Survey survey, Viewpoint viewpoint) {
        return survey.pairs().stream()
                .map(pair -> RELATIONS.status(pair, survey.accounts(pair), viewpoint))
                .toList();
    }

    private static Survey survey(
            @Nullable StateId state, Viewpoint viewpoint, List<Account> accounts) {
        var survey = new Survey(viewpoint.asOf(), state);
        accounts.forEach(survey::add);
        return survey;
    }

    private static List<Account> accounts(
            MemoryLedger ledger, List<String> tags, Viewpoint viewpoint, int window) {
        var accounts = new ArrayList<Account>();
        tags.forEach(tag -> accounts.addAll(accounts(ledger, tag, viewpoint, window)));
        return accounts;
    }

    /** Goes through what lies under a tag, some entries at a time. */
    private static List<Account> accounts(
            MemoryLedger ledger, String tag, Viewpoint viewpoint, int window) {
        var accounts = new ArrayList<Account>();
        var under =
                ledger.entries().stream()
                        .filter(entry -> entry.position() <= viewpoint.position())
                        .filter(entry -> entry.tags().contains(tag))
                        .toList();
        for (int i = 0; i < under.size(); i += window) {
            var some = under.subList(i, Math.min(i + window, under.size()));
            ledger.ask(viewpoint.position(), desk -> RELATIONS.accounts(tag, some, viewpoint, desk))
                    .forEach(accounts::add);
        }
        return accounts;
    }

    /** Every pair of these states, in the order of their codes. */
    private static List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < STATES.length; i++) {
            for (int j = i + 1; j < STATES.length; j++) {
                pairs.add(new Pair(StateId.parse(STATES[i]), StateId.parse(STATES[j])));
            }
        }
        return pairs;
    }
}
