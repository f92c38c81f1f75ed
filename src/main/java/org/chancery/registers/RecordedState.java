package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.RegistrySummaries.OfBeginning;
import org.chancery.facts.RegistrySummaries.OfEnd;
import org.chancery.facts.RegistrySummaries.OfName;
import org.chancery.facts.RegistrySummaries.OfState;
import org.chancery.facts.StateEnding;
import org.chancery.facts.StateOrigin;
import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.chancery.kernel.States;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.chancery.registers.StateItem.Related;
import org.jspecify.annotations.Nullable;

/** What the ledger records of a state by a day; what surely came later is not told. */
public record RecordedState(
        @Described("How its entry stands.") Standing standing,
        @Described("The rule that a flagged one contradicts.") @Nullable String rule,
        @Described("How it came to be.") @Nullable Beginning begun,
        @Described("The names that it had, in order.") List<Name> names,
        @Described("How it ended.") @Nullable End ended,
        @Described("The registered sources that say so.") List<String> sources) {

    /** How a state came to be. */
    public record Beginning(
            @Described("Its first day as a state, in EDTF.") @Nullable When when,
            @Described("In which way it came to be.") @Nullable StateOrigin how,
            @Described("The states that it came out of.") List<Related> predecessors,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because) {

        private static Beginning of(OfBeginning begun) {
            return new Beginning(
                    begun.when(), begun.how(), related(begun.predecessors()), begun.because());
        }
    }

    /** A name for a time. */
    public record Name(
            @Described("The name, as worded.") String name,
            @Described("The first day of the name, in EDTF.") @Nullable When since,
            @Described("The first day on which it was the name no longer, in EDTF.")
                    @Nullable When until,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because) {

        private static Name of(OfName name, LocalDate asOf) {
            var until = name.lasted().until();
            return new Name(
                    name.name(),
                    name.lasted().since(),
                    When.begunBy(until, asOf) ? until : null,
                    name.because());
        }
    }

    /** How a state ended. */
    public record End(
            @Described("The first day on which it was a state no longer, in EDTF.")
                    @Nullable When when,
            @Described("In which way it ended.") StateEnding how,
            @Described("The states that came after it.") List<Related> successors,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because) {

        private static End of(OfEnd ended) {
            return new End(ended.when(), ended.how(), related(ended.successors()), ended.because());
        }
    }

    /** As of a day, or nothing where nothing may have come by then. */
    static @Nullable RecordedState of(Registered registered, LocalDate asOf) {
        var state = (OfState) registered.summary();
        var begun = state.begun();
        var ended = state.ended();
        var told =
                new RecordedState(
                        registered.standing(),
                        registered.rule(),
                        begun == null || !When.begunBy(begun.when(), asOf)
                                ? null
                                : Beginning.of(begun),
                        state.names().stream()
                                .filter(name -> name.lasted().begunBy(asOf))
                                .map(name -> Name.of(name, asOf))
                                .toList(),
                        ended == null || !When.begunBy(ended.when(), asOf) ? null : End.of(ended),
                        registered.sources().stream().map(Subject::toString).toList());
        return told.begun == null && told.names.isEmpty() && told.ended == null ? null : told;
    }

    private static List<Related> related(List<StateId> states) {
        return states.stream().map(state -> Related.of(States.TABLE.state(state.slug()))).toList();
    }
}
