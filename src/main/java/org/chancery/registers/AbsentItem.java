package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfParty;
import org.chancery.kernel.Described;
import org.chancery.kernel.State;
import org.chancery.kernel.StateId;
import org.chancery.kernel.States;

/** A state that had neither signed an agreement nor consented to it by a day. */
public record AbsentItem(
        @Described("The newest of its codes.") String code,
        @Described("Its id.") String slug,
        @Described("The newest of its names.") String name,
        @Described("What kind of country it is.") State.Kind kind) {

    /**
     * All that were states on the day, in the order of the table; of an agreement between some only
     * those.
     */
    public static List<State> of(Registered registered, LocalDate asOf) {
        var agreement = (OfAgreement) registered.summary();
        var on = new AgreementOn(agreement, Set.of(), asOf);
        var there =
                agreement.parties().stream()
                        .filter(on::tookPart)
                        .map(OfParty::party)
                        .collect(Collectors.toSet());
        return States.TABLE.all().stream()
                .filter(state -> state.existedOn(asOf))
                .filter(state -> {
                    var party = new StateId(state.slug());
                    return !there.contains(party) && on.mayBecomeParty(party);
                })
                .toList();
    }

    public static AbsentItem of(State state) {
        return new AbsentItem(state.newestCode(), state.slug(), state.newestName(), state.kind());
    }
}
