package org.chancery.registers.tables;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.facts.Principal;
import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.jspecify.annotations.Nullable;

/** The visits that somebody led for a state, alone or with others. */
@JsonPropertyOrder({"visitor", "name", "person", "offices", "visits", "hosts"})
public record LeaderVisits(
        @Described("The code of the state for which they travelled.") String visitor,
        @Described(
                        "Who led them, as worded; of a person of the registry as worded in the visit that was recorded last.")
                String name,
        @Described("The person in the registry of persons, where the entries name one.")
                @Nullable String person,
        @Described("Every office in which the visits were made, as worded, in alphabetical order.")
                List<String> offices,
        @Described("How many visits were led.") int visits,
        @Described("How many states and organisations were visited.") int hosts,
        @JsonUnwrapped Ends ends,
        @JsonUnwrapped TypeCounts types) {

    /**
     * In the order of the codes of the visitor, then of the ids of registered persons, then of the
     * names of others.
     */
    public static final VisitTable<?, LeaderVisits> TABLE =
            new VisitTable<>(
                    LeaderVisits.class,
                    (visit, _) ->
                            visit.principals().stream()
                                    .map(principal -> Who.of(visit.visitor(), principal))
                                    .distinct(),
                    comparing(Who::visitor, VisitTable.BY_CODE)
                            .thenComparing(Who::person, nullsLast(naturalOrder()))
                            .thenComparing(Who::name),
                    Led::new);

    /**
     * Somebody who leads: a person where one is named, else a name of one state.
     *
     * @param name empty where a person is named
     */
    private record Who(StateId visitor, @Nullable String person, String name) {

        static Who of(StateId visitor, Principal principal) {
            return principal.person() == null
                    ? new Who(visitor, null, principal.name())
                    : new Who(visitor, principal.person().toString(), "");
        }
    }

    /** What comes together of somebody's visits. */
    private static final class Led implements Tally<LeaderVisits> {
        private final Who who;
        private final Counts counts = new Counts();
        private final SortedSet<String> offices = new TreeSet<>();
        private String name = "";

        Led(Who who) {
            this.who = who;
        }

        @Override
        public void add(VisitAt visit) {
            counts.add(visit);
            for (var principal : visit.principals()) {
                if (Who.of(visit.visitor(), principal).equals(who)) {
                    name = principal.name();
                    if (principal.office() != null) {
                        offices.add(principal.office());
                    }
                }
            }
        }

        @Override
        public LeaderVisits row() {
            return new LeaderVisits(
                    who.visitor.code(),
                    name,
                    who.person,
                    List.copyOf(offices),
                    counts.visits(),
                    counts.hosts(),
                    counts.ends(),
                    TypeCounts.of(counts));
        }
    }
}
