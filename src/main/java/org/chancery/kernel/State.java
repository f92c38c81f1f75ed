package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A row of the table of states. Listing one recognises nothing.
 *
 * @param number 1–999, never used again for another
 * @param codes the oldest first
 * @param names the oldest first
 * @param existed when it was a state; open ends where it still is, or where no list says
 * @param successors slugs of the states that came after it
 */
public record State(
        int number,
        String slug,
        Kind kind,
        List<Dated> codes,
        List<Dated> names,
        Dated existed,
        List<String> successors,
        String note) {

    /** What kind of country it is. */
    public enum Kind {
        STATE,
        ASSOCIATED_STATE,
        OBSERVER,
        TERRITORY,
        CONTESTED;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Kind parse(String text) {
            for (var kind : values()) {
                if (kind.toString().equals(text)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(
                    "'%s' is not one of %s".formatted(text, List.of(values())));
        }

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A code or name with the days on which it held, both included. */
    public record Dated(String value, LocalDate since, LocalDate until) {

        /** Reads {@code ROM@..2002-02-01}, {@code ROU@2002-02-01..} or plain {@code KAZ}. */
        static Dated parse(String cell) {
            int at = cell.indexOf('@');
            var value = at < 0 ? cell : cell.substring(0, at);
            var range = at < 0 ? ".." : cell.substring(at + 1);
            int dots = range.indexOf("..");
            var since = range.substring(0, dots);
            var until = range.substring(dots + 2);
            return new Dated(
                    value,
                    since.isEmpty() ? LocalDate.MIN : EdtfDate.parse(since).first(),
                    until.isEmpty() ? LocalDate.MAX : EdtfDate.parse(until).last());
        }

        public boolean on(LocalDate day) {
            return !day.isBefore(since) && !day.isAfter(until);
        }
    }

    public State {
        codes = oldestFirst(codes);
        names = oldestFirst(names);
    }

    public String newestCode() {
        return codes.getLast().value();
    }

    public String newestName() {
        return names.getLast().value();
    }

    /** Whether it was a state on that day, as far as the table knows. */
    public boolean existedOn(LocalDate day) {
        return kind != Kind.TERRITORY && existed.on(day);
    }

    private static List<Dated> oldestFirst(List<Dated> dated) {
        return dated.stream()
                .sorted(Comparator.comparing(Dated::since).thenComparing(Dated::until))
                .toList();
    }
}
