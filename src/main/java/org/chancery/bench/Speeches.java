package org.chancery.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.diplomacy.conferences.AddressCommand.DeliverAddress;
import org.chancery.facts.Forum;
import org.chancery.facts.Position;
import org.chancery.facts.Principal;
import org.chancery.facts.Quote;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Submission;
import org.chancery.ledger.wiring.Ids;
import org.chancery.ledger.wiring.Ledger;

/**
 * Addresses that nobody gave, of some sixty words each. Of the words that there are the n-th is
 * used one n-th as often as the first, as in natural languages.
 */
final class Speeches {
    /** Who says so. */
    static final String BY = "bench search";

    private static final int WORDS = 20_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 1, 1);
    private static final int DAYS = 29_000;
    private static final int TELLERS = 512;

    /** What is searched for is neither among the commonest words nor among the rarest. */
    private static final int COMMON = 50;

    private static final int RARE = 2_000;
    private static final LanguageTag LANGUAGE = LanguageTag.parse("en");
    private static final List<String> SYLLABLES =
            Stream.of("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "t", "v")
                    .flatMap(one -> Stream.of("a", "e", "i", "o", "u").map(one::concat))
                    .toList();

    private final Commands commands = new Commands(BY);
    private final List<StateId> states = new Pairs().states();

    void begin(Ledger ledger) {
        commands.sources().forEach(ledger::recordNow);
    }

    /** Tells of so many addresses, as many clients at once. */
    void tell(Ledger ledger, long addresses) throws InterruptedException, ExecutionException {
        var left = new AtomicLong(addresses);
        new Load(TELLERS)
                .answers(
                        goOn -> {
                            long told = 0;
                            for (; goOn.getAsBoolean(); told++) {
                                ledger.recordNow(address(ThreadLocalRandom.current()));
                            }
                            return told;
                        },
                        () -> left.getAndDecrement() > 0);
    }

    private Submission address(RandomGenerator random) {
        return commands.say(
                Ids.issue(SubjectKind.ADDRESS),
                When.parse(anyDay(random).toString()),
                new DeliverAddress(
                        any(random),
                        new Principal("Principal " + random.nextInt(5_000), "President", null),
                        new Forum(null, "University of " + words(1, random), any(random)),
                        words(5, random),
                        LANGUAGE,
                        LANGUAGE,
                        List.of(words(2, random), words(2, random)),
                        List.of(new Position(words(2, random), words(20, random))),
                        List.of(any(random)),
                        null,
                        List.of(new Quote(words(30, random), LANGUAGE)),
                        null,
                        null));
    }

    /** Two words that some address may have. */
    String query(RandomGenerator random) {
        return word(middling(random)) + " " + word(middling(random));
    }

    private static int middling(RandomGenerator random) {
        return (int) (COMMON * Math.pow((double) RARE / COMMON, random.nextDouble()));
    }

    LocalDate anyDay(RandomGenerator random) {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private StateId any(RandomGenerator random) {
        return states.get(random.nextInt(states.size()));
    }

    private static String words(int number, RandomGenerator random) {
        return IntStream.range(0, number)
                .mapToObj(_ -> word((int) Math.pow(WORDS, random.nextDouble())))
                .collect(Collectors.joining(" "));
    }

    /** Each number has one of its own. */
    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.append("sh").toString();
    }
}
