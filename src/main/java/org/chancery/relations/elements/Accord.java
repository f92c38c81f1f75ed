package org.chancery.relations.elements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Treaty;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;

/**
 * How an agreement stands between two states.
 *
 * @param ofTheTwo whether nobody else is a party
 * @param count how many it stands for, at least
 */
record Accord(
        Treaty treaty,
        boolean ofTheTwo,
        AgreementStage stage,
        List<Outstanding> outstanding,
        long count) {

    private static Accord of(Agreed fact) {
        return new Accord(
                fact.treaty(), true, fact.stage(), fact.outstanding(), count(fact.treaty()));
    }

    /** What stands between two parties is what binds the less. */
    private static Accord of(PartyTo one, PartyTo other) {
        return new Accord(
                one.treaty(),
                false,
                one.stage().with(other.stage()),
                Stream.concat(one.outstanding().stream(), other.outstanding().stream()).toList(),
                count(one.treaty()));
    }

    private static long count(Treaty treaty) {
        return treaty.bundle() == null ? 1 : treaty.bundle().atLeast();
    }

    /** Those of the two alone, and those of several that both are parties to at a time. */
    static List<Held<Accord>> between(
            StateId a, StateId b, Collection<Agreed> bilateral, Collection<PartyTo> parties) {
        var accords = new ArrayList<Held<Accord>>();
        bilateral.forEach(fact -> accords.add(Held.of(fact).saying(of(fact))));
        var ofB = bySubject(b, parties);
        bySubject(a, parties)
                .forEach((subject, stages) -> {
                    for (var one : stages) {
                        for (var other : ofB.getOrDefault(subject, List.of())) {
                            var both = Held.of(one).with(Held.of(other), of(one, other));
                            if (both.mayHold()) {
                                accords.add(both);
                            }
                        }
                    }
                });
        return accords;
    }

    private static Map<Subject, List<PartyTo>> bySubject(
            StateId party, Collection<PartyTo> parties) {
        return parties.stream()
                .filter(fact -> fact.party().equals(party))
                .collect(Collectors.groupingBy(PartyTo::subject));
    }

    /** No more than consented to. */
    Accord barred() {
        return new Accord(
                treaty, ofTheTwo, stage.noMoreThan(AgreementStage.CONSENTED), outstanding, count);
    }

    /** The same, standing for so many less. */
    Accord without(int others) {
        return new Accord(treaty, ofTheTwo, stage, outstanding, Math.max(0, count - others));
    }

    boolean mayBind() {
        return treaty.binding() != Binding.NO;
    }

    /** Whether it is in force; if it may bind, only where it is known to. */
    boolean inForce() {
        return stage.inForce() && treaty.binding() != Binding.UNCLEAR;
    }

    /** Whether nothing tells if it is in force, or, being in force, if it binds. */
    boolean unclear() {
        return stage == AgreementStage.SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED
                || (stage.inForce() && treaty.binding() == Binding.UNCLEAR);
    }
}
