package org.chancery.relations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.jspecify.annotations.Nullable;

/** The relations of many pairs, from accounts that are heard one after the other, each once. */
public final class Survey {
    static final Comparator<Pair> BY_CODES =
            Comparator.comparing((Pair pair) -> pair.a().code())
                    .thenComparing(pair -> pair.b().code());

    private final LocalDate asOf;
    private final @Nullable StateId state;
    private final Map<Pair, List<Account>> accounts = new HashMap<>();

    /**
     * Begins one.
     *
     * @param state whose relations are surveyed; absent for those of all
     */
    public Survey(LocalDate asOf, @Nullable StateId state) {
        this.asOf = asOf;
        this.state = state;
    }

    public void add(Account account) {
        pairs(account)
                .forEach(pair ->
                        accounts.computeIfAbsent(pair, _ -> new ArrayList<>()).add(account));
    }

    private Set<Pair> pairs(Account account) {
        var pairs = new LinkedHashSet<Pair>();
        for (var mention : account.mentions()) {
            for (var one : mention.states()) {
                if (state == null || state.equals(one)) {
                    mention.states().stream()
                            .filter(other -> !other.equals(one))
                            .forEach(other -> pairs.add(new Pair(one, other)));
                }
            }
        }
        return pairs;
    }

    /** Those pairs whose timelines, seen from here, show something; by the codes of the states. */
    public List<Pair> pairs() {
        return accounts.entrySet().stream()
                .filter(each ->
                        each.getValue().stream().anyMatch(told -> told.shows(each.getKey(), asOf)))
                .map(Map.Entry::getKey)
                .sorted(BY_CODES)
                .toList();
    }

    /** What was heard of a pair. */
    public List<Account> accounts(Pair pair) {
        return accounts.getOrDefault(pair, List.of());
    }
}
