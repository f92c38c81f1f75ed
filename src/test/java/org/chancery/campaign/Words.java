package org.chancery.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Commands by chance: half of them about subjects of their own, half about a few entries that every
 * client speaks of, and now and then one of these is retracted, after which rules refuse.
 */
final class Words {
    static final String SOURCE = "{\"subject\":\"source/s\",\"publisher\":\"S\",\"title\":\"T\"}";
    private static final String CITED = ",\"sources\":[{\"source\":\"source/s\"}]";
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 12_000;

    private Words() {}

    /** A command with its body. */
    record Word(String command, String body) {}

    /** Whatever comes next; some of it about the entries at these positions. */
    static Word next(Random random, List<Long> hot) {
        long entry = hot.get(random.nextInt(hot.size()));
        var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        if (random.nextInt(200) == 0) {
            return new Word("RetractEntry", "{\"entry\":%d}".formatted(entry));
        }
        return switch (random.nextInt(10)) {
            case 0 -> register(random);
            case 1, 2, 3 -> about("CorrectEntry", entry, correction(day));
            case 4 -> about("EndorseEntry", entry, "");
            case 5 -> about("DisputeEntry", entry, "");
            default -> visit(day, "N. N.");
        };
    }

    static Word visit(LocalDate day, String principal) {
        return new Word(
                "RecordVisit",
                """
                {"visitor":"KAZ","when":"%s","principals":[{"name":"%s"}],
                 "stops":[{"host":"USA"}]%s}
                """
                        .formatted(day, principal, CITED));
    }

    private static Word register(Random random) {
        return new Word(
                "RegisterSource",
                "{\"publisher\":\"Gazette %d\",\"title\":\"T\"}".formatted(random.nextInt()));
    }

    private static Word about(String command, long entry, String members) {
        return new Word(command, "{\"entry\":%d%s%s}".formatted(entry, members, CITED));
    }

    private static String correction(LocalDate day) {
        return ",\"ground\":\"better source\",\"when\":\"%s\"".formatted(day);
    }
}
