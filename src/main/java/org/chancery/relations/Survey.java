package org.chancery.relations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Tags;
import org.chancery.relations.Account.Mention;
import org.jspecify.annotations.Nullable;

/** The relations of many pairs, from accounts that are heard one after the other, each once. */
public final class Survey {
    static final Comparator<Pair> BY_CODES =
            Comparator.comparing((Pair pair) -> pair.a().code())
                    .thenComparing(pair -> pair.b().code());

    private final LocalDate asOf;
    private final @Nullable StateId state;
    private final Map<Pair, Map<Subject, Account>> accounts = new HashMap<>();
    private final Map<Subject, Account> coveringAnyOther = new LinkedHashMap<>();

    /**
     * Begins one.
     *
     * @param state whose relations are surveyed; absent for those of all
     */
    public Survey(LocalDate asOf, @Nullable StateId state) {
        this.asOf = asOf;
        this.state = state;
    }

    /** The tags under which all lies that is to be heard, some of it perhaps under both. */
    static List<String> tags(@Nullable StateId state) {
        return state == null
                ? Arrays.stream(SubjectKind.values())
                        .filter(kind -> kind != SubjectKind.SOURCE)
                        .map(Tags::kind)
                        .toList()
                : List.of(Tags.state(state), Tags.kind(SubjectKind.COVERAGE));
    }

    /** Hears what a subject tells; however often it is heard, it is told once. */
    public void add(Account account) {
        pairs(account)
                .forEach(pair ->
                        accounts.computeIfAbsent(pair, _ -> new LinkedHashMap<>())
                                .put(account.subject(), account));
        if (account.coversAnyOther()) {
            coveringAnyOther.put(account.subject(), account);
        }
    }

    private Set<Pair> pairs(Account account) {
        var one = state;
        return account.mentions().stream()
                .map(Mention::about)
                .flatMap(about -> one == null ? about.pairs() : about.pairs(one))
                .collect(Collectors.toSet());
    }

    /** Those pairs whose timelines, seen from here, show something; by the codes of the states. */
    public List<Pair> pairs() {
        return accounts.entrySet().stream()
                .filter(each ->
                        each.getValue().values().stream()
                                .anyMatch(told -> told.shows(each.getKey(), asOf)))
                .map(Map.Entry::getKey)
                .sorted(BY_CODES)
                .toList();
    }

    /** What was heard of a pair. */
    public List<Account> accounts(Pair pair) {
        var heard = new LinkedHashMap<>(accounts.getOrDefault(pair, Map.of()));
        coveringAnyOther.forEach((subject, account) -> {
            if (!account.facts(pair).isEmpty()) {
                heard.put(subject, account);
            }
        });
        return List.copyOf(heard.values());
    }
}
