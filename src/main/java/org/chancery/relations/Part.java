package org.chancery.relations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.Fact.Published;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What an account adds to a part of an answer, by positions.
 *
 * @param <T> what is added
 */
@FunctionalInterface
interface Part<T> {
    Map<Long, T> of(Account account);

    /** The facts about a pair, each under every position that stands behind it. */
    static Part<Set<Fact>> facts(Pair pair) {
        return account -> {
            var facts = new HashMap<Long, Set<Fact>>();
            for (var fact : account.facts(pair)) {
                for (long position : fact.because()) {
                    facts.computeIfAbsent(position, _ -> new HashSet<>()).add(fact);
                }
            }
            return facts;
        };
    }

    /**
     * What an entry adds to a member of the evidence.
     *
     * @param because positions of the entries by which it does
     */
    record Added(List<Long> because, Object what) {}

    /** What a member of the evidence adds up on a pair, each under the position of its entry. */
    static Part<Added> evidence(Pair pair, String member) {
        return member.equals("coverage") ? coverage(pair) : testimonies(pair, member);
    }

    private static Part<Added> coverage(Pair pair) {
        return account -> {
            var added = new HashMap<Long, Added>();
            for (var fact : account.facts(pair)) {
                if (fact instanceof Covered covered) {
                    for (long position : covered.because()) {
                        added.put(position, new Added(covered.because(), Complete.of(covered)));
                    }
                }
            }
            return added;
        };
    }

    private static Part<Added> testimonies(Pair pair, String member) {
        return account -> {
            var added = new HashMap<Long, Added>();
            for (var testimony : account.testimonies(pair)) {
                var what = what(member, testimony, account);
                if (what != null) {
                    added.put(testimony.entry(), new Added(testimony.because(), what));
                }
            }
            return added;
        };
    }

    private static @Nullable Object what(String member, Testimony testimony, Account account) {
        boolean counts = testimony.standing().counts();
        return switch (member) {
            case "entries", "newestRecorded" -> counts ? testimony.because() : null;
            case "singleSourceShare" -> counts ? testimony.sources().size() == 1 : null;
            case "sources", "newestPublished" ->
                    counts || testimony.standing() == Standing.MERGED
                            ? new Cited(account.mergedInto(), published(testimony, account))
                            : null;
            case "disputed" -> testimony.standing() == Standing.DISPUTED ? member : null;
            case "flagged" -> testimony.standing() == Standing.FLAGGED ? testimony : null;
            case "hidden" -> testimony.standing() == Standing.HIDDEN ? member : null;
            default -> null;
        };
    }

    /** What a testimony cites, for the subject itself or for the one that it was merged into. */
    record Cited(@Nullable Subject mergedInto, List<Published> published) {}

    private static List<Published> published(Testimony testimony, Account account) {
        return testimony.sources().stream()
                .<Published>mapMulti((source, out) -> {
                    var known = account.published().get(source);
                    if (known != null) {
                        out.accept(known);
                    }
                })
                .toList();
    }
}
