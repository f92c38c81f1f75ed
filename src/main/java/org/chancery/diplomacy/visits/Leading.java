package org.chancery.diplomacy.visits;

import static org.chancery.diplomacy.visits.VisitRule.OFFICE_WAS_HELD;
import static org.chancery.diplomacy.visits.VisitRule.PERSON_IS_REGISTERED;
import static org.chancery.diplomacy.visits.VisitRule.RANK_AS_REGISTERED;

import java.util.List;
import org.chancery.facts.Capacity;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.facts.Fact.PersonKnown;
import org.chancery.facts.Principal;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Others;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a visit, held against the registry of persons. What is not in the registry is no
 * contradiction: a principal who is no person of it, an office that it does not know.
 */
record Leading(StateId visitor, List<Principal> principals, Others others) {

    /** Whoever is named by id is in the registry, and the offices have the ranks that it gives. */
    void check() {
        for (var principal : principals) {
            var person = principal.person();
            if (person == null) {
                continue;
            }
            if (others.facts(PersonKnown.class, person).isEmpty()) {
                throw PERSON_IS_REGISTERED.refused(
                        "there is no %s in the registry: register the person, or leave out who it is"
                                .formatted(person));
            }
            for (var office : offices(person, principal)) {
                if (principal.rank() != null && principal.rank() != office.rank()) {
                    throw RANK_AS_REGISTERED.refused(
                            "the office '%s' of %s is that of a %s in the registry"
                                    .formatted(office.title(), person, office.rank().term()));
                }
            }
        }
    }

    /** Each held the office on the day of departure, where the registry knows the office. */
    void checkHeld(@Nullable When departure) {
        if (departure == null) {
            return;
        }
        for (var principal : principals) {
            var person = principal.person();
            if (person == null) {
                continue;
            }
            var offices = offices(person, principal);
            if (!offices.isEmpty()
                    && offices.stream().noneMatch(office -> mayBeHeld(office, departure))) {
                throw OFFICE_WAS_HELD.refused(
                        "by the registry %s did not hold the office '%s' on %s"
                                .formatted(person, principal.office(), departure));
            }
        }
    }

    /** Those of the visitor's offices that go by the title under which the person travels. */
    private List<OfficeHeld> offices(Subject person, Principal principal) {
        return others.facts(OfficeHeld.class, person).stream()
                .filter(office ->
                        office.of().equals(visitor)
                                && office.title().equalsIgnoreCase(principal.office()))
                .toList();
    }

    private static boolean mayBeHeld(OfficeHeld office, When departure) {
        return office.capacity() != Capacity.ELECT
                && !office.lasted().from().isAfter(departure.latestStart())
                && office.lasted().to().isAfter(departure.earliestStart());
    }
}
