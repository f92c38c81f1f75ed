package org.chancery.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chancery.testing.MemoryLedger.HOUSE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.chancery.facts.AddressSummaries.OfAddress;
import org.chancery.facts.ConferenceSummaries.OfConference;
import org.chancery.facts.Text;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.Answering;
import org.chancery.projections.ReadModels;
import org.chancery.testing.RandomLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by words in the table is what is found by them in the entries. */
class TextSearchIT {
    private static final int LEDGERS = Integer.getInteger("campaign.searches", 6);
    private static final int DAYS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of several languages, as written and otherwise, excluded and in phrases. */
    private static final List<String> ASKED =
            List.of(
                    "peace",
                    "trusted neighbours",
                    "river lake",
                    "\"rivers and lakes\"",
                    "\"lakes rivers\"",
                    "peace or bridge",
                    "peace -bridges",
                    "-peace",
                    "граница",
                    "мирные границы",
                    "صلح",
                    "barış",
                    "forum",
                    "the");

    @Test
    void the_table_finds_what_the_entries_have() throws Exception {
        long seed = Long.getLong("search.seed", System.nanoTime());
        System.out.printf("Searches with -Dsearch.seed=%d%n", seed);
        int found = 0;
        for (int number = 0; number < LEDGERS; number++) {
            found += compare(new Random(seed + number));
        }
        assertThat(found).as("what was found").isGreaterThan(LEDGERS * DAYS);
    }

    private static int compare(Random random) throws Exception {
        var entries =
                RandomLedger.of(
                                IntStream.range(0, 15)
                                        .boxed()
                                        .flatMap(_ -> RandomLedger.steps(random).stream())
                                        .toList())
                        .entries();
        try (var recorded = new TestLedger();
                var models = models(recorded)) {
            models.start();
            recorded.copy(entries);
            assertThat(models.await(entries.size(), PATIENCE)).isTrue();
            var table = new RegisterTable(HOUSE);
            var tabled =
                    new RegisterAnswers(new Answering(recorded.archive(), models, 0), HOUSE, table);
            var folded =
                    new RegisterAnswers(
                            new Answering(recorded.archive(), models(recorded)), HOUSE, table);
            int found = 0;
            for (int i = 0; i < DAYS; i++) {
                var viewpoint =
                        Viewpoint.everything(
                                LocalDate.of(2018, 1, 5).plusDays(random.nextInt(60)),
                                1 + random.nextInt(entries.size()));
                for (var text : ASKED) {
                    for (var filter : filters(text)) {
                        var onDemand = found(folded, filter, viewpoint);
                        assertThat(found(tabled, filter, viewpoint))
                                .as("%s at %s", filter, viewpoint)
                                .isEqualTo(onDemand);
                        found += onDemand.size();
                    }
                }
                requireWordsAsWritten(tabled, viewpoint);
            }
            return found;
        }
    }

    private static List<RegisterFilter> filters(@Nullable String text) {
        return List.of(
                new AddressFilter(
                        text, null, null, null, null, null, null, null, null, null, null, null,
                        null),
                new ConferenceFilter(
                        text, null, null, null, null, null, null, null, null, null, null));
    }

    private static List<Registered> found(
            RegisterAnswers registers, RegisterFilter filter, Viewpoint viewpoint) {
        return registers.list(kind(filter), 0, viewpoint, filter).toList();
    }

    private static SubjectKind kind(RegisterFilter filter) {
        return filter instanceof AddressFilter ? SubjectKind.ADDRESS : SubjectKind.CONFERENCE;
    }

    /** Whatever the language is said to be, a word is found as it is written. */
    private static void requireWordsAsWritten(RegisterAnswers registers, Viewpoint viewpoint) {
        var day = viewpoint.asOf();
        for (var word : List.of("trusting", "границах", "güven", "صلح")) {
            for (var filter : filters(word)) {
                var all =
                        filters(null).stream()
                                .filter(each -> kind(each) == kind(filter))
                                .flatMap(each -> found(registers, each, viewpoint).stream())
                                .filter(each -> texts(each, day).stream().anyMatch(has(word)))
                                .toList();
                assertThat(found(registers, filter, viewpoint)).as(word).containsAll(all);
            }
        }
    }

    private static Predicate<Text> has(String word) {
        return text -> text.words().toLowerCase(Locale.ROOT).contains(word);
    }

    private static List<Text> texts(Registered registered, LocalDate day) {
        return switch (registered.summary()) {
            case OfAddress address -> address.texts(day);
            case OfConference conference -> conference.texts(day);
            default -> List.of();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "tab\tbed"})
    void what_cannot_be_searched_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TextSearch.asked(text));
    }

    private static ReadModels models(TestLedger ledger) {
        return new ReadModels(
                ledger.store().connections(),
                ledger.store().positions(),
                ledger.archive(),
                List.of(new RegisterTable(HOUSE)));
    }
}
