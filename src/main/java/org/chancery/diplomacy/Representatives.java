package org.chancery.diplomacy;

import static org.chancery.diplomacy.RepresentativeRule.OFFICE_WAS_HELD;
import static org.chancery.diplomacy.RepresentativeRule.PERSON_IS_REGISTERED;
import static org.chancery.diplomacy.RepresentativeRule.RANK_AS_REGISTERED;

import java.util.List;
import org.chancery.facts.Capacity;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.facts.Fact.PersonKnown;
import org.chancery.facts.Principal;
import org.chancery.kernel.Party;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Others;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for a party (leads its visit, invites, is invited, signs, attends, speaks), held against
 * the registry of persons. What is not in the registry is no contradiction: somebody who is no
 * person of it, an office that it does not know.
 */
public record Representatives(Party party, List<Principal> principals, Others others) {

    /** Whoever is named by id is in the registry, and the offices have the ranks that it gives. */
    public void check() {
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
            var offices = offices(person, principal);
            if (principal.rank() != null
                    && !offices.isEmpty()
                    && offices.stream().noneMatch(office -> office.rank() == principal.rank())) {
                throw new Refused(
                        RANK_AS_REGISTERED,
                        "the office '%s' of %s is that of a %s in the registry"
                                .formatted(
                                        principal.office(),
                                        person,
                                        offices.getLast().rank().term()),
                        because(offices));
            }
        }
    }

    /** Each held the office on the day, where the registry knows the office. */
    public void checkHeld(@Nullable When day) {
        if (day == null) {
            return;
        }
        for (var principal : principals) {
            var person = principal.person();
            if (person == null) {
                continue;
            }
            var offices = offices(person, principal);
            if (offices.stream().anyMatch(office -> office.capacity() != Capacity.ELECT)
                    && offices.stream().noneMatch(office -> mayBeHeld(office, day))) {
                throw new Refused(
                        OFFICE_WAS_HELD,
                        "by the registry %s did not hold the office '%s' on %s"
                                .formatted(person, principal.office(), day),
                        because(offices));
            }
        }
    }

    /** Those of its offices that go by the title that is named. */
    private List<OfficeHeld> offices(Subject person, Principal principal) {
        return others.facts(OfficeHeld.class, person).stream()
                .filter(office -> office.of().equals(party) && office.isCalled(principal.office()))
                .toList();
    }

    private static List<Long> because(List<OfficeHeld> offices) {
        return offices.stream()
                .flatMap(office -> office.because().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean mayBeHeld(OfficeHeld office, When day) {
        return office.capacity() != Capacity.ELECT
                && !office.lasted().from().isAfter(day.latestStart())
                && office.lasted().to().isAfter(day.earliestStart());
    }
}
