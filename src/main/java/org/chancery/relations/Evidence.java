package org.chancery.relations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Published;
import org.chancery.kernel.Described;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Publications;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** What an answer rests on. */
public record Evidence(
        @Described("How many entries speak in the words that count and touch the pair.")
                int entries,
        @Described(
                        "How many sources those words cite, with those of what was merged into their subjects, as far as they pass the viewpoint.")
                int sources,
        @Described("Position of the newest of those entries.") @Nullable Long newestRecorded,
        @Described("When the newest of those sources was published.")
                @Nullable String newestPublished,
        @Described(
                        "The share of those words that rest on one source; two decimals, half rounded up.")
                @Nullable String singleSourceShare,
        @Described("Positions of the entries that count and are contradicted.") List<Long> disputed,
        @Described(
                        "The entries that contradict a rule, each with the rule; they count for nothing.")
                List<Flagged> flagged,
        @Described(
                        "What of the relation this ledger claims to hold completely; on whatever day it is asked.")
                List<Complete> coverage,
        @Described("How many entries have no word that passes the viewpoint.") int hidden) {

    /** An entry that an import brought against a rule: it is kept, and counts for nothing. */
    public record Flagged(
            @Described("Its position in the ledger.") long entry,
            @Described("The subject that it is about.") Subject subject,
            @Described("The rule that it contradicts.") String rule,
            @Described("The ids that its sources give to what is told.") List<String> aliases) {}

    /**
     * Words that count, each of them said by one entry alone, by the same sources.
     *
     * @param newest position of the last of these entries
     */
    record Alike(List<Subject> sources, int words, long newest) {}

    /**
     * Adds up what entries that touch both states say.
     *
     * @param alike what is said beside that
     * @param merged what tells of the two under other subjects' words, which count
     * @param publications what is known of their sources
     */
    static Evidence of(
            Collection<Testimony> said,
            Collection<Alike> alike,
            Collection<Testimony> merged,
            Publications publications) {
        var counting = said.stream().filter(each -> each.standing().counts()).toList();
        var because = new TreeSet<Long>();
        counting.forEach(each -> because.addAll(each.because()));
        int alone = alike.stream().mapToInt(Alike::words).sum();
        var published =
                Stream.of(
                                counting.stream().map(Testimony::sources),
                                merged.stream().map(Testimony::sources),
                                alike.stream().map(Alike::sources))
                        .flatMap(sources -> sources)
                        .flatMap(List::stream)
                        .map(publications::of)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        int single =
                alike.stream()
                                .filter(each -> each.sources().size() == 1)
                                .mapToInt(Alike::words)
                                .sum()
                        + (int)
                                counting.stream()
                                        .filter(each -> each.sources().size() == 1)
                                        .count();
        int words = counting.size() + alone;
        return new Evidence(
                because.size() + alone,
                published.size(),
                Stream.concat(because.stream(), alike.stream().map(Alike::newest))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                published.stream()
                        .map(Published::at)
                        .filter(Objects::nonNull)
                        .max(Moment::compareTo)
                        .map(Moment::text)
                        .orElse(null),
                words == 0 ? null : share(single, words),
                positions(said, Standing.DISPUTED),
                said.stream()
                        .map(Testimony::flagged)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparingLong(Flagged::entry))
                        .toList(),
                List.of(),
                positions(said, Standing.HIDDEN).size());
    }

    /** The same, with what is held completely. */
    Evidence covering(List<Complete> complete) {
        return new Evidence(
                entries,
                sources,
                newestRecorded,
                newestPublished,
                singleSourceShare,
                disputed,
                flagged,
                complete,
                hidden);
    }

    private static String share(int part, int whole) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static List<Long> positions(Collection<Testimony> said, Standing standing) {
        return said.stream()
                .filter(each -> each.standing() == standing)
                .map(Testimony::entry)
                .sorted()
                .toList();
    }
}
