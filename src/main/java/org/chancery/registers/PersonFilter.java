package org.chancery.registers;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.facts.OfficeStage;
import org.chancery.facts.Rank;
import org.chancery.facts.RegistrySummaries.OfPerson;
import org.chancery.kernel.StateId;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/**
 * Which persons a list shows: those with one office that is all that is asked for.
 *
 * @param name part of one of their names, in whatever case
 * @param state whose office it is
 * @param status how the person stands to it on the day
 */
public record PersonFilter(
        @Nullable String name,
        @Nullable StateId state,
        @Nullable Rank rank,
        @Nullable OfficeStage status)
        implements RegisterFilter {

    @Override
    public boolean shows(Registered registered, LocalDate asOf) {
        var person = (OfPerson) registered.summary();
        return RegisterFilter.stands(registered, null)
                && isNamed(person)
                && ((state == null && rank == null && status == null)
                        || person.offices().stream().anyMatch(office -> isMeant(office, asOf)));
    }

    private boolean isNamed(OfPerson person) {
        return name == null
                || Stream.concat(Stream.of(person.name()), person.otherNames().stream())
                        .anyMatch(each -> RegisterFilter.has(each, name));
    }

    private boolean isMeant(OfficeHeld office, LocalDate asOf) {
        var stage = office.stage(asOf);
        return stage != null
                && (state == null || state.equals(office.of()))
                && (rank == null || rank == office.rank())
                && (status == null || status == stage);
    }

    @Override
    public Meant meant(LocalDate asOf) {
        return state == null ? Meant.ALL : new Meant(null, null, Set.of(state));
    }
}
